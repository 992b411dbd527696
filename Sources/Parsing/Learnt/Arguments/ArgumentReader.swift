/// The learnt weights of the argument stage.
package struct ArgumentModel<Table: Weights> {
  package let nodes: Table
  package let boundaries: Table
  package let endings: Table

  package init(nodes: Table, boundaries: Table, endings: Table) {
    self.nodes = nodes
    self.boundaries = boundaries
    self.endings = endings
  }
}

extension ArgumentModel: Sendable where Table: Sendable {}

/// Finds the source and the content of one cue after the other; its storage serves them all.
package struct ArgumentReader<Table: Weights> {
  private let model: ArgumentModel<Table>
  private let clues: Clues
  private let likely: [Range<Int>]
  private var around = CueSurroundings()
  private var chain = Chain(ArgumentStates.space)
  private var features = FeatureList()
  private var nodes = [Float](repeating: 0, count: 3)
  private var boundaries = [Float](repeating: 0, count: ArgumentStates.space.boundaryCount - 1)
  private var endings = [Float](repeating: 0, count: ArgumentStates.endingCount)
  private var path: [Int] = []

  /// `likely` are the cues of the text that are likely, in text order.
  package init(_ model: ArgumentModel<Table>, clues: Clues, likely: [Range<Int>]) {
    self.model = model
    self.clues = clues
    self.likely = likely
  }

  /// The likeliest source and content of a cue, nil where it has none.
  package mutating func candidate(for cue: LikelyCue) -> Candidate? {
    around.look(at: cue.words, likely: likely, in: clues)
    setScores()
    chain.runForward()
    let logProbability = chain.bestPath(into: &path)
    var candidate = Candidate(cue: cue.words, cueProbability: cue.probability, origin: .learnt)
    candidate.source = runs(of: ArgumentStates.source).first
    candidate.content = runs(of: ArgumentStates.content)
    candidate.logProbability = logProbability
    candidate.sourceProbability = sourceProbability
    return candidate.content.isEmpty ? nil : candidate
  }

  private mutating func setScores() {
    chain.begin(around.window.count)
    for (place, index) in around.window.enumerated() {
      if around.cue.contains(index) {
        chain.setNode(place, Self.cueScores)
      } else {
        around.nodeFeatures(of: index, in: clues, into: &features)
        model.nodes.score(features, into: &nodes)
        chain.setNode(place, nodes)
      }
      around.boundaryFeatures(before: index, in: clues, into: &features)
      model.boundaries.score(features, into: &boundaries)
      chain.setBoundaries(place, boundaries)
    }
    around.endingFeatures(in: clues, into: &features)
    model.endings.score(features, into: &endings)
    chain.setEndings(endings)
  }

  private static var cueScores: [Float] { ArgumentStates.cueScores }

  private var sourceProbability: Float {
    ArgumentStates.all.indices.reduce(0) {
      $0 + (ArgumentStates.all[$1].hasSource ? chain.endProbability($1) : 0)
    }
  }

  private func runs(of label: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (place, state) in path.enumerated() where ArgumentStates.all[state].label == label {
      let token = around.window.lowerBound + place
      if let last = runs.last, last.upperBound == token {
        runs[runs.count - 1] = last.lowerBound..<token + 1
      } else {
        runs.append(token..<token + 1)
      }
    }
    return runs
  }
}

extension ArgumentStates {
  /// A cue's own tokens are neither source nor content.
  package static let cueScores: [Float] = [0, -.infinity, -.infinity]
}

extension Chain {
  /// The scores of the ways of ending; what has no content does not count.
  package mutating func setEndings(_ scores: [Float]) {
    for (index, state) in ArgumentStates.all.enumerated() {
      setFinal(index, state.parts == 0 ? -.infinity : scores[state.ending])
    }
  }
}
