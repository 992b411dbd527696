/// What the text alone says of tokens and boundaries, on each side of a cue: weighed once, however
/// many cues look at it.
struct TextScores {
  /// At twice a token's index, and one more behind a cue; not finite where not yet weighed.
  private var nodes: [Scores]
  private var boundaries: [Scores]

  init(count: Int) {
    let unknown = Scores(repeating: .nan)
    nodes = [Scores](repeating: unknown, count: 2 * count)
    boundaries = nodes
  }

  mutating func node(
    _ index: Int, side: UInt32, _ table: some Weights, _ clues: Clues,
    _ features: inout FeatureList
  ) -> Scores {
    let place = 2 * index + Int(side - 1)
    if nodes[place][0].isNaN {
      features.removeAll()
      clues.addNodeText(of: index, side: side, to: &features)
      nodes[place] = table.scores(of: &features)
    }
    return nodes[place]
  }

  mutating func boundary(
    _ index: Int, side: UInt32, _ table: some Weights, _ clues: Clues,
    _ features: inout FeatureList
  ) -> Scores {
    let place = 2 * index + Int(side - 1)
    let isKept = side <= 2
    if isKept, !boundaries[place][0].isNaN { return boundaries[place] }
    features.removeAll()
    clues.addBoundaryText(before: index, side: side, to: &features)
    let scores = table.scores(of: &features)
    if isKept { boundaries[place] = scores }
    return scores
  }
}
