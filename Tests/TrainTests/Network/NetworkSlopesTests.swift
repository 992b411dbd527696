import Articles
import Parsing
import Randomness
import Testing

@testable import train

@Suite struct NetworkSlopesTests {
  /// The slopes are summed in another order than the loss, in floats of seven digits.
  private static let tolerance: Float = 0.03

  @Test(arguments: NetworkTensor.allCases)
  func `A matrix's slopes say how the loss changes when it does`(_ tensor: NetworkTensor) throws {
    var generator = SeededGenerator(seed: 11)
    let lesson = ToyLesson()
    let layout = lesson.layout
    var weights = [Float](repeating: 0, count: layout.count + 16)
    weights.withUnsafeMutableBufferPointer { layout.initialize($0, using: &generator) }
    // Biases and steps begin at 0, where a wrong sign would not show.
    for index in weights.indices { weights[index] += 0.05 * generator.normal() }
    let slopes = lesson.slopes(at: weights)
    let range = layout.range(of: tensor)
    let way = range.map { slopes[$0] < 0 ? Float(-1) : 1 }
    let expected = zip(range, way).reduce(Float(0)) { $0 + slopes[$1.0] * $1.1 }
    let length = 0.2 / max(expected, 1)
    let difference =
      lesson.loss(at: weights, moved: range, way, length)
      - lesson.loss(at: weights, moved: range, way, -length)
    #expect(expected > 0)
    #expect(abs(difference / (2 * length) - expected) < Self.tolerance * expected)
  }
}

/// A few sentences with their answers, for a network as small as can be.
struct ToyLesson {
  let batch: ExerciseBatch
  let layout: NetworkLayout
  private let dropout = Dropout(seed: 5)

  init() {
    let articles = (0..<2).map { ToyArticles.article($0) }
    let learning = NetworkVocabulary.learnt(
      from: articles.map { Clues($0.segmentation, tags: nil).networkTokens() }, leastCount: 2)
    let exercises = articles.flatMap { article in
      let clues = Clues(article.segmentation, tags: nil)
      let tokens = clues.networkTokens()
      return clues.stretches.map {
        Exercise($0, of: clues, tokens, article.attributions, learning)
      }
    }
    batch = ExerciseBatch(exercises)
    layout = NetworkLayout(
      NetworkShape(hidden: 16, view: 16, argumentHidden: 16), learning)
  }

  func slopes(at weights: [Float]) -> [Float] { run(weights).slopes }

  func loss(
    at weights: [Float], moved range: Range<Int>, _ way: [Float], _ length: Float
  ) -> Float {
    var weights = weights
    for (index, step) in zip(range, way) { weights[index] += length * step }
    return run(weights).loss
  }

  private func run(_ weights: [Float]) -> (loss: Float, slopes: [Float]) {
    var weights = weights
    var slopes = [Float](repeating: 0, count: layout.count + 16)
    let loss = weights.withUnsafeMutableBufferPointer { weights in
      slopes.withUnsafeMutableBufferPointer { slopes -> Float in
        guard let start = weights.baseAddress, let end = slopes.baseAddress else { return 0 }
        return NetworkSlopes(layout.shape).add(
          batch, layout.tensors(at: start), to: layout.tensors(at: end), dropout)
      }
    }
    return (loss, slopes)
  }
}
