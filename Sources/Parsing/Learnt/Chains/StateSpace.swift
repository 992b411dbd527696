/// The states of a chain model and the steps that are allowed between them.
///
/// - Invariant: state 0 is where every chain stands before its first token.
package struct StateSpace: Sendable {
  /// The label that each state gives to its token.
  package let labels: [Int]
  package let arcs: [Arc]
  package let labelCount: Int
  /// How many kinds of boundary there are, the one that costs nothing included.
  package let boundaryCount: Int

  /// A step from one token's state to the next one's.
  package struct Arc: Sendable {
    package var from: Int
    package var to: Int
    /// The kind of boundary that it crosses; 0 where nothing begins or ends.
    package var boundary: Int

    package init(from: Int, to: Int, boundary: Int) {
      self.from = from
      self.to = to
      self.boundary = boundary
    }
  }

  package init(labels: [Int], arcs: [Arc]) {
    self.labels = labels
    self.arcs = arcs.filter { labels.indices.contains($0.from) && labels.indices.contains($0.to) }
    labelCount = (labels.max() ?? 0) + 1
    boundaryCount = (arcs.map(\.boundary).max() ?? 0) + 1
  }

  package var count: Int { labels.count }
}
