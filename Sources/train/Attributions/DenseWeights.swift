import Parsing

/// Weights while they are learnt: a row for every possible hash, each weight beside the sum of its
/// squared gradients (AdaGrad).
struct DenseWeights: Weights {
  let width: Int
  let bits: Int
  /// What every score is multiplied by, for features that were left out while learning.
  var share: Float = 1
  private let mask: UInt32
  /// Rows of weights, then sums of squares.
  private var rows: [Float]
  /// The sums of the weights after the epochs that count.
  private var sums: [Float] = []
  private var summed: Float = 0

  init(width: Int, bits: Int) {
    self.width = width
    self.bits = bits
    mask = UInt32(1 << bits - 1)
    rows = [Float](repeating: 0, count: 2 * width << bits)
  }

  func score(_ features: FeatureList, into scores: inout [Float]) {
    for column in 0..<width { scores[column] = 0 }
    rows.withUnsafeBufferPointer { rows in
      scores.withUnsafeMutableBufferPointer { scores in
        for hash in features.hashes {
          let row = Int(hash & mask) * 2 * width
          for column in 0..<width { scores[column] += rows[row + column] }
        }
        if share != 1 { for column in 0..<width { scores[column] *= share } }
      }
    }
  }

  /// Moves the weights of features up a gradient.
  mutating func update(_ features: FeatureList, along gradient: [Float], rate: Float) {
    guard gradient.prefix(width).contains(where: { abs($0) > Self.least }) else { return }
    let (width, mask) = (width, mask)
    rows.withUnsafeMutableBufferPointer { rows in
      for hash in features.hashes {
        let row = Int(hash & mask) * 2 * width
        for column in 0..<width where abs(gradient[column]) > Self.least {
          let slope = gradient[column]
          rows[row + width + column] += slope * slope
          rows[row + column] += rate * slope / (rows[row + width + column].squareRoot() + 1e-3)
        }
      }
    }
  }

  /// Below it a gradient is not worth a visit to memory.
  private static let least: Float = 1e-4

  // MARK: Averages

  /// Takes the weights as they are now into the average.
  mutating func addToAverage() {
    let count = width << bits
    if sums.isEmpty { sums = [Float](repeating: 0, count: count) }
    for row in 0..<1 << bits {
      for column in 0..<width { sums[row * width + column] += rows[row * 2 * width + column] }
    }
    summed += 1
  }

  /// Puts the average in the weights' place.
  mutating func finish(share: Float) {
    guard summed > 0 else { return }
    for row in 0..<1 << bits {
      for column in 0..<width {
        rows[row * 2 * width + column] = sums[row * width + column] / summed
      }
    }
    sums = []
    self.share = share
  }

  // MARK: Keeping few

  /// The heaviest rows in eight bits a weight.
  func table(keeping limit: Int) -> WeightTable? {
    let norms = (0..<1 << bits).map { row in
      (0..<width).reduce(Float(0)) { max($0, abs(rows[row * 2 * width + $1])) }
    }
    let least = max(threshold(of: norms, keeping: limit), Self.leastKept)
    var kept = [UInt64](repeating: 0, count: 1 << (bits - 6))
    let heaviest = norms.max() ?? 0
    let step = max(min(heaviest, Self.heaviestKept), 1e-6) / 127
    var weights: [Int8] = []
    for row in norms.indices where norms[row] >= least {
      kept[row >> 6] |= 1 << UInt64(row & 63)
      for column in 0..<width {
        let weight = (rows[row * 2 * width + column] / step).rounded()
        weights.append(Int8(max(-127, min(127, weight))))
      }
    }
    return WeightTable(width: width, bits: bits, scale: step * share, kept: kept, rows: weights)
  }

  private static let leastKept: Float = 0.01
  /// Heavier weights are few; cutting them keeps the steps of the others small.
  private static let heaviestKept: Float = 2

  private func threshold(of norms: [Float], keeping limit: Int) -> Float {
    let used = norms.filter { $0 >= Self.leastKept }.sorted(by: >)
    return limit > 0 && used.count > limit ? used[limit - 1] : Self.leastKept
  }
}
