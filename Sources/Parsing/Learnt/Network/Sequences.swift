package import CNetwork

/// Sequences whose tokens stand in rows, one sequence behind the other, in the order in which a
/// recurrent layer reads them: all first tokens, all second ones, the longest sequence first.
package struct Sequences {
  /// The rows of each.
  package let ranges: [Range<Int>]
  /// How many have a token at each step.
  private let counts: [Int32]
  private let rightward: [Int32]
  private let leftward: [Int32]

  package init(lengths: [Int]) {
    var start = 0
    ranges = lengths.map { length in
      defer { start += length }
      return start..<start + length
    }
    let longestFirst = ranges.filter { !$0.isEmpty }.sorted {
      ($0.count, $1.lowerBound) > ($1.count, $0.lowerBound)
    }
    var counts: [Int32] = []
    var rightward: [Int32] = []
    var leftward: [Int32] = []
    var active = longestFirst.count
    for step in 0..<(longestFirst.first?.count ?? 0) {
      while active > 0, longestFirst[active - 1].count <= step { active -= 1 }
      counts.append(Int32(truncatingIfNeeded: active))
      for range in longestFirst[..<active] {
        rightward.append(Int32(truncatingIfNeeded: range.lowerBound + step))
        leftward.append(Int32(truncatingIfNeeded: range.upperBound - 1 - step))
      }
    }
    (self.counts, self.rightward, self.leftward) = (counts, rightward, leftward)
  }

  package var rowCount: Int { ranges.last?.upperBound ?? 0 }
  /// How many there are at the first step.
  package var width: Int { Int(counts.first ?? 0) }

  package enum Direction: Int, CaseIterable { case right, left }

  /// Calls with the sequences as the kernels want them.
  package func withKernelSequences(
    _ direction: Direction, _ body: (UnsafePointer<NetworkSequences>) -> Void
  ) {
    counts.withUnsafeBufferPointer { counts in
      (direction == .right ? rightward : leftward).withUnsafeBufferPointer { rows in
        guard let first = counts.baseAddress, let row = rows.baseAddress else { return }
        var sequences = NetworkSequences(
          steps: counts.count, counts: first, rows: row, before: direction == .right ? -1 : 1)
        body(&sequences)
      }
    }
  }
}
