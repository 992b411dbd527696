import Parsing

/// The quotations that answer a query, the best first.
package struct SearchResults: Sendable {
  package let query: Query
  /// The revision of the corpus that was searched.
  package let revision: Int
  /// The best answers; of those that say the same, one.
  package let hits: [QuotationID]
  /// Of a hit that others say too, those others, whether they answer the query or not.
  package let standsFor: [QuotationID: [QuotationID]]
  /// Whether there are answers beyond those that the hits stand for.
  package let hasMore: Bool
  /// How many quotations answer the query in all, each counted that says it; at least so many where
  /// that is not known yet.
  package let total: Int
  /// Whether `total` is the number, not a part of it.
  package let isExact: Bool
  /// Where nothing answers, the name of the speaker that is nearest to what was typed.
  package let suggestion: String?
  /// Who said them, where and when; nil where that is not counted yet.
  package var breakdown: Breakdown?
  /// All of them, where they are known.
  let answers: Answers?

  package init(
    query: Query, revision: Int, hits: [QuotationID], total: Int, isExact: Bool = true,
    suggestion: String? = nil, breakdown: Breakdown? = nil
  ) {
    self.init(
      query: query, revision: revision, found: FoldedHits(hits: hits),
      hasMore: hits.count < total, total: total, isExact: isExact, suggestion: suggestion,
      breakdown: breakdown, answers: nil)
  }

  init(
    query: Query, revision: Int, found: FoldedHits, hasMore: Bool, total: Int, isExact: Bool,
    suggestion: String?, breakdown: Breakdown?, answers: Answers?
  ) {
    self.query = query
    self.revision = revision
    hits = found.hits
    standsFor = found.standsFor
    self.hasMore = hasMore
    self.total = total
    self.isExact = isExact
    self.suggestion = suggestion
    self.breakdown = breakdown
    self.answers = answers
  }

  /// How much is found out.
  package enum Effort: Sendable {
    /// What a screen shows at once: the best, and the number where it costs little.
    case first
    /// The number too, and a suggestion where nothing answers.
    case number
    /// The number, and who, where and when.
    case everything
  }
}

/// All answers to a query, a set for each shard.
struct Answers: Sendable {
  let sets: [(shard: Shard, set: OrdinalSet)]

  /// The sets for shards that are just these; nil where others have come.
  func sets(for shards: [Shard]) -> [OrdinalSet]? {
    guard shards.count == sets.count, zip(shards, sets).allSatisfy({ $0.isSame(as: $1.shard) })
    else { return nil }
    return sets.map(\.set)
  }
}

extension Corpus {
  /// The quotations that answer a query.
  ///
  /// - Parameters:
  ///   - limit: How many answers the hits stand for at most; `total` counts all of them.
  ///   - foldsSayings: Whether of those that say the same one stands for all.
  ///   - last: The answer to what was typed before: where the query narrows that, only its
  ///     quotations are looked at.
  ///   - isCancelled: Asked now and then; once it is true the search ends with nil.
  package func results(
    for query: Query, limit: Int, effort: SearchResults.Effort = .number,
    after last: SearchResults? = nil, foldsSayings: Bool = true,
    isCancelled: () -> Bool = { false }
  ) -> SearchResults? {
    let limit = max(0, limit)
    return withoutActuallyEscaping(isCancelled) { isCancelled in
      let search = CorpusQuery(
        query, shards: shardsWithFirsts.map { (shard: $0, first: $1) },
        among: last.flatMap { bases(for: query, after: $0) }, besides: withdrawnQuotations,
        isCancelled: isCancelled)
      guard let best = search.best(limit) else { return nil }
      let isCheap = best.areAll || search.costOfAll < Self.cheap
      guard effort != .first || isCheap else {
        return SearchResults(
          query: query, revision: revision, found: found(best, folding: foldsSayings),
          hasMore: true, total: max(best.count, hasWithdrawn ? 0 : search.leastCount),
          isExact: false, suggestion: nil, breakdown: nil, answers: nil)
      }
      if best.areAll, effort != .everything {
        return results(
          for: query, best, folding: foldsSayings, total: best.count, answers: nil,
          suggests: effort != .first, isCancelled)
      }
      guard let sets = search.all() else { return nil }
      let answers = Answers(sets: zip(shards, sets).map { (shard: $0, set: $1) })
      let total = sets.reduce(0) { $0 + $1.count }
      var results = results(
        for: query, best, folding: foldsSayings, total: total, answers: answers,
        suggests: effort != .first, isCancelled)
      if effort == .everything { results?.breakdown = Breakdown(of: answers) }
      return results
    }
  }

  /// How many positions may be read to know the number at once.
  private static let cheap = 20_000

