import Glibc
import Parsing
import Randomness

/// Learns which candidates are attributions, from candidates of models that never saw the article.
struct AcceptanceTrainer {
  /// A candidate with how far people marked the same.
  struct Case: Sendable {
    var lesson: Int
    var candidate: Int
    var features: FeatureList
    var measures: [Float]
    var worth: Float
  }

  private var weights = DenseWeights(width: 1, bits: 18)
  private var measureWeights = [Float](repeating: 0, count: Clues.measureCount)
  private var measureSquares = [Float](repeating: 0, count: Clues.measureCount)

  /// The cases of one article's candidates.
  static func cases(
    of candidates: [Candidate], _ lesson: Lesson, number: Int
  ) -> [Case] {
    candidates.indices.map { index in
      var features = FeatureList()
      lesson.clues.acceptanceFeatures(of: index, in: candidates, into: &features)
      return Case(
        lesson: number, candidate: index, features: features,
        measures: Clues.measures(of: candidates[index]),
        worth: lesson.worth(of: candidates[index]))
    }
  }

  static func model(
    of cases: [Case], epochs: Int = 6, threshold: Float, seed: UInt64
  ) -> AcceptanceModel<DenseWeights> {
    var trainer = AcceptanceTrainer()
    var generator = SeededGenerator(seed: seed)
    var order = Array(cases.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      for index in order { trainer.learn(cases[index], rate: 0.05) }
      if epoch >= epochs / 2 { trainer.weights.addToAverage() }
    }
    trainer.weights.finish(share: 1)
    return AcceptanceModel(
      weights: trainer.weights, measures: trainer.measureWeights, threshold: threshold)
  }

  private mutating func learn(_ example: Case, rate: Float) {
    var features = example.features
    let score = weights.scores(of: &features)[0]
    let sum = zip(example.measures, measureWeights).reduce(score) { $0 + $1.0 * $1.1 }
    let slope = example.worth - 1 / (1 + expf(-sum))
    weights.update(example.features, along: [slope], rate: rate)
    for index in measureWeights.indices {
      let own = slope * example.measures[index]
      measureSquares[index] += own * own
      measureWeights[index] += rate * own / (measureSquares[index].squareRoot() + 1e-2)
    }
  }
}

extension Lesson {
  /// How far people marked the same: nothing where it is not right, and of two that are right more
  /// for the one whose words are nearer to theirs.
  func worth(of candidate: Candidate) -> Float {
    attributions.filter { isMuch(candidate.content, by: candidate.source, like: $0) }
      .map { agreement(of: candidate, with: $0) }.max() ?? 0
  }

  private func agreement(of candidate: Candidate, with marked: AnnotatedAttribution) -> Float {
    let content = clues.agreement(candidate.content, marked.content)
    guard let own = candidate.source, let other = marked.source else { return content }
    return content * clues.agreement([own], [other])
  }

  /// Whether people marked much the same content with much the same source.
  func isRight(_ candidate: Candidate) -> Bool {
    isRight(content: candidate.content, source: candidate.source)
  }

  func isRight(content: [Range<Int>], source: Range<Int>?) -> Bool {
    attributions.contains { isMuch(content, by: source, like: $0) }
  }

  func isExact(_ candidate: Candidate) -> Bool {
    attributions.contains {
      isMuch(candidate.content, by: candidate.source, like: $0)
        && agreement(of: candidate, with: $0) > 0.999
    }
  }

  func isMuch(
    _ content: [Range<Int>], by source: Range<Int>?, like attribution: AnnotatedAttribution
  ) -> Bool {
    guard clues.agreement(content, attribution.content) >= 0.5 else { return false }
    switch (source, attribution.source) {
    case (nil, nil): return true
    case (let own?, let other?): return clues.agreement([own], [other]) >= 0.5
    default: return false
    }
  }
}
