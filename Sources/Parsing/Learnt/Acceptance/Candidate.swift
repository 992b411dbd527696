/// What may be an attribution, and how likely its parts are.
package struct Candidate: Sendable {
  package var cue: Range<Int>
  package var source: Range<Int>?
  /// In text order, disjoint.
  package var content: [Range<Int>] = []
  package var cueProbability: Float
  /// Of source and content together.
  package var logProbability: Float = 0
  package var sourceProbability: Float = 0
  /// That it is an attribution.
  package var probability: Float = 0

  package init(cue: Range<Int>, cueProbability: Float) {
    self.cue = cue
    self.cueProbability = cueProbability
  }
}

/// What the network makes of a text.
package struct Proposals: Sendable {
  /// Of every token, also where no candidate came of it.
  package var cues: CueProbabilities
  /// In text order of their cues, none without content.
  package var candidates: [Candidate]

  package init(cues: CueProbabilities, candidates: [Candidate]) {
    self.cues = cues
    self.candidates = candidates
  }
}

extension Clues {
  /// How likely a cue must be to have its source and content sought.
  package static let possibleCue: Float = 0.1

  /// What is proposed, its clauses whole; in text order of the cues.
  package func candidates(of proposals: Proposals) -> [Candidate] {
    proposals.candidates.map(completed)
  }

  /// A clause behind "that" has a verb: where a candidate ends before it does, as at the comma of
  /// "that since the flood, rents had doubled", the rules say how far it goes.
  private func completed(_ candidate: Candidate) -> Candidate {
    guard let first = candidate.content.first, tokens[first.lowerBound].lower == Self.that,
      !first.contains(where: { [.verb, .modal].contains(tokens[$0].coarse) }),
      let whole = rule(at: candidate.cue)?.content.first, whole.lowerBound == first.lowerBound,
      whole.upperBound > first.upperBound
    else { return candidate }
    var completed = candidate
    completed.content = [whole] + candidate.content.dropFirst().filter { !$0.overlaps(whole) }
    return completed
  }

  static let that = FeatureHash.of("that".utf8)

  /// How far two lists of ranges hold the same words, from 0 to 1.
  package func agreement(_ first: [Range<Int>], _ second: [Range<Int>]) -> Float {
    let all = words(in: first) + words(in: second)
    guard all > 0 else { return 0 }
    var shared = 0
    for own in first {
      for other in second where own.overlaps(other) { shared += words(in: other.clamped(to: own)) }
    }
    return 2 * Float(shared) / Float(all)
  }

  private func words(in ranges: [Range<Int>]) -> Int {
    ranges.reduce(0) { $0 + words(in: $1) }
  }

  private func words(in range: Range<Int>) -> Int {
    range.isEmpty ? 0 : Int(wordsBefore[range.upperBound] - wordsBefore[range.lowerBound])
  }
}
