import Parsing

/// The quotations of one shard that answer a query, by how well they do.
///
/// Everything is a set, so that what is best is found by walking sets in the order of recency
/// until enough is found: no quotation is scored that will not be shown.
struct ShardAnswers {
  private let index: QuotationIndex
  private let query: Query
  /// Where every word of the query is a whole word of the article.
  private var whole: Matches
  /// Where every word of the query begins one.
  private var begun: Matches

  init(to query: Query, in index: QuotationIndex) {
    self.index = index
    self.query = query
    whole = Matches(everywhere: .all(of: index.quotationCount))
    begun = whole
    if let kinds = query.kinds { restrict(to: Matches(everywhere: index.quotations(of: kinds))) }
    for cue in query.cues { restrict(to: Matches(everywhere: index.quotations(with: cue))) }
    for term in query.terms { restrict(to: term) }
  }

  private mutating func restrict(to matches: Matches) {
    whole.formIntersection(matches)
    begun.formIntersection(matches)
  }

  private mutating func restrict(to term: Query.Term) {
    let wholeWords = index.matches(of: index.phrase(term, isWhole: true), in: term.field)
    guard term.endsInPrefix else { return restrict(to: wholeWords) }
    whole.formIntersection(wholeWords)
    begun.formIntersection(
      index.matches(of: index.phrase(term, isWhole: false), in: term.field))
  }

  /// Every quotation that answers.
  var all: OrdinalSet { begun.titled }

  /// The best quotations, each with its grade: the lower comes first, and those of one grade by
  /// their ordinal.
  func best(_ limit: Int) -> [(ordinal: Int, grade: Int)] {
    switch query.order {
    case .relevance: bestByRelevance(limit)
    case .date: all.prefix(limit).map { ($0, 0) }
    case .speaker:
      index.bySpeaker.lazy.filter { all.contains(Int($0)) }.prefix(limit).map { (Int($0), 0) }
    }
  }

  private func bestByRelevance(_ limit: Int) -> [(ordinal: Int, grade: Int)] {
    var best: [(ordinal: Int, grade: Int)] = []
    var taken = OrdinalSet(universe: index.quotationCount)
    for (grade, candidates) in grades.enumerated() {
      for ordinal in candidates.set where !taken.contains(ordinal) {
        if best.count >= limit { return best }
        if let phrase = candidates.phrase, !index.content.has(phrase, in: ordinal) { continue }
        taken.insert(ordinal)
        best.append((ordinal, grade))
      }
    }
    return best
  }

  /// The grades of an answer, the best first: the words next to each other as they were typed, all
  /// of them whole words, beginnings of words; what is said before names before titles.
  private var grades: [(set: OrdinalSet, phrase: Phrase?)] {
    var grades: [(set: OrdinalSet, phrase: Phrase?)] = []
    let free = query.terms.filter { $0.field == nil }
    if free.count > 1 {
      grades.append((whole.said, adjacent(free, areWhole: true)))
      grades.append((begun.said, adjacent(free, areWhole: false)))
    }
    let sets = [whole.said, whole.named, whole.titled, begun.said, begun.named, begun.titled]
    return grades + sets.map { ($0, nil) }
  }

  /// The phrase that several terms make when they follow each other.
  private func adjacent(_ terms: [Query.Term], areWhole: Bool) -> Phrase {
    Phrase(places: terms.flatMap { index.phrase($0, isWhole: areWhole).places })
  }
}