  private func results(
    for query: Query, _ best: CorpusQuery.Best, folding: Bool, total: Int, answers: Answers?,
    suggests: Bool, _ isCancelled: () -> Bool
  ) -> SearchResults? {
    let suggestion =
      total == 0 && suggests ? suggestion(for: query, isCancelled: isCancelled) : nil
    return SearchResults(
      query: query, revision: revision, found: found(best, folding: folding),
      hasMore: best.hits.count < total, total: total, isExact: true, suggestion: suggestion,
      breakdown: nil, answers: answers)
  }

  private func found(_ best: CorpusQuery.Best, folding: Bool) -> FoldedHits {
    let ids = best.hits.map(\.id)
    return folding ? folded(ids) : FoldedHits(hits: ids)
  }

  /// For each shard the quotations of articles that count for nothing; nil where none are.
  private var withdrawnQuotations: [OrdinalSet]? {
    guard hasWithdrawn else { return nil }
    return shardsWithFirsts.map { shard, first in
      shard.index.quotations(
        inArticles: shard.index.articles.indices.filter { rank in
          isWithdrawn(ArticleID(rawValue: first + shard.index.articles[rank].place))
        })
    }
  }

  private func bases(for query: Query, after last: SearchResults) -> [OrdinalSet]? {
    guard query.narrows(last.query) else { return nil }
    return last.answers?.sets(for: shards)
  }

  /// The articles that answer a query, in order of arrival: every term matches in the article's
  /// title or in one of its quotations, not necessarily the same.
  package func articles(
    matching query: Query, isCancelled: () -> Bool = { false }
  ) -> [ArticleID]? {
    var answers: [ArticleID] = []
    for (shard, first) in shardsWithFirsts {
      if isCancelled() { return nil }
      answers += ShardQuery(shard).articles(matching: query.clause)
        .map { ArticleID(rawValue: first + shard.index.articles[$0].place) }
    }
    return answers.filter { !isWithdrawn($0) }.sorted()
  }
}

extension Query {
  /// Whether whatever answers it answers another: more letters of the last word were typed.
  func narrows(_ other: Query) -> Bool {
    guard let word = terms.last?.places.last?.word, let begun = other.terms.last?.places.last,
      begun.isPrefix, word.starts(with: begun.word), terms.count == other.terms.count
    else { return false }
    return clause.replacingLastPlace(with: begun) == other.clause
  }
}

extension Query.Clause {
  /// With another last place in the last term that an answer may have.
  fileprivate func replacingLastPlace(with place: Place) -> Query.Clause {
    switch self {
    case .all(let clauses):
      guard let last = clauses.lastIndex(where: { !$0.terms.isEmpty }) else { return self }
      var changed = clauses
      changed[last] = changed[last].replacingLastPlace(with: place)
      return .all(changed)
    case .any(let clauses):
      guard let last = clauses.lastIndex(where: { !$0.terms.isEmpty }) else { return self }
      var changed = clauses
      changed[last] = changed[last].replacingLastPlace(with: place)
      return .any(changed)
    case .term(var term):
      if let last = term.places.indices.last { term.places[last] = place }
      return .term(term)
    case .not, .kind, .cue, .days, .near: return self
    }
  }
}

extension ShardQuery {
  /// The articles, by rank, in which every clause is answered somewhere.
  fileprivate func articles(matching clause: Query.Clause) -> OrdinalSet {
    let all = OrdinalSet.all(of: index.articles.count)
    switch clause {
    case .all(let clauses):
      return clauses.reduce(into: all) { $0.formIntersection(articles(matching: $1)) }
    case .any(let clauses):
      return clauses.reduce(OrdinalSet(universe: index.articles.count)) {
        $0.union(articles(matching: $1))
      }
    case .not(let clause):
      var rest = all
      rest.subtract(articles(matching: clause))
      return rest
    case .days(let days):
      var found = OrdinalSet(universe: index.articles.count)
      for rank in index.articles.indices where days.contains(Int(index.articles[rank].day)) {
        found.insert(rank)
      }
      return found
    case .term(let term): return articles(with: term)
    case .kind, .cue, .near: return articlesWithQuotations(answering: clause)
    }
  }

  private func articles(with term: Query.Term) -> OrdinalSet {
    var found = articlesWithQuotations(answering: .term(term))
    func insert(_ ranks: some Sequence<Int>) { for rank in ranks { found.insert(rank) } }
    switch term.field {
    case nil where term.asWritten == nil, .title:
      insert(index.titles.documents(with: term.places))
    case .outlet:
      let outlets = Set(
        index.outlets.documents(with: term.places).map { UInt32(clamping: $0) })
      insert(index.articles.indices.filter { outlets.contains(index.articles[$0].outlet) })
    case .in:
      insert(
        index.articles.indices.filter { rank in
          texts.shard.articles.head(Int(index.articles[rank].place)).isCalled(term.places)
        })
    case nil, .speaker, .role: break
    }
    return found
  }

  private func articlesWithQuotations(answering clause: Query.Clause) -> OrdinalSet {
    let documents = 0..<index.quotationCount
    let found = self.documents(
      node(for: clause), in: Window(documents, of: index.content), scope: .titled)
    return index.articles(with: found)
  }
}
