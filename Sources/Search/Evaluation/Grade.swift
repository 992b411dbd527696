/// How well a quotation answers; the answers of a better grade come first.
struct Grade: Hashable {
  /// Whether the words stand next to each other as they were typed.
  var isAdjacent = false
  /// Whether the last word is a whole word.
  var isWhole: Bool
  var scope: Scope

  /// The grades that a query's answers have, the best first.
  static func all(of query: Query) -> [Grade] {
    let wholes = query.hasBeginning ? [true, false] : [true]
    let adjacent =
      query.adjacent == nil
      ? []
      : wholes.filter { $0 || !query.endsInLetter }
        .map { Grade(isAdjacent: true, isWhole: $0, scope: .said) }
    return adjacent
      + wholes.flatMap { isWhole in
        [Scope.said, .named, .titled].map { Grade(isWhole: isWhole, scope: $0) }
      }
  }
}

extension Query {
  /// Whether a word that an answer may have can be the beginning of one.
  var hasBeginning: Bool { clause != clause.whole }

  /// Whether its last word is one letter that may begin any word: next to what that stands tells
  /// nothing yet.
  var endsInLetter: Bool { terms.last?.isLetter ?? false }

  /// What asks for the words next to each other: the query with all words typed freely made one
  /// phrase; nil where there are not several, or they do not just stand side by side.
  var adjacent: Clause? {
    guard case .all(let clauses) = clause else { return nil }
    let isFree: (Clause) -> Bool = { clause in
      if case .term(let term) = clause { term.field == nil && term.asWritten == nil } else { false }
    }
    let free = clauses.filter(isFree).flatMap(\.terms)
    guard free.count > 1 else { return nil }
    // Only the last word typed is the beginning of one, so no other place is.
    let phrase = Term(field: nil, places: free.flatMap(\.places))
    return .all([.term(phrase)] + clauses.filter { !isFree($0) })
  }

  /// What a grade asks for.
  func clause(of grade: Grade) -> Clause {
    let clause = grade.isAdjacent ? adjacent ?? clause : clause
    return grade.isWhole ? clause.whole : clause
  }

  /// Words of one answer that stand within this many words of each other are near.
  static let nearness = 8
}

/// A quotation that answers, with what decides its place among others of its grade.
struct Candidate {
  var shard: Int
  var ordinal: Int
  var id: QuotationID
  /// Whether all words stand near each other.
  var isNear = false
  /// The higher comes first.
  var relevance = 0
  var instant: Int64
  var mark: UInt64

  init(_ ordinal: Int, rank: Int, of index: QuotationIndex, shard: Int, first: UInt32) {
    self.shard = shard
    self.ordinal = ordinal
    let article = index.articles[rank]
    instant = article.instant
    mark = article.mark
    id = QuotationID(
      article: ArticleID(rawValue: first + article.place),
      index: UInt32(clamping: ordinal - index.quotations(of: rank).lowerBound))
  }

  /// The newer comes first; nothing but what the articles hold decides, so that the order is the
  /// same however they arrived.
  static func isNewer(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.instant != right.instant { return left.instant > right.instant }
    if left.mark != right.mark { return left.mark < right.mark }
    if left.id.article == right.id.article { return left.id.index < right.id.index }
    return (left.id.index, left.id.article) < (right.id.index, right.id.article)
  }

  static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.isNear != right.isNear { return left.isNear }
    if left.relevance != right.relevance { return left.relevance > right.relevance }
    return isNewer(left, right)
  }
}

extension Query.Term {
  /// Whether it is nothing but the first letter of a word.
  var isLetter: Bool { field == nil && places.isLetter }
}

extension [Place] {
  /// Whether it is nothing but the first letter of a word.
  var isLetter: Bool { count == 1 && self[0].isPrefix && self[0].word.count == 1 }
}
