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

  package enum Origin: UInt32, Sendable { case learnt, rules }

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

extension Clues {
  /// What the models and the rules propose, in text order of the cues.
  package func candidates<Table: Weights>(
    _ probabilities: CueProbabilities, by model: ArgumentModel<Table>
  ) -> [Candidate] {
    let likely = cues(in: probabilities, above: 0.4).map(\.words)
    var reader = ArgumentReader(model, clues: self, likely: likely)
    var candidates = cues(in: probabilities, above: 0.04).compactMap { reader.candidate(for: $0) }
    let learnt = candidates
    for rule in rules where !learnt.contains(where: { isSame($0, rule) }) {
      let probability = rule.cue.map { probabilities.first[$0] }.max() ?? 0
      candidates.append(Candidate(rule, cueProbability: probability))
    }
    return candidates.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
  }

  private func isSame(_ candidate: Candidate, _ rule: RuleDraft) -> Bool {
    candidate.source == rule.source && candidate.content == rule.content
      && candidate.cue.overlaps(rule.cue)
  }

  /// How far two lists of ranges hold the same words, from 0 to 1.
  package func agreement(_ first: [Range<Int>], _ second: [Range<Int>]) -> Float {
    let all = words(in: first) + words(in: second)
    guard all > 0 else { return 0 }
    let shared = first.reduce(0) { sum, range in
      sum + words(in: second.map { $0.clamped(to: range) })
    }
    return 2 * Float(shared) / Float(all)
  }

  private func words(in ranges: [Range<Int>]) -> Int {
    ranges.reduce(0) { sum, range in
      sum + (range.isEmpty ? 0 : Int(wordsBefore[range.upperBound] - wordsBefore[range.lowerBound]))
    }
  }
}
