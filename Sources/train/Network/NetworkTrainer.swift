import CNetwork
import Glibc
import Parsing
import Randomness

/// How a network learns.
struct NetworkSchedule: Sendable {
  var epochs = 12
  var rate: Float = 3e-3
  /// About how many tokens are learnt from at once.
  var batchSize = 2000
  /// The share of words that are made unknown.
  var wordDropout: Float = 0.05
  /// Longer slopes are made as short as this.
  var longestSlope: Float = 3
  /// How much of the average of the weights is kept when new ones are taken in.
  var averageShare: Float = 0.98
  var shape = NetworkShape()
  /// How often a word that marked articles do not hold must stand in plain ones to get a row.
  var leastCountOfPlainWords = 20
  /// How many networks learn the same from other beginnings, to read together.
  var memberCount = 1
}

/// Learns a network from stretches of text.
final class NetworkTrainer {
  private let schedule: NetworkSchedule
  private let layout: NetworkLayout
  private var generator: SeededGenerator
  private let weights: UnsafeMutableBufferPointer<Float>
  private let slopes: UnsafeMutableBufferPointer<Float>
  private let means: UnsafeMutableBufferPointer<Float>
  private let squares: UnsafeMutableBufferPointer<Float>
  private let averages: UnsafeMutableBufferPointer<Float>
  private var step = 0
  private var isAveraging = false

  /// `words` are the vectors that the rows of words begin with, in their order.
  init(
    _ layout: NetworkLayout, _ schedule: NetworkSchedule, words: [ArraySlice<Float>?] = [],
    seed: UInt64
  ) {
    self.layout = layout
    self.schedule = schedule
    generator = SeededGenerator(seed: seed)
    func zeros() -> UnsafeMutableBufferPointer<Float> {
      let floats = UnsafeMutableBufferPointer<Float>.allocate(capacity: layout.count + 16)
      floats.initialize(repeating: 0)
      return floats
    }
    (weights, slopes, means, squares, averages) = (zeros(), zeros(), zeros(), zeros(), zeros())
    layout.initialize(weights, using: &generator)
    layout.set(words, in: weights)
  }

  deinit {
    for floats in [weights, slopes, means, squares, averages] { floats.deallocate() }
  }

  /// The weights that the exercises teach.
  func learn(_ exercises: [Exercise], telling name: String) -> [Float] {
    guard let start = weights.baseAddress, let slopeStart = slopes.baseAddress else { return [] }
    let (weights, slopes) = (layout.tensors(at: start), layout.tensors(at: slopeStart))
    let network = NetworkSlopes(layout.shape)
    let tokenCount = exercises.reduce(0) { $0 + $1.count }
    let stepCount = max(1, schedule.epochs * max(1, tokenCount / schedule.batchSize))
    for epoch in 0..<schedule.epochs {
      var (loss, count): (Float, Int) = (0, 0)
      for range in batches(exercises) {
        var batch = ExerciseBatch(range.map { exercises[$0] })
        batch.forgetWords(schedule.wordDropout, using: &generator)
        let dropout = Dropout(seed: generator.next())
        loss += network.add(batch, weights, to: slopes, dropout)
        count += batch.cueLabels.count
        descend(batch.cueLabels.count, of: stepCount, start, slopeStart)
        if epoch > 0, step % 5 == 0 { average() }
      }
      tell("\(name), epoch \(epoch + 1): loss \(loss / Float(max(count, 1)))")
    }
    return Array(isAveraging ? averages[..<layout.count] : self.weights[..<layout.count])
  }

  /// The exercises in a new order, cut where enough tokens are together.
  private func batches(_ exercises: [Exercise]) -> [ArraySlice<Int>] {
    let order = exercises.indices.shuffled(using: &generator)
    var batches: [ArraySlice<Int>] = []
    var (start, size) = (0, 0)
    for (index, exercise) in order.enumerated() {
      size += exercises[exercise].count
      guard size >= schedule.batchSize || index == order.count - 1 else { continue }
      batches.append(order[start...index])
      (start, size) = (index + 1, 0)
    }
    return batches
  }

