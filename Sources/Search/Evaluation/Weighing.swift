/// Tells how near a quotation's words stand and how telling they are.
final class Weighing {
  /// For each shard the words that an answer may have.
  private let said: [[PhraseReader]]
  private let indexes: [QuotationIndex]
  private let isBegun: [Bool]
  private let relevance: Relevance
  /// The numbers of those that have to stand near each other.
  private let near: [Int]
  private let isNearAsked: Bool

  /// Nil where there is nothing to weigh: the beginning of a word tells nothing, since it is said by
  /// very many.
  init?(_ nodes: [Node], in indexes: [QuotationIndex], isAdjacent: Bool) {
    let leaves = nodes.map(\.leaves)
    guard let first = leaves.first, first.count > 1 || first.contains(where: { !$0.isBegun })
    else { return nil }
    said = leaves.map { $0.map(\.said) }
    isBegun = first.map(\.isBegun)
    // Near one letter stands much that nobody looks for.
    near = first.indices.filter { !first[$0].isLetter }
    isNearAsked = near.count > 1 && !isAdjacent
    self.indexes = indexes
    relevance = Relevance(
      counts: first.indices.map { leaf in Self.count(of: leaves.map { $0[leaf].said.counts }) },
      quotations: indexes.reduce(0) { $0 + $1.quotationCount },
      positions: indexes.reduce(0) { $0 + $1.content.positionCount - $1.quotationCount })
  }

  /// How often the rarest word of a phrase is said in all shards: what is rarest in each would
  /// depend on how the corpus is cut.
  private static func count(of words: [[Int]]) -> Int {
    guard let first = words.first else { return 0 }
    return first.indices.map { word in words.reduce(0) { $0 + $1[word] } }.min() ?? 0
  }

  func weigh(_ candidate: inout Candidate) {
    let content = indexes[candidate.shard].content
    let said = said[candidate.shard]
    let range = content.positions(of: candidate.ordinal..<candidate.ordinal + 1)
    if isNearAsked {
      candidate.isNear =
        PhraseReader.leastSpan(of: near.map { said[$0] }, in: range).map { $0 <= Query.nearness }
        ?? false
    }
    candidate.relevance = relevance.steps(length: content.wordCount(of: candidate.ordinal)) {
      isBegun[$0] ? 0 : said[$0].count(in: range)
    }
  }
}
