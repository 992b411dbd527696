/// What the other candidates around one say.
struct CandidateCompany {
  /// How many have much the same content, and how many of those a likelier cue.
  var rivals: UInt32 = 0
  var better: UInt32 = 0
  /// How many hold its cue in their content.
  var holders: UInt32 = 0
  /// What the rules make of the same cue: 0 where they say nothing; otherwise 1 to 9, three steps of
  /// agreement in content, and in source none, some or all.
  var ruleLikeness: UInt32 = 0

  init(_ index: Int, _ candidates: [Candidate], _ clues: Clues) {
    let own = candidates[index]
    if let rule = clues.rule(at: own.cue) {
      ruleLikeness = Self.likeness(
        clues.agreement(own.content, rule.content), own.source, rule.source, clues)
    }
    for place in Self.near(index, candidates) where place != index {
      add(candidates[place], to: own, clues)
    }
  }

  private mutating func add(_ other: Candidate, to own: Candidate, _ clues: Clues) {
    if clues.agreement(own.content, other.content) > 0.5 {
      rivals = min(rivals + 1, 2)
      if other.cueProbability > own.cueProbability { better = min(better + 1, 2) }
    }
    if other.cueProbability > 0.4, other.holds(own.cue) { holders = min(holders + 1, 2) }
  }

  private static func likeness(
    _ agreement: Float, _ source: Range<Int>?, _ other: Range<Int>?, _ clues: Clues
  ) -> UInt32 {
    let content: UInt32 = agreement > 0.99 ? 2 : agreement >= 0.5 ? 1 : 0
    if source == other { return 3 + content * 3 }
    guard let source, let other else { return 1 + content * 3 }
    return (clues.agreement([source], [other]) >= 0.5 ? 2 : 1) + content * 3
  }

  /// The places of the candidates whose cues stand within reach of one's.
  private static func near(_ index: Int, _ candidates: [Candidate]) -> Range<Int> {
    let cue = candidates[index].cue.lowerBound
    var (lower, upper) = (index, index + 1)
    while lower > 0, cue - candidates[lower - 1].cue.lowerBound < reach,
      index - lower < crowd
    {
      lower -= 1
    }
    while upper < candidates.count, candidates[upper].cue.lowerBound - cue < reach,
      upper - index < crowd
    {
      upper += 1
    }
    return lower..<upper
  }

  /// How far off a neighbour's cue may stand, in tokens, and how many neighbours there are at most on
  /// a side.
  private static let reach = 200
  private static let crowd = 32
}

extension Candidate {
  /// Whether a range stands in its content.
  func holds(_ range: Range<Int>) -> Bool {
    content.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }
}
