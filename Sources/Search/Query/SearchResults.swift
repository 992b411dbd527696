import Parsing

/// The quotations that answer a query, the best first.
package struct SearchResults: Sendable {
  package let query: Query
  /// The revision of the corpus that was searched.
  package let revision: Int
  /// The best answers, as many as were asked for.
  package let hits: [QuotationID]
  /// How many quotations answer the query in all.
  package let total: Int
  /// Where nothing answers, the name of the speaker that is nearest to what was typed.
  package let suggestion: String?

  package init(
    query: Query, revision: Int, hits: [QuotationID], total: Int, suggestion: String? = nil
  ) {
    self.query = query
    self.revision = revision
    self.hits = hits
    self.total = total
    self.suggestion = suggestion
  }
}

extension Corpus {
  /// The quotations that answer a query.
  ///
  /// - Parameters:
  ///   - limit: How many hits are wanted; `total` counts all of them.
  ///   - isCancelled: Asked now and then; once it is true the search ends with nil.
  package func results(
    for query: Query, limit: Int, isCancelled: () -> Bool = { false }
  ) -> SearchResults? {
    var hits: [RankedHit] = []
    var total = 0
    for (shard, first) in shardsWithFirsts {
      if isCancelled() { return nil }
      let answers = ShardAnswers(to: query, in: shard.index)
      total += answers.all.count
      hits += answers.best(max(0, limit)).map { ordinal, grade in
        RankedHit(ordinal, grade: grade, of: shard, first: first, order: query.order)
      }
    }
    hits.sort()
    let living = hits.lazy.map(\.id).filter { !isWithdrawn($0.article) }.prefix(max(0, limit))
    let shown = withoutRepeats(Array(living))
    total -= min(hits.count, max(0, limit)) - shown.count
    return SearchResults(
      query: query, revision: revision, hits: shown, total: total,
      suggestion: total == 0 ? suggestion(for: query, isCancelled: isCancelled) : nil)
  }

  /// The articles that answer a query, in order of arrival: every term matches in the article's
  /// title or in one of its quotations, not necessarily the same.
  package func articles(
    matching query: Query, isCancelled: () -> Bool = { false }
  ) -> [ArticleID]? {
    var answers: [ArticleID] = []
    for (shard, first) in shardsWithFirsts {
      if isCancelled() { return nil }
      answers += shard.index.articles(matching: query)
        .map { ArticleID(rawValue: first + shard.index.articles[$0]) }
    }
    return answers.filter { !isWithdrawn($0) }.sorted()
  }
}

/// A quotation with what decides its place among the answers.
private struct RankedHit: Comparable {
  let id: QuotationID
  private let grade: Int
  /// The folded name to sort by, empty where names do not count; nil sorts last.
  private let name: [UInt8]?
  private let instant: Int64

  init(_ ordinal: Int, grade: Int, of shard: Shard, first: UInt32, order: Query.Order) {
    let rank = shard.index.rank(of: ordinal)
    let place = shard.index.articles[rank]
    let index = ordinal - shard.index.quotations(of: rank).lowerBound
    id = QuotationID(
      article: ArticleID(rawValue: first + place), index: UInt32(clamping: index))
    self.grade = grade
    instant = shard.index.instants[rank]
    name = order == .speaker ? shard.articles[Int(place)].foldedSpeaker(ofQuotation: index) : []
  }

  static func < (left: RankedHit, right: RankedHit) -> Bool {
    if left.grade != right.grade { return left.grade < right.grade }
    if left.name != right.name { return left.name.precedes(right.name) }
    if left.instant != right.instant { return left.instant > right.instant }
    return left.id < right.id
  }
}

extension [UInt8]? {
  /// In byte order, nil last.
  fileprivate func precedes(_ other: [UInt8]?) -> Bool {
    guard let self else { return false }
    return other.map { self.lexicographicallyPrecedes($0) } ?? true
  }
}

extension QuotationIndex {
  /// The articles, by rank, that answer a query.
  fileprivate func articles(matching query: Query) -> OrdinalSet {
    var answers = OrdinalSet.all(of: articles.count)
    if let kinds = query.kinds { answers.formIntersection(articles(with: quotations(of: kinds))) }
    for cue in query.cues { answers.formIntersection(articles(with: quotations(with: cue))) }
    for term in query.terms {
      let phrase = phrase(term, isWhole: false)
      var matching = articles(with: matches(of: phrase, in: term.field).named)
      switch term.field {
      case nil, .title: matching.formUnion(titles.documents(with: phrase))
      case .outlet: matching.formUnion(outlets.documents(with: phrase))
      case .speaker: break
      }
      answers.formIntersection(matching)
    }
    return answers
  }
}
