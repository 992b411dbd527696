import Articles
import Parsing

@testable import Search

/// The answers to a query found by reading every quotation, as its rules are told: what the index
/// has to agree with.
struct PlainScan {
  let query: Query
  let corpus: Corpus

  /// The quotations that answer, in order of arrival.
  var answers: [QuotationID] { ids.filter { Reading(of: $0, in: corpus).answers(query.clause) } }

  /// The quotations that answer, the best first, as far as grades and dates tell.
  var graded: [(id: QuotationID, grade: Int)] {
    ids.compactMap { id in
      Reading(of: id, in: corpus).grade(for: query).map { (id: id, grade: $0) }
    }
  }

  private var ids: [QuotationID] {
    (0..<UInt32(corpus.articleCount)).flatMap { article in
      corpus[ArticleID(rawValue: article)].quotations.indices.map {
        QuotationID(article: ArticleID(rawValue: article), index: UInt32($0))
      }
    }
  }

  /// The folded name to sort by, the first in the alphabet of those who say it; after all letters
  /// where nobody does.
  func speaker(of id: QuotationID) -> String {
    let names = corpus[id].speakers.map { speaker in
      strings(of: corpus[id.article].speakers[Int(speaker.rawValue)].name).joined(separator: " ")
    }
    return names.min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? "\u{10FFFF}"
  }
}

/// A quotation with all that is searched of it, as folded words.
private struct Reading {
  let said: [String]
  let saidText: [String]
  let names: [[String]]
  let roles: [[String]]
  let title: [String]
  let outlet: [String]
  let origins: [[String]]
  let kind: Quotation.Kind
  let cue: [String]
  let cueClass: CueClass
  let day: Int?

  init(of id: QuotationID, in corpus: Corpus) {
    let article = corpus[id.article]
    let quotation = corpus[id]
    saidText = quotation.attribution.content.map { String(article.text[$0]) }
    said = saidText.flatMap { strings(of: $0) }
    let speakers = quotation.speakers.map { article.speakers[Int($0.rawValue)] }
    names = speakers.flatMap { ([$0.name] + $0.aliases).map(strings) }
    roles = speakers.flatMap { $0.roles.map { strings(of: String(article.text[$0])) } }
    title = strings(of: article.title ?? "")
    outlet = strings(of: article.article.outlet ?? "")
    origins = [article.article.id, article.article.path, article.article.url].compactMap(\.self)
      .map(strings)
    kind = quotation.kind
    cue = quotation.attribution.cue.map { strings(of: String(article.text[$0])) } ?? []
    cueClass = quotation.attribution.cueClass
    day = article.article.date?.daysSince1970
  }

  /// - Parameter scope: How far from what is said words are looked for; not those that must not be
  ///   there.
  func answers(_ clause: Query.Clause, scope: Scope = .titled) -> Bool {
    switch clause {
    case .all(let clauses): clauses.allSatisfy { answers($0, scope: scope) }
    case .any(let clauses): clauses.contains { answers($0, scope: scope) }
    case .not(let clause): !answers(clause)
    case .term(let term): has(term, scope: scope)
    case .kind(let kinds): kinds.contains(kind)
    case .cue(let cue): hasCue(cue)
    case .days(let days): day.map(days.contains) ?? false
    case .near(let terms, let distance): isNear(terms, distance)
    }
  }

  /// How well the quotation answers, 0 for the best; nil where it does not.
  func grade(for query: Query) -> Int? {
    let adjacent = query.adjacent.map { clause in
      (query.endsInLetter ? [clause.whole] : [clause.whole, clause])
        .map { answers($0, scope: .said) }
    }
    let clauses = query.hasBeginning ? [query.clause.whole, query.clause] : [query.clause]
    let others = clauses.flatMap { clause in
      [Scope.said, .named, .titled].map { answers(clause, scope: $0) }
    }
    return ((adjacent ?? []) + others).firstIndex(of: true)
  }

  private func has(_ term: Query.Term, scope: Scope) -> Bool {
    if let written = term.asWritten { return isWritten(written, term.places) }
    return switch term.field {
    case nil:
      hasRun(term.places, in: said)
        || scope >= .named && names.contains { hasRun(term.places, in: $0) }
        || scope >= .titled && hasRun(term.places, in: title)
    case .speaker: names.contains { hasRun(term.places, in: $0) } || isForgiven(term.places)
    case .role: roles.contains { hasRun(term.places, in: $0) }
    case .title: hasRun(term.places, in: title)
    case .outlet: hasRun(term.places, in: outlet)
    case .in: origins.contains { hasRun(term.places, in: $0) }
    }
  }

  /// One slip in one long word.
  private func isForgiven(_ places: [Place]) -> Bool {
    names.contains { name in
      places.indices.contains { place in
        name.contains { word in
          guard word.utf8.count >= 6, places[place].word.count >= 6 else { return false }
          var distance = TypingDistance(from: places[place].word)
          var other = places
          other[place] = Place(word: Array(word.utf8), isPrefix: false)
          return distance(toBeginningOf: Array(word.utf8)[...]) == 1
            && (places[place].isPrefix || abs(word.utf8.count - places[place].word.count) <= 1)
            && hasRun(other, in: name)
        }
      }
    }
  }

  private func isWritten(_ written: String, _ places: [Place]) -> Bool {
    // Words are told apart as everywhere; what is compared is the text from the first to the last.
    let all = saidText.flatMap { text in
      words(of: text).map { (word: $0.folded, text: text, span: $0.span) }
    }
    guard all.count >= places.count else { return false }
    return (0...all.count - places.count).contains { start in
      let run = all[start..<start + places.count]
      guard zip(run, places).allSatisfy({ Array($0.word.utf8) == $1.word }),
        let first = run.first, let last = run.last
      else { return false }
      guard first.text == last.text, first.span.lowerBound < last.span.upperBound else {
        return false
      }
      let units = Array(first.text.utf8)[first.span.lowerBound..<last.span.upperBound]
      return String(decoding: units, as: UTF8.self) == written
    }
  }

  private func isNear(_ terms: [Query.Term], _ distance: Int) -> Bool {
    let places = terms.map { term in
      said.indices.filter { hasRun(term.places, in: said, at: $0) }
    }
    return said.indices.contains { first in
      places.allSatisfy { $0.contains { $0 >= first && $0 <= first + distance } }
    }
  }

  private func hasCue(_ term: Query.CueTerm) -> Bool {
    term.classes.contains(cueClass)
      || cue.contains { word in
        term.words.contains(Array(word.utf8))
          || term.beginning.map { word.utf8.starts(with: $0) } ?? false
      }
  }

  private func hasRun(_ places: [Place], in text: [String]) -> Bool {
    text.indices.contains { hasRun(places, in: text, at: $0) }
  }

  private func hasRun(_ places: [Place], in text: [String], at start: Int) -> Bool {
    guard start + places.count <= text.count else { return false }
    return zip(places, text[start...]).allSatisfy { place, word in
      place.isPrefix
        ? word.utf8.starts(with: place.word) : Array(word.utf8) == place.word
    }
  }
}

/// The folded words of a string.
func strings(of string: String) -> [String] {
  WordScanner.words(of: string).map { String(decoding: $0, as: UTF8.self) }
}

private func words(of string: String) -> [(folded: String, span: Range<Int>)] {
  var string = string
  return string.withUTF8 { bytes in
    var scanner = WordScanner(bytes)
    var words: [(folded: String, span: Range<Int>)] = []
    while scanner.next() {
      words.append((folded: String(decoding: scanner.word, as: UTF8.self), span: scanner.span))
    }
    return words
  }
}
