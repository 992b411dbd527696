import Articles

/// A pronoun with everyone it may mean, to learn from.
package struct PronounCase: Sendable {
  /// The pronoun, by its token.
  package var token: Int
  /// Whether it names the source of something said.
  package var isSource: Bool
  package var candidates: [Candidate]

  package struct Candidate: Sendable {
    /// The tokens of every place that names whoever it is.
    package var names: [Range<Int>]
    package var ranking: PronounRanking
  }
}

extension Segmentation {
  /// Every "he" and "she" of the text that may mean someone, in text order, as it stands when all
  /// before it are resolved by some weights.
  package func pronounCases(
    of attributions: [Attribution], by weights: PronounWeights
  ) -> [PronounCase] {
    var resolver = SpeakerResolver(self, attributions, byline: nil, weights: weights)
    resolver.keepsCases = true
    resolver.resolve()
    return resolver.cases.map { kept in
      PronounCase(
        token: kept.token, isSource: kept.isSource,
        candidates: resolver.candidates(of: kept.rankings))
    }
  }
}

extension SpeakerResolver {
  /// What was weighed for a pronoun.
  struct KeptCase {
    var token: Int
    var isSource: Bool
    var rankings: [(entity: Int, ranking: PronounRanking)]
  }

  /// Keeps what is weighed for a pronoun.
  mutating func keepCase(at token: Int, isSource: Bool, _ pronoun: Pronoun) {
    let rankings = rankings(at: token, as: pronoun) { features(of: $0, as: pronoun) }
    guard !rankings.isEmpty else { return }
    cases.append(KeptCase(token: token, isSource: isSource, rankings: rankings))
  }

  fileprivate func candidates(
    of rankings: [(entity: Int, ranking: PronounRanking)]
  ) -> [PronounCase.Candidate] {
    rankings.map { entity, ranking in
      let names = cast[entity].mentions.filter { $0.form == .name }.map(\.tokens)
      return PronounCase.Candidate(names: names, ranking: ranking)
    }
  }
}
