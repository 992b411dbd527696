/// Whom a pronoun may mean, weighed.
extension SpeakerResolver {
  /// Someone weighed for a pronoun, by the place that speaks most for it.
  struct Candidate {
    var entity: Int
    var ranking: PronounRanking
    var score: Float
  }

  /// How far back a pronoun reaches, in traces.
  static let reach = 40
  /// How far back a description reaches, in traces.
  static let memory = 1000

  /// Whoever was spoken of lately and may be meant, the likeliest first.
  func candidates(
    at token: Int, by weights: PronounWeights = .rules, as pronoun: Pronoun? = nil,
    _ own: (Entity) -> PronounRanking?
  ) -> [Candidate] {
    rankings(at: token, as: pronoun, own).map { entity, ranking in
      Candidate(entity: entity, ranking: ranking, score: ranking.score(by: weights))
    }
    .filter { $0.score > weights.least }.sorted { $0.score > $1.score }
  }

  /// What speaks for each candidate, the nearest first. Those whom people quoted speak of are hardly
  /// meant outside of the marks, so they come last.
  func rankings(
    at token: Int, as pronoun: Pronoun?, _ own: (Entity) -> PronounRanking?
  ) -> [(entity: Int, ranking: PronounRanking)] {
    var survey = PronounSurvey(at: token, as: pronoun, in: self)
    if let ahead = subjectAhead(of: token), let ranking = own(cast[ahead]) {
      survey.expect(ahead, ranking)
    }
    let isHidden = { (trace: Trace) in trace.isQuoted && !survey.isQuoted }
    let latest = traces.suffix(SpeakerResolver.reach)
    for trace in latest.reversed() where !isHidden(trace) {
      survey.consider(trace) { own(cast[trace.entity]) }
    }
    for trace in latest.reversed() where isHidden(trace) {
      survey.considerQuoted(trace) { own(cast[trace.entity]) }
    }
    return survey.rankings
  }

  /// The likeliest, unless another is about as likely.
  func choose(_ candidates: [Candidate], by weights: PronounWeights = .rules) -> Finding {
    guard let first = candidates.first else { return .nobody(.pronounWithoutCandidate) }
    if candidates.count > 1, first.score - candidates[1].score < weights.margin {
      return .nobody(.pronounWithCandidates(candidates.prefix(3).map { name(of: cast[$0.entity]) }))
    }
    return .speakers([first.entity])
  }

  /// What speaks for an entity as "he" or "she", or as a person where it is neither; nil where it
  /// cannot be.
  func features(of entity: Entity, as pronoun: Pronoun?) -> PronounRanking? {
    if entity.isPlural || entity.isPlace || entity.isWriter { return nil }
    let called = pronoun.map(entity.times) ?? (same: 0, other: 0)
    if called.other > 2 + 3 * called.same { return nil }
    guard entity.isUnnamed ? entity.personhood > 0 : entity.mayBePerson else { return nil }
    var ranking = PronounRanking()
    let surplus = Float(called.same - called.other) / Float(called.same + called.other + 1)
    if surplus > 0 { ranking[.agrees] = surplus } else { ranking[.disagrees] = -surplus }
    if entity.isUnnamed { ranking[.isUnnamed] = 1 }
    if entity.personhood < 1 { ranking[.isOfUncertainKind] = 1 }
    ranking[.isNamedOften] = Float(min(entity.mentions.count, 6)) / 6
    return ranking
  }

  /// What speaks for an entity as "they": several, a body, or someone called neither he nor she.
  func plurality(of entity: Entity) -> PronounRanking? {
    var ranking = PronounRanking()
    if entity.isPlural {
      ranking[.agrees] = 1.5
      return ranking
    }
    if entity.pronoun != nil || entity.isPlace { return nil }
    ranking[.isOfUncertainKind] = entity.isUnnamed ? 1.4 : entity.personhood > 0 ? 1.8 : 0.4
    return ranking
  }

  /// What speaks for an entity as "it": a body, a document.
  func impersonality(of entity: Entity) -> PronounRanking? {
    if entity.isPlural || !(entity.isUnnamed ? entity.personhood <= 0 : entity.mayBeBody) {
      return nil
    }
    var ranking = PronounRanking()
    ranking[.isNamedOften] = Float(min(entity.mentions.count, 6)) / 6
    if entity.personhood < 0 { ranking[.agrees] = 1 }
    return ranking
  }
}
