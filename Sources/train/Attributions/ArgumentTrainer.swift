import Parsing

/// Learns the argument stage.
struct ArgumentTrainer {
  private var nodes: DenseWeights
  private var boundaries: DenseWeights
  private var endings = DenseWeights(width: 8, bits: 16)
  private var chain = Chain(ArgumentStates.space)
  private var around = CueSurroundings()
  private var nodeFeatures: [FeatureList] = []
  private var boundaryFeatures: [FeatureList] = []
  private var endingFeatures = FeatureList()
  private var nodeSlopes = [Float](repeating: 0, count: 3)
  private var boundarySlopes = [Float](repeating: 0, count: 6)
  private var endingSlopes = [Float](repeating: 0, count: 8)
  private var generator: SplitMix

  init(_ schedule: Schedule, seed: UInt64) {
    nodes = DenseWeights(width: 3, bits: schedule.bits)
    boundaries = DenseWeights(width: 6, bits: schedule.bits)
    generator = SplitMix(seed: seed)
  }

  static func model(
    of lessons: [Lesson], _ schedule: Schedule, seed: UInt64
  ) -> ArgumentModel<DenseWeights> {
    var trainer = ArgumentTrainer(schedule, seed: seed)
    var places = lessons.indices.flatMap { lesson in
      lessons[lesson].attributions.indices.map { (lesson, $0) }
    }
    for epoch in 0..<schedule.epochs {
      if schedule.prunes(before: epoch) { trainer.prune() }
      places.shuffle(using: &trainer.generator)
      for (lesson, attribution) in places {
        trainer.learn(
          lessons[lesson].attributions[attribution], lessons[lesson], schedule,
          schedule.rate(in: epoch))
      }
      if schedule.counts(epoch) { trainer.addToAverage() }
    }
    return trainer.model(schedule)
  }

  private mutating func learn(
    _ attribution: AnnotatedAttribution, _ lesson: Lesson, _ schedule: Schedule, _ rate: Float
  ) {
    let clues = lesson.clues
    around.look(at: cue(of: attribution, lesson), likely: lesson.likelyCues, in: clues)
    guard let gold = goldPath(attribution) else { return }
    setScores(clues, schedule)
    chain.runForward()
    chain.runBackward()
    for place in 0..<around.window.count {
      updateNode(place, gold, rate)
      updateBoundary(place, gold, rate)
    }
    updateEnding(gold, rate)
  }

  /// The marked cue; now and then the one that would be found instead.
  private mutating func cue(of attribution: AnnotatedAttribution, _ lesson: Lesson) -> Range<Int> {
    guard generator.share() < 0.3 else { return attribution.cue }
    let arguments = attribution.content + [attribution.source].compactMap { $0 }
    return lesson.possibleCues.first { found in
      found.overlaps(attribution.cue) && !arguments.contains { $0.overlaps(found) }
    } ?? attribution.cue
  }

  /// The states that give the marked labels, nil where there is no content in the window.
  private func goldPath(_ attribution: AnnotatedAttribution) -> [Int]? {
    var (hasSource, parts, before) = (false, 0, ArgumentStates.outside)
    var path: [Int] = []
    for token in around.window {
      var label = ArgumentStates.outside
      if attribution.content.contains(where: { $0.contains(token) }) {
        label = ArgumentStates.content
      }
      if attribution.source?.contains(token) == true { label = ArgumentStates.source }
      if around.cue.contains(token) { label = ArgumentStates.outside }
      if label == ArgumentStates.source, before != label {
        if hasSource { label = ArgumentStates.outside } else { hasSource = true }
      }
      if label == ArgumentStates.content, before != label {
        if parts == 3 { label = ArgumentStates.outside } else { parts += 1 }
      }
      guard
        let state = ArgumentStates.index(label: label, hasSource: hasSource, parts: parts)
      else { return nil }
      path.append(state)
      before = label
    }
    return parts > 0 ? path : nil
  }

  private mutating func setScores(_ clues: Clues, _ schedule: Schedule) {
    let count = around.window.count
    chain.begin(count)
    while nodeFeatures.count < count {
      nodeFeatures.append(FeatureList())
      boundaryFeatures.append(FeatureList())
    }
    for (place, token) in around.window.enumerated() {
      if around.cue.contains(token) {
        chain.setNode(place, ArgumentStates.cueScores)
      } else {
        around.nodeFeatures(of: token, in: clues, into: &nodeFeatures[place])
        nodeFeatures[place].drop(schedule.dropout, using: &generator)
        chain.setNode(place, nodes.scores(of: &nodeFeatures[place]))
      }
      around.boundaryFeatures(before: token, in: clues, into: &boundaryFeatures[place])
      boundaryFeatures[place].drop(schedule.dropout, using: &generator)
      chain.setBoundaries(place, boundaries.scores(of: &boundaryFeatures[place]))
    }
    around.endingFeatures(in: clues, into: &endingFeatures)
    chain.setEndings(endings.scores(of: &endingFeatures))
  }

  // MARK: Gradients

  private mutating func updateNode(_ place: Int, _ gold: [Int], _ rate: Float) {
    guard !around.cue.contains(around.window.lowerBound + place) else { return }
    for label in nodeSlopes.indices { nodeSlopes[label] = 0 }
    chain.addLabels(at: place, to: &nodeSlopes)
    let label = ArgumentStates.all[gold[place]].label
    for index in nodeSlopes.indices {
      nodeSlopes[index] = (index == label ? 1 : 0) - nodeSlopes[index]
    }
    nodes.update(nodeFeatures[place], along: nodeSlopes, rate: rate)
  }

  private mutating func updateBoundary(_ place: Int, _ gold: [Int], _ rate: Float) {
    for kind in boundarySlopes.indices { boundarySlopes[kind] = 0 }
    chain.addBoundaries(at: place, to: &boundarySlopes)
    for kind in boundarySlopes.indices { boundarySlopes[kind] = -boundarySlopes[kind] }
    let (old, new) = (place > 0 ? gold[place - 1] : 0, gold[place])
    let kind = ArgumentStates.boundary(from: old, to: new)
    if kind > 0 { boundarySlopes[kind - 1] += 1 }
    boundaries.update(boundaryFeatures[place], along: boundarySlopes, rate: rate)
  }

  private mutating func updateEnding(_ gold: [Int], _ rate: Float) {
    for ending in endingSlopes.indices { endingSlopes[ending] = 0 }
    for (index, state) in ArgumentStates.all.enumerated() {
      endingSlopes[state.ending] -= chain.endProbability(index)
    }
    if let last = gold.last { endingSlopes[ArgumentStates.all[last].ending] += 1 }
    endings.update(endingFeatures, along: endingSlopes, rate: rate)
  }

  private mutating func prune() {
    nodes.prune(keeping: 450_000)
    boundaries.prune(keeping: 250_000)
  }

  private mutating func addToAverage() {
    nodes.addToAverage()
    boundaries.addToAverage()
    endings.addToAverage()
  }

  private mutating func model(_ schedule: Schedule) -> ArgumentModel<DenseWeights> {
    nodes.finish(share: 1 - schedule.dropout)
    boundaries.finish(share: 1 - schedule.dropout)
    endings.finish(share: 1)
    return ArgumentModel(nodes: nodes, boundaries: boundaries, endings: endings)
  }
}
