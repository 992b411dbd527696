import Parsing

/// Weights while they are learnt: a row for every possible hash, each weight with the sum of its
/// squared gradients (AdaGrad).
struct DenseWeights: Weights {
  let width: Int
  let bits: Int
  /// What every score is multiplied by, for features that were left out while learning.
  var share: Float = 1
  private let mask: UInt32
  /// The columns of a row, the last of them unused, so that one load reads a row.
  private let stride: Int
  private var weights: [Float]
  private var squares: [Float]
  /// The sums of the weights after the epochs that count.
  private var sums: [Float] = []
  private var summed: Float = 0

  init(width: Int, bits: Int) {
    self.width = width
    self.bits = bits
    mask = UInt32(1 << bits - 1)
    stride = width <= 4 ? 4 : 8
    weights = [Float](repeating: 0, count: stride << bits)
    squares = weights
  }

  func scores(of features: inout FeatureList) -> Scores {
    weights.withUnsafeBytes { weights in
      var sums = Scores(repeating: 0)
      for index in features.indices {
        let row = Int(features[index] & mask) * stride * 4
        if stride == 4 {
          let columns = weights.loadUnaligned(fromByteOffset: row, as: SIMD4<Float>.self)
          sums.lowHalf += columns
        } else {
          sums += weights.loadUnaligned(fromByteOffset: row, as: Scores.self)
        }
      }
      return sums * share
    }
  }

  /// Moves the weights of features up a gradient.
  mutating func update(_ features: FeatureList, along gradient: [Float], rate: Float) {
    guard gradient.prefix(width).contains(where: { abs($0) > Self.least }) else { return }
    let (width, stride, mask) = (width, stride, mask)
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        for index in features.indices {
          let row = Int(features[index] & mask) * stride
          for column in 0..<width where abs(gradient[column]) > Self.least {
            let slope = gradient[column]
            squares[row + column] += slope * slope
            weights[row + column] += rate * slope / (squares[row + column].squareRoot() + 1e-3)
          }
        }
      }
    }
  }

  /// Below it a gradient is not worth a visit to memory.
  private static let least: Float = 1e-3

  // MARK: Averages

  /// Takes the weights as they are now into the average.
  mutating func addToAverage() {
    if sums.isEmpty { sums = [Float](repeating: 0, count: weights.count) }
    for index in weights.indices { sums[index] += weights[index] }
    summed += 1
  }

  /// Puts the average in the weights' place.
  mutating func finish(share: Float) {
    guard summed > 0 else { return }
    for index in weights.indices { weights[index] = sums[index] / summed }
    sums = []
    self.share = share
  }

  /// All rows that weigh something, in eight bits a weight.
  var table: WeightTable? {
    var kept = [UInt64](repeating: 0, count: 1 << (bits - 6))
    let rows = (0..<1 << bits).filter { weight(of: $0) >= Self.leastKept }
    for row in rows { kept[row >> 6] |= 1 << UInt64(row & 63) }
    let heaviest = rows.reduce(Float(0)) { max($0, weight(of: $1)) }
    let step = max(min(heaviest, Self.heaviestKept), 1e-6) / 127
    let columns = rows.flatMap { row in
      (0..<width).map { column in
        Int8(max(-127, min(127, (weights[row * stride + column] / step).rounded())))
      }
    }
    return WeightTable(width: width, bits: bits, scale: step * share, kept: kept, rows: columns)
  }

  private func weight(of row: Int) -> Float {
    (0..<width).reduce(0) { max($0, abs(weights[row * stride + $1])) }
  }

  private static let leastKept: Float = 0.01
  /// Heavier weights are few; cutting them keeps the steps of the others small.
  private static let heaviestKept: Float = 2
}
