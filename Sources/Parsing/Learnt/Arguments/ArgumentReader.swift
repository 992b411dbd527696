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
  private var texts: TextScores
  /// What the last token had in common with those before it, and its scores.
  private var nodeSite: (site: NodePlace.Site, scores: Scores)?
  private var boundarySite: (site: BoundaryPlace.Site, scores: Scores)?
  private var path: [Int] = []

  /// `likely` are the cues of the text that are likely, in text order.
  package init(_ model: ArgumentModel<Table>, clues: Clues, likely: [Range<Int>]) {
    self.model = model
    self.clues = clues
    self.likely = likely
    texts = TextScores(count: clues.tokens.count)
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
    (nodeSite, boundarySite) = (nil, nil)
    for (place, index) in around.window.enumerated() {
      let isCue = around.cue.contains(index)
      chain.setNode(place, isCue ? ArgumentStates.cueScores : nodeScores(of: index))
      chain.setBoundaries(place, boundaryScores(before: index))
    }
    around.endingFeatures(in: clues, into: &features)
    chain.setEndings(model.endings.scores(of: &features))
  }

  private mutating func nodeScores(of index: Int) -> Scores {
    let place = NodePlace(index, around, clues)
    var scores = texts.node(index, side: place.site.side, model.nodes, clues, &features)
    if nodeSite?.site != place.site {
      features.removeAll()
      place.addSite(to: &features)
      nodeSite = (place.site, model.nodes.scores(of: &features))
    }
    features.removeAll()
    place.addOwn(to: &features)
    scores += model.nodes.scores(of: &features)
    return scores + (nodeSite?.scores ?? .zero)
  }

  private mutating func boundaryScores(before index: Int) -> Scores {
    let place = BoundaryPlace(index, around, clues)
    var scores = texts.boundary(index, side: place.site.side, model.boundaries, clues, &features)
    if boundarySite?.site != place.site {
      features.removeAll()
      place.addSite(to: &features)
      boundarySite = (place.site, model.boundaries.scores(of: &features))
    }
    features.removeAll()
    place.addOwn(to: &features)
    scores += model.boundaries.scores(of: &features)
    return scores + (boundarySite?.scores ?? .zero)
  }

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
  package static let cueScores = Scores(0, -.infinity, -.infinity, 0, 0, 0, 0, 0)
}

extension Chain {
  /// The scores of the ways of ending; what has no content does not count.
  package mutating func setEndings(_ scores: Scores) {
    for (index, state) in ArgumentStates.all.enumerated() {
      setFinal(index, state.parts == 0 ? -.infinity : scores[state.ending])
    }
  }
}
