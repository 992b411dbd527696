/// Tells how near a quotation's words stand and how telling they are.
struct Weighing {
  /// For each shard the words that an answer may have.
  private let leaves: [[Leaf]]
  private let indexes: [QuotationIndex]
  private let relevance: Relevance
  private let isAdjacent: Bool

  /// Nil where there is nothing to weigh: the beginning of a word tells nothing, since it is said by
  /// very many.
  init?(_ nodes: [Node], in indexes: [QuotationIndex], isAdjacent: Bool) {
    let leaves = nodes.map(\.leaves)
    guard let first = leaves.first, first.count > 1 || first.contains(where: { !$0.isBegun })
    else { return nil }
    self.leaves = leaves
    self.indexes = indexes
    self.isAdjacent = isAdjacent
    relevance = Relevance(
      counts: first.indices.map { place in leaves.reduce(0) { $0 + $1[place].said.count } },
      quotations: indexes.reduce(0) { $0 + $1.quotationCount },
      positions: indexes.reduce(0) { $0 + $1.content.positionCount - $1.quotationCount })
  }

  /// Of the quotations of one window.
  func inWindow(_ window: Window, of shard: Int) -> InWindow {
    let leaves = leaves[shard]
    return InWindow(
      content: indexes[shard].content,
      positions: leaves.map { $0.said.positions(in: window.positions) },
      isBegun: leaves.map(\.isBegun), relevance: relevance,
      isNearAsked: leaves.count > 1 && !isAdjacent)
  }

  /// A class, since it would be copied for every quotation.
  final class InWindow {
    private let content: FieldIndex
    /// For each word or phrase where it stands.
    private let positions: [PositionSet]
    private let isBegun: [Bool]
    private let relevance: Relevance
    private let isNearAsked: Bool

    fileprivate init(
      content: FieldIndex, positions: [PositionSet], isBegun: [Bool], relevance: Relevance,
      isNearAsked: Bool
    ) {
      self.content = content
      self.positions = positions
      self.isBegun = isBegun
      self.relevance = relevance
      self.isNearAsked = isNearAsked
    }

    func weigh(_ candidate: inout Candidate) {
      let range = content.positions(of: candidate.ordinal..<candidate.ordinal + 1)
      if isNearAsked {
        candidate.isNear =
          PositionSet.leastSpan(of: positions, in: range).map { $0 <= Query.nearness } ?? false
      }
      candidate.relevance = relevance.steps(length: content.wordCount(of: candidate.ordinal)) {
        isBegun[$0] ? 0 : positions[$0].count(in: range)
      }
    }
  }
}