  private func descend(
    _ tokenCount: Int, of stepCount: Int, _ weights: UnsafeMutablePointer<Float>,
    _ slopes: UnsafeMutablePointer<Float>
  ) {
    guard let means = means.baseAddress, let squares = squares.baseAddress else { return }
    step += 1
    let scale = 20 / Float(max(tokenCount, 1))
    let length = scale * network_length(slopes, layout.count)
    let (meanShare, squareShare): (Float, Float) = (0.9, 0.999)
    var optimizer = NetworkOptimizer(
      means: means, squares: squares, rate: rate(step, of: stepCount),
      scale: length > schedule.longestSlope ? scale * schedule.longestSlope / length : scale,
      mean_share: meanShare, square_share: squareShare,
      mean_correction: 1 / (1 - powf(meanShare, Float(step))),
      square_correction: 1 / (1 - powf(squareShare, Float(step))))
    network_descend(&optimizer, weights, slopes, layout.count)
  }

  /// Grows over the first third of an epoch, then falls like half a wave.
  private func rate(_ step: Int, of stepCount: Int) -> Float {
    let rising = max(1, stepCount / schedule.epochs / 3)
    if step <= rising { return schedule.rate * (0.1 + 0.9 * Float(step) / Float(rising)) }
    let way = Float(step - rising) / Float(max(1, stepCount - rising))
    return schedule.rate * (0.01 + 0.99 * (1 + cosf(Float.pi * min(way, 1))) / 2)
  }

  private func average() {
    let share = isAveraging ? schedule.averageShare : 0
    for index in 0..<layout.count {
      averages[index] = share * averages[index] + (1 - share) * weights[index]
    }
    isAveraging = true
  }
}

extension NetworkLayout {
  /// Draws first weights: those of a matrix the smaller the larger it is.
  func initialize(
    _ weights: UnsafeMutableBufferPointer<Float>, using generator: inout SeededGenerator
  ) {
    for tensor in NetworkTensor.allCases {
      let range = range(of: tensor)
      let (rows, columns) = (rows(of: tensor), columns(of: tensor))
      switch tensor {
      case .firstBias, .secondBias, .argumentBias:
        let hidden = columns / 8
        // A gate that forgets little at first lets slopes through.
        for index in hidden..<2 * hidden {
          weights[range.lowerBound + index] = 1
          weights[range.lowerBound + 4 * hidden + index] = 1
        }
      case .cueBias, .cueSteps, .viewBias, .argumentHeadBias, .endings: break
      case .firstInput, .secondInput, .argumentInput:
        let size = (2 / Float(rows + columns / 2)).squareRoot()
        for index in range { weights[index] = size * generator.normal() }
      case .firstRight, .firstLeft, .secondRight, .secondLeft, .argumentRight, .argumentLeft,
        .viewOfToken, .viewOfCue:
        let size = (2 / Float(rows + columns)).squareRoot()
        for index in range { weights[index] = size * generator.normal() }
      case .cueHead, .argumentHead:
        let size = (2 / Float(rows + 6)).squareRoot()
        for index in range { weights[index] = size * generator.normal() }
      default:
        for index in range { weights[index] = 0.1 * generator.normal() }
      }
    }
  }
}

extension NetworkLayout {
  /// Writes vectors into the rows of words, from the one behind the unknown on.
  func set(_ words: [ArraySlice<Float>?], in weights: UnsafeMutableBufferPointer<Float>) {
    let (start, columns) = (range(of: .word).lowerBound, columns(of: .word))
    for (word, vector) in words.enumerated() {
      for (column, float) in (vector ?? []).prefix(columns).enumerated() {
        weights[start + (word + 1) * columns + column] = float
      }
    }
  }
}

extension SeededGenerator {
  /// From a normal distribution (Box and Muller).
  mutating func normal() -> Float {
    let radius = (-2 * logf(max(share(), 1e-7))).squareRoot()
    return radius * cosf(2 * Float.pi * share())
  }
}
