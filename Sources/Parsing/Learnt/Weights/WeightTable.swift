/// Rows of learnt weights by a feature's hash, kept small: a bit for every possible row, eight bits
/// for every weight of the rows that were kept.
package struct WeightTable: Sendable {
  package let width: Int
  /// What one step of a stored weight is worth.
  package let scale: Float
  private let mask: UInt32
  var bits: Int { mask.nonzeroBitCount }
  /// For 32 possible rows each, in one number that is read at once: in its lower half a bit for each
  /// row that is kept, in its upper half how many are kept before.
  private let blocks: [UInt64]
  /// The rows' weights, and as many more that every row can be read as a whole vector.
  private let padded: [Int8]

  /// `kept` has a bit for each possible row. Nil where the parts do not fit together.
  package init?(width: Int, bits: Int, scale: Float, kept: [UInt64], rows: [Int8]) {
    guard (1...Row.scalarCount).contains(width), (6...26).contains(bits),
      kept.count == 1 << (bits - 6), scale.isFinite
    else { return nil }
    var blocks: [UInt64] = []
    blocks.reserveCapacity(2 * kept.count)
    var rank: UInt64 = 0
    for word in kept {
      for half in [word & 0xFFFF_FFFF, word >> 32] {
        blocks.append(rank << 32 | half)
        rank &+= UInt64(half.nonzeroBitCount)
      }
    }
    guard rows.count == Int(rank) * width else { return nil }
    self.width = width
    self.scale = scale
    self.blocks = blocks
    padded = rows + [Int8](repeating: 0, count: Row.scalarCount)
    mask = UInt32(1 << bits - 1)
  }

  private typealias Row = SIMD8<Int8>

  /// A bit for each possible row: whether it is kept.
  var kept: [UInt64] {
    stride(from: 0, to: blocks.count, by: 2).map {
      blocks[$0] & 0xFFFF_FFFF | blocks[$0 + 1] << 32
    }
  }

  var rows: ArraySlice<Int8> { padded.dropLast(Row.scalarCount) }

  /// The weights of all features together.
  package func scores(of features: inout FeatureList) -> Scores {
    Scores(sums(of: &features)) * scale
  }

  /// The sums of whole vectors: what is behind a row's own columns means nothing. As many weights as
  /// a list has features fit the sums.
  ///
  /// In three loops, all blocks, which rows are kept, all rows: so short that many memory accesses are
  /// under way at once, where the time goes.
  private func sums(of features: inout FeatureList) -> SIMD8<Int16> {
    let count = features.count
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: FeatureList.capacity + 1) {
      found in
      blocks.withUnsafeBufferPointer { blocks in
        for index in 0..<count { found[index] = blocks[Int((features[index] & mask) >> 5)] }
      }
      var kept = 0
      for index in 0..<count {
        let block = found[index]
        let bit = UInt32(1) &<< (features[index] & 31)
        let before = UInt32(truncatingIfNeeded: block) & (bit &- 1)
        found[kept] = block >> 32 &+ UInt64(truncatingIfNeeded: before.nonzeroBitCount)
        kept &+= UInt32(truncatingIfNeeded: block) & bit == 0 ? 0 : 1
      }
      return sum(of: UnsafeBufferPointer(rebasing: found[..<kept]))
    }
  }

  @inline(__always)
  private func sum(of numbers: UnsafeBufferPointer<UInt64>) -> SIMD8<Int16> {
    padded.withUnsafeBytes { padded in
      var sums = SIMD8<Int16>(repeating: 0)
      for number in numbers {
        let row = Int(truncatingIfNeeded: number) &* width
        let weights = padded.loadUnaligned(fromByteOffset: row, as: Row.self)
        sums &+= SIMD8<Int16>(truncatingIfNeeded: weights)
      }
      return sums
    }
  }
}
