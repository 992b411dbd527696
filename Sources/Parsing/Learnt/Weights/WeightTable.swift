/// Rows of learnt weights by a feature's hash, kept small: a bit for every possible row, eight bits
/// for every weight of the rows that were kept.
package struct WeightTable: Sendable {
  package let width: Int
  /// What one step of a stored weight is worth.
  package let scale: Float
  private let mask: UInt32
  var bits: Int { mask.nonzeroBitCount }
  /// A bit for each row that is kept.
  let kept: [UInt64]
  /// How many rows are kept before each word of `kept`.
  private let ranks: [UInt32]
  /// The rows' weights, and as many more that every row can be read as a whole vector.
  private let padded: [Int8]

  /// Nil where the parts do not fit together.
  package init?(width: Int, bits: Int, scale: Float, kept: [UInt64], rows: [Int8]) {
    guard (1...Row.scalarCount).contains(width), (6...26).contains(bits),
      kept.count == 1 << (bits - 6),
      scale.isFinite
    else { return nil }
    var rank: UInt32 = 0
    ranks = kept.map { word in
      defer { rank &+= UInt32(word.nonzeroBitCount) }
      return rank
    }
    guard rows.count == Int(rank) * width else { return nil }
    self.width = width
    self.scale = scale
    self.kept = kept
    padded = rows + [Int8](repeating: 0, count: Row.scalarCount)
    mask = UInt32(1 << bits - 1)
  }

  private typealias Row = SIMD8<Int8>

  var rows: ArraySlice<Int8> { padded.dropLast(Row.scalarCount) }

  /// The weights of all features together, in place of what `scores` held.
  package func score(_ features: FeatureList, into scores: inout [Float]) {
    let sums = sums(of: features)
    for column in 0..<min(width, scores.count) { scores[column] = Float(sums[column]) * scale }
  }

  /// The sums of whole vectors: what is behind a row's own columns means nothing.
  private func sums(of features: FeatureList) -> SIMD8<Int32> {
    var sums = SIMD8<Int32>(repeating: 0)
    padded.withUnsafeBytes { padded in
      for hash in features.hashes {
        guard let row = row(of: hash & mask) else { continue }
        let weights = padded.loadUnaligned(fromByteOffset: row * width, as: Row.self)
        sums &+= SIMD8<Int32>(truncatingIfNeeded: weights)
      }
    }
    return sums
  }

  @inline(__always)
  private func row(of index: UInt32) -> Int? {
    let word = kept[Int(index >> 6)]
    let bit = UInt64(1) << UInt64(index & 63)
    guard word & bit != 0 else { return nil }
    return Int(ranks[Int(index >> 6)]) + (word & (bit &- 1)).nonzeroBitCount
  }
}
