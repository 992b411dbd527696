import Articles

/// What is known of how one quotation came about.
package struct QuotationEvidence: Sendable {
  /// How likely its cue is one; nil without a cue or without models.
  package let cueProbability: Float?
  /// What a candidate must reach to be taken; nil where the rules alone decide.
  package let threshold: Float?
  /// What was weighed for its cue: what was taken first, then the likelier.
  package let candidates: [ExplainedCandidate]
  /// Who was weighed as its speaker, the likeliest first.
  package let speakers: [SpeakerCandidate]

  package init(
    cueProbability: Float?, threshold: Float?, candidates: [ExplainedCandidate],
    speakers: [SpeakerCandidate]
  ) {
    self.cueProbability = cueProbability
    self.threshold = threshold
    self.candidates = candidates
    self.speakers = speakers
  }
}

extension Explanation {
  /// Nil where there is no such quotation.
  package func evidence(of place: Int) -> QuotationEvidence? {
    guard quotations.indices.contains(place) else { return nil }
    let quotation = quotations[place]
    let cue = quotation.attribution.cue
    let sentence = sentences.first { $0.quotations.contains(place) }
    let candidates = (sentence?.candidates ?? []).filter { candidate in
      guard let cue, let own = candidate.parts.cue else { return false }
      return own.overlaps(cue)
    }
    let tokens = (sentence?.tokens ?? []).filter { token in
      cue.map { $0.contains(token.span) } ?? false
    }
    return QuotationEvidence(
      cueProbability: tokens.compactMap(\.beginsCue).max(), threshold: threshold,
      candidates: candidates.sorted { first, second in
        (first.verdict == .taken ? 1 : 0, first.probability)
          > (second.verdict == .taken ? 1 : 0, second.probability)
      },
      speakers: quotation.candidates)
  }
}
