import Glibc
import Parsing
import Randomness

/// Learns what speaks for whom a pronoun means: a log-linear ranking of the candidates.
struct PronounTrainer {
  var epochs = 8
  var rate: Float = 0.05
  /// Where learning begins, and what the weights are drawn to by the decay.
  var start = PronounWeights.rules
  var decay: Float = 1e-4
  var seed: UInt64

  func weights(from lessons: [PronounLesson]) -> PronounWeights {
    let useful = lessons.filter { $0.isMeant.contains(true) }
    var weights = start
    var generator = SeededGenerator(seed: seed)
    var sum = SIMD32<Float>()
    var counted: Float = 0
    for epoch in 0..<epochs {
      let rate = rate * (1 - 0.8 * Float(epoch) / Float(epochs))
      for lesson in useful.shuffled(using: &generator) {
        weights.values +=
          rate * (slope(of: lesson, weights) - decay * (weights.values - start.values))
      }
      if epoch >= epochs / 2 {
        sum += weights.values
        counted += 1
      }
    }
    weights.values = sum / max(counted, 1)
    return weights
  }

  /// Where the likelihood of those meant rises.
  private func slope(of lesson: PronounLesson, _ weights: PronounWeights) -> SIMD32<Float> {
    let scores = lesson.rankings.map { $0.score(by: weights) }
    let top = scores.max() ?? 0
    let shares = scores.map { expf($0 - top) }
    let all = shares.reduce(0, +)
    let meant = zip(shares, lesson.isMeant).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    var slope = SIMD32<Float>()
    for index in shares.indices {
      let target = lesson.isMeant[index] ? shares[index] / meant : 0
      slope += (target - shares[index] / all) * lesson.rankings[index].values
    }
    // A machine's chains that have no name teach nothing, so none means anybody unnamed.
    slope[PronounRanking.Feature.isUnnamed.index] = 0
    return slope
  }
}

/// How many pronouns are taken for whom a machine takes them.
struct PronounAgreement: CustomStringConvertible {
  private(set) var same = 0
  private(set) var other = 0
  private(set) var open = 0

  mutating func count(_ lessons: [PronounLesson], by weights: PronounWeights) {
    for lesson in lessons {
      let scores = lesson.rankings.map { $0.score(by: weights) }
      let order = scores.indices.sorted { scores[$0] > scores[$1] }
      guard let first = order.first, scores[first] > weights.least,
        order.count == 1 || scores[first] - scores[order[1]] >= weights.margin
      else {
        open += 1
        continue
      }
      if lesson.isMeant[first] { same += 1 } else { other += 1 }
    }
  }

  var description: String {
    let share = 100 * Double(same) / Double(max(1, same + other))
    return "\(same) the same, \(other) others, \(open) left open"
      + " (\((share * 10).rounded() / 10) % of those taken)"
  }
}
