/// Tells how near a quotation's words stand and how telling they are.
struct Weighing {
  /// For each shard the words that an answer may have.
  private let leaves: [[Leaf]]
  private let relevance: Relevance

  init(_ nodes: [Node], in indexes: [QuotationIndex]) {
    let leaves = nodes.map(\.leaves)
    let count = leaves.first?.count ?? 0
    self.leaves = leaves
    relevance = Relevance(
      counts: (0..<count).map { place in leaves.reduce(0) { $0 + $1[place].count } },
      quotations: indexes.reduce(0) { $0 + $1.quotationCount },
      positions: indexes.reduce(0) { $0 + $1.content.positionCount - $1.quotationCount })
  }

  /// - Parameters:
  ///   - document: The candidate's place in the window.
  ///   - wanted: The documents of the window that answer.
  func weigh(
    _ candidate: inout Candidate, document: Int, in window: Window, wanted: OrdinalSet,
    isAdjacent: Bool, by query: ShardQuery
  ) {
    let leaves = leaves[candidate.shard]
    if leaves.count > 1, !isAdjacent {
      let span = query.leastSpan(of: leaves, in: window, document: document, wanted: wanted)
      candidate.isNear = span.map { $0 <= Query.nearness } ?? false
    }
    let content = query.index.content
    let positions = content.positions(of: candidate.ordinal..<candidate.ordinal + 1)
    // The beginning of a word tells nothing: it is said by very many.
    let frequencies = leaves.map { leaf in
      leaf.isBegun
        ? 0
        : leaf.positions(in: window, wanted: wanted, texts: query.texts).count(in: positions)
    }
    candidate.relevance = relevance.steps(
      frequencies: frequencies, length: content.wordCount(of: candidate.ordinal))
  }
}
