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

  /// Who proposes: the linear chains, the rules, the neural network.
  package enum Origin: UInt32, CaseIterable, Sendable { case learnt, rules, network }

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

/// What one learnt origin makes of a text.
package struct Proposals: Sendable {
  package let origin: Candidate.Origin
  /// Of every token, also where no candidate came of it.
  package var cues: CueProbabilities
  /// In text order of their cues, none without content.
  package var candidates: [Candidate]

  package init(origin: Candidate.Origin, cues: CueProbabilities, candidates: [Candidate]) {
    self.origin = origin
    self.cues = cues
    self.candidates = candidates
  }

  /// How likely it finds a cue that begins in a range.
  func likelihood(of cue: Range<Int>) -> Float {
    cue.clamped(to: cues.first.indices).lazy.map { cues.first[$0] }.max() ?? 0
  }
}

extension Clues {
  /// What the linear chains propose.
  package func proposals<Table: Weights>(
    _ probabilities: CueProbabilities, by model: ArgumentModel<Table>
  ) -> Proposals {
    let likely = cues(in: probabilities, above: Self.likelyCue).map(\.words)
    var reader = ArgumentReader(model, clues: self, likely: likely)
    let possible = cues(in: probabilities, above: Self.possibleCue)
    return Proposals(
      origin: .learnt, cues: probabilities,
      candidates: possible.compactMap { reader.candidate(for: $0) })
  }

  /// How likely a cue must be to have its source and content sought.
  package static let possibleCue: Float = 0.1
  /// How likely a cue must be that others take it for one.
  package static let likelyCue: Float = 0.4

  /// What is proposed, and what the rules say beyond it, in text order of the cues.
  package func candidates(of proposals: [Proposals]) -> [Candidate] {
    var candidates = proposals.flatMap(\.candidates)
    var said = RangeIndex(over: tokens.count)
    for (number, candidate) in candidates.enumerated() { said.insert(number, at: candidate.cue) }
    for rule in rules {
      let isSaid = said.numbers(near: rule.cue).contains { isSame(candidates[$0], rule) }
      guard !isSaid else { continue }
      let likelihoods = proposals.map { $0.likelihood(of: rule.cue) }
      candidates.append(Candidate(rule, cueProbability: likelihoods.max() ?? 0))
    }
    let order = candidates.indices.sorted {
      (candidates[$0].cue.lowerBound, $0) < (candidates[$1].cue.lowerBound, $1)
    }
    return order.map { candidates[$0] }
  }

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
