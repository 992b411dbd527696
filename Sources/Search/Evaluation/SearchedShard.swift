/// A shard that a query is put to.
struct SearchedShard {
  let query: ShardQuery
  /// The ID of its first article.
  let first: UInt32
  let place: Int
  /// What the answers are among; nil for everything.
  let base: OrdinalSet?
  /// What answers nothing; nil for nothing.
  let withdrawn: OrdinalSet?

  var index: QuotationIndex { query.index }

  func node(for clause: Query.Clause) -> Node {
    let node = query.node(for: clause)
    return base.map { .all([.fixed($0), node]) } ?? node
  }

  func candidate(_ ordinal: Int) -> Candidate {
    candidate(ordinal, rank: index.rank(of: ordinal))
  }

  func candidate(_ ordinal: Int, rank: Int) -> Candidate {
    Candidate(ordinal, rank: rank, of: index, shard: place, first: first)
  }
}

/// Finds the articles of rising quotations, one after the other.
struct RankWalk {
  private let index: QuotationIndex
  private var rank: Int

  init(_ index: QuotationIndex, from quotation: Int) {
    self.index = index
    rank = index.rank(of: quotation)
  }

  mutating func rank(of quotation: Int) -> Int {
    while index.firstQuotations[rank + 1] <= quotation { rank += 1 }
    return rank
  }
}
