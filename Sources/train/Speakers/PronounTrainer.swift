import Glibc
import Parsing
import Randomness

/// Learns what speaks for whom a pronoun means: a log-linear ranking of the candidates, each by the
/// place that speaks most for it.
struct PronounTrainer {
  var epochs = 8
  var rate: Float = 0.05
  var decay: Float = 1e-4
  var seed: UInt64

  func weights(from lessons: [PronounLesson]) -> PronounWeights {
    let useful = lessons.filter { $0.isMeant.contains(true) }
    var weights = PronounWeights.learning
    var generator = SeededGenerator(seed: seed)
    var sum = SIMD16<Float>()
    var counted: Float = 0
    for epoch in 0..<epochs {
      let rate = rate * (1 - 0.8 * Float(epoch) / Float(epochs))
      for lesson in useful.shuffled(using: &generator) {
        weights.values += rate * (slope(of: lesson, weights) - decay * weights.values)
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
  private func slope(of lesson: PronounLesson, _ weights: PronounWeights) -> SIMD16<Float> {
    let best = lesson.rankings.map { $0.best(by: weights) }
    let top = best.map(\.score).max() ?? 0
    let shares = best.map { expf($0.score - top) }
    let all = shares.reduce(0, +)
    let meant = zip(shares, lesson.isMeant).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    var slope = SIMD16<Float>()
    for index in best.indices {
      let target = lesson.isMeant[index] ? shares[index] / meant : 0
      slope += (target - shares[index] / all) * best[index].ranking.values
    }
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
      let scores = lesson.rankings.map { $0.best(by: weights).score }
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

extension PronounWeights {
  /// Nothing learnt yet but what no source shows: that people quoted do not call themselves "he".
  /// What is left open was chosen on the jackknife of train.
  fileprivate static var learning: PronounWeights {
    var weights = PronounWeights()
    weights[.isOwnSpeaker] = -2
    (weights.least, weights.margin, weights.sure) = (-3.5, 0.2, 1)
    return weights
  }
}

extension Array<PronounRanking> {
  /// The place that speaks most for a candidate.
  fileprivate func best(by weights: PronounWeights) -> (ranking: PronounRanking, score: Float) {
    let scored = map { (ranking: $0, score: ($0.values * weights.values).sum()) }
    return scored.max { $0.score < $1.score } ?? (PronounRanking(), 0)
  }
}
