import Articles
import Parsing

extension QuotationIndex {
  func quotations(of kinds: Set<Quotation.Kind>) -> OrdinalSet {
    kinds.map { self.kinds[$0.number] }
      .reduce(OrdinalSet(universe: quotationCount)) { $0.union($1) }
  }

  /// The quotations whose cues are as asked for.
  func quotations(with cue: Query.CueTerm) -> OrdinalSet {
    var quotations = cue.classes.map { cueClasses[$0.number] }
      .reduce(OrdinalSet(universe: quotationCount)) { $0.union($1) }
    let words = cue.words.map { Place(word: $0, isPrefix: false) }
    let beginnings = cue.beginning.map { [Place(word: $0, isPrefix: true)] } ?? []
    for place in words + beginnings {
      quotations.formUnion(cues.quotations(with: place, universe: quotationCount))
    }
    return quotations
  }

  /// The quotations of the articles from some days.
  func quotations(from days: ClosedRange<Int>) -> OrdinalSet {
    quotations(
      inArticles: articles.indices.filter { rank in
        let day = articles[rank].day
        return day != IndexedArticle.noDay && days.contains(Int(day))
      })
  }

  func quotations(fromOutlets outlets: [Int]) -> OrdinalSet {
    let wanted = Set(outlets.map { UInt32(clamping: $0) })
    return quotations(inArticles: articles.indices.filter { wanted.contains(articles[$0].outlet) })
  }

  func quotations(inArticles ranks: some Sequence<Int>) -> OrdinalSet {
    var quotations = OrdinalSet(universe: quotationCount)
    for rank in ranks { quotations.insert(self.quotations(of: rank)) }
    return quotations
  }

  /// The articles that some of these quotations stand in, by rank.
  func articles(with quotations: OrdinalSet) -> OrdinalSet {
    var ranks = OrdinalSet(universe: articles.count)
    var rank = 0
    for quotation in quotations {
      while firstQuotations[rank + 1] <= quotation { rank += 1 }
      ranks.insert(rank)
    }
    return ranks
  }
}

extension Voices {
  /// The voices whose names have words that follow each other; a slip in a long word is forgiven.
  func named(_ phrase: [Place]) -> [Int] {
    var found = Set(names.documents(with: phrase))
    for place in phrase.indices where phrase[place].word.count >= Self.leastForgiven {
      var distance = TypingDistance(from: phrase[place].word)
      let sieve = SlipSieve(phrase[place].word)
      for word in 0..<names.vocabulary.count {
        let known = names.vocabulary[word]
        guard sieve.lets(known), known.count >= Self.leastForgiven,
          distance(toBeginningOf: known) == 1,
          phrase[place].isPrefix || abs(known.count - phrase[place].word.count) <= 1
        else { continue }
        var other = phrase
        other[place] = Place(word: Array(known), isPrefix: false)
        found.formUnion(names.documents(with: other))
      }
    }
    return found.sorted()
  }

  /// The letters of the shortest name in which a slip is forgiven, in UTF-8 code units.
  static let leastForgiven = 6
}

/// Tells apart cheaply what cannot be a typed word with one slip.
///
/// A slip is in two neighbouring thirds of a word at most, so the other stands where it should, or
/// one place beside.
private struct SlipSieve {
  private let thirds: [(place: Int, units: ArraySlice<UInt8>)]

  init(_ typed: [UInt8]) {
    let cuts = [0, typed.count / 3, typed.count * 2 / 3, typed.count]
    thirds = (0..<3).map { (place: cuts[$0], units: typed[cuts[$0]..<cuts[$0 + 1]]) }
  }

  func lets(_ word: ArraySlice<UInt8>) -> Bool {
    thirds.contains { place, units in
      (max(0, place - 1)...place + 1).contains { start in
        start + units.count <= word.count
          && units.elementsEqual(word[(word.startIndex + start)...].prefix(units.count))
      }
    }
  }
}

extension ArticleHead {
  /// Whether its id, path or link has words that follow each other.
  func isCalled(_ phrase: [Place]) -> Bool {
    [article.id, article.path, article.url].compactMap(\.self).contains { name in
      WordScanner.words(of: name).hasRun(phrase)
    }
  }
}

extension [[UInt8]] {
  /// Whether words of a phrase follow each other among these.
  func hasRun(_ phrase: [Place]) -> Bool {
    guard count >= phrase.count else { return false }
    return (0...count - phrase.count).contains { start in
      zip(phrase, self[start...]).allSatisfy { place, word in
        place.isPrefix ? word.starts(with: place.word) : word == place.word
      }
    }
  }
}
