import Parsing

/// Learns the cue stage.
struct CueTrainer {
  private var weights: DenseWeights
  /// The scores of the steps from label to label, with the sums of their squared gradients.
  private var steps: [Float]
  private var squares: [Float]
  private var stepSums: [Float]
  private var chain = Chain(CueLabels.space)
  private var features: [FeatureList] = []
  private var slopes: [Float] = [0, 0, 0]
  private var generator: SplitMix

  init(_ schedule: Schedule, seed: UInt64) {
    weights = DenseWeights(width: CueLabels.space.labelCount, bits: schedule.bits)
    generator = SplitMix(seed: seed)
    steps = [Float](repeating: 0, count: CueLabels.space.boundaryCount - 1)
    squares = steps
    stepSums = steps
  }

  static func model(
    of lessons: [Lesson], _ schedule: Schedule, seed: UInt64
  ) -> CueModel<DenseWeights> {
    var trainer = CueTrainer(schedule, seed: seed)
    var places = lessons.indices.flatMap { lesson in
      lessons[lesson].clues.sentences.indices.map { (lesson, $0) }
    }
    let labels = lessons.map(labels)
    for epoch in 0..<schedule.epochs {
      if schedule.prunes(before: epoch) { trainer.weights.prune(keeping: rowsKept) }
      places.shuffle(using: &trainer.generator)
      for (lesson, sentence) in places {
        let clues = lessons[lesson].clues
        trainer.learn(
          clues.sentences[sentence], clues, labels[lesson], schedule, schedule.rate(in: epoch))
      }
      if schedule.counts(epoch) { trainer.addToAverage() }
    }
    return trainer.model(schedule)
  }

  /// How many rows of weights are kept, of some two million.
  private static let rowsKept = 350_000

  /// The label of every token.
  private static func labels(of lesson: Lesson) -> [Int] {
    var labels = [Int](repeating: CueLabels.outside, count: lesson.clues.tokens.count)
    for attribution in lesson.attributions {
      for token in attribution.cue {
        labels[token] = token == attribution.cue.lowerBound ? CueLabels.first : CueLabels.inside
      }
    }
    // A cue that goes on over a sentence's end begins anew.
    for sentence in lesson.clues.sentences {
      if let first = sentence.first, labels[first] == CueLabels.inside {
        labels[first] = CueLabels.first
      }
    }
    return labels
  }

  private mutating func learn(
    _ sentence: Range<Int>, _ clues: Clues, _ labels: [Int], _ schedule: Schedule, _ rate: Float
  ) {
    chain.begin(sentence.count)
    while features.count < sentence.count { features.append(FeatureList()) }
    for (place, token) in sentence.enumerated() {
      clues.cueFeatures(of: token, into: &features[place])
      features[place].drop(schedule.dropout, using: &generator)
      chain.setNode(place, weights.scores(of: &features[place]))
      chain.setBoundaries(place, Scores(filling: steps))
    }
    chain.runForward()
    chain.runBackward()
    var stepSlopes = [Float](repeating: 0, count: steps.count)
    for (place, token) in sentence.enumerated() {
      for label in slopes.indices { slopes[label] = 0 }
      chain.addLabels(at: place, to: &slopes)
      for label in slopes.indices {
        slopes[label] = (labels[token] == label ? 1 : 0) - slopes[label]
      }
      weights.update(features[place], along: slopes, rate: rate)
      chain.addBoundaries(at: place, to: &stepSlopes)
    }
    updateSteps(expected: stepSlopes, sentence.map { labels[$0] }, rate)
  }

  private mutating func updateSteps(expected: [Float], _ labels: [Int], _ rate: Float) {
    var slopes = expected.map { -$0 }
    for (old, new) in zip([CueLabels.outside] + labels, labels) {
      if let arc = CueLabels.space.arcs.first(where: { $0.from == old && $0.to == new }) {
        slopes[arc.boundary - 1] += 1
      }
    }
    for index in steps.indices {
      squares[index] += slopes[index] * slopes[index]
      steps[index] += rate * slopes[index] / (squares[index].squareRoot() + 1e-3)
    }
  }

  private var averaged: Float = 0

  private mutating func addToAverage() {
    weights.addToAverage()
    for index in steps.indices { stepSums[index] += steps[index] }
    averaged += 1
  }

  private mutating func model(_ schedule: Schedule) -> CueModel<DenseWeights> {
    weights.finish(share: 1 - schedule.dropout)
    let count = max(averaged, 1)
    return CueModel(weights: weights, steps: stepSums.map { $0 / count })
  }
}
