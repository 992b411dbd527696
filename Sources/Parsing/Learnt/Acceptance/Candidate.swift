/// What may be an attribution, and how likely its parts are.
package struct Candidate: Sendable {
  package var cue: Range<Int>
  package var source: Range<Int>?
  /// In text order, disjoint.
  package var content: [Range<Int>] = []
  package var origin: Origin
  package var cueProbability: Float
  /// Of source and content together.
  package var logProbability: Float = 0
  package var sourceProbability: Float = 0
  /// That it is an attribution.
  package var probability: Float = 0

  /// Who proposes.
  package enum Origin: UInt32, Sendable { case network, rules }

  package init(cue: Range<Int>, cueProbability: Float, origin: Origin) {
    self.cue = cue
    self.cueProbability = cueProbability
    self.origin = origin
  }

  init(_ rule: Clues.RuleDraft, cueProbability: Float) {
    self.init(cue: rule.cue, cueProbability: cueProbability, origin: .rules)
    source = rule.source
    content = rule.content
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

  /// How likely it finds a cue that begins in a range.
  func likelihood(of cue: Range<Int>) -> Float {
    cue.clamped(to: cues.first.indices).lazy.map { cues.first[$0] }.max() ?? 0
  }
}

extension Clues {
  /// How likely a cue must be to have its source and content sought.
  package static let possibleCue: Float = 0.1

  /// What is proposed, and what the rules say beyond it, in text order of the cues.
  package func candidates(of proposals: Proposals) -> [Candidate] {
    var candidates = proposals.candidates.map(completed)
    var said = RangeIndex(over: tokens.count)
    for (number, candidate) in candidates.enumerated() { said.insert(number, at: candidate.cue) }
    for rule in rules {
      let isSaid = said.numbers(near: rule.cue).contains { isSame(candidates[$0], rule) }
      guard !isSaid else { continue }
      candidates.append(Candidate(rule, cueProbability: proposals.likelihood(of: rule.cue)))
    }
    let order = candidates.indices.sorted {
      (candidates[$0].cue.lowerBound, $0) < (candidates[$1].cue.lowerBound, $1)
    }
    return order.map { candidates[$0] }
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

  private func isSame(_ candidate: Candidate, _ rule: RuleDraft) -> Bool {
    candidate.source == rule.source && candidate.content == rule.content
      && candidate.cue.overlaps(rule.cue)
  }

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
