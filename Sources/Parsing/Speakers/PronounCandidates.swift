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
    at token: Int, by weights: PronounWeights = .rules, _ own: (Entity) -> PronounRanking?
  ) -> [Candidate] {
    var best: [Candidate] = []
    for (entity, ranking) in rankings(at: token, own) {
      let score = ranking.score(by: weights)
      if let known = best.firstIndex(where: { $0.entity == entity }) {
        if score > best[known].score { best[known].ranking = ranking }
        best[known].score = max(score, best[known].score)
      } else {
        best.append(Candidate(entity: entity, ranking: ranking, score: score))
      }
    }
    return best.filter { $0.score > weights.least }.sorted { $0.score > $1.score }
  }

  /// What speaks for each place that speaks of a candidate, the latest first. Those whom people
  /// quoted speak of are not meant outside of the marks.
  func rankings(
    at token: Int, _ own: (Entity) -> PronounRanking?
  ) -> [(entity: Int, ranking: PronounRanking)] {
    var rankings: [(entity: Int, ranking: PronounRanking)] = []
    var place = Place(of: token, in: self)
    for trace in traces.suffix(SpeakerResolver.reach).reversed() {
      if trace.isQuoted && !place.isQuoted { continue }
      guard var ranking = own(cast[trace.entity]) else { continue }
      ranking[.isLatestSource] = trace.isSource && !place.isPastSource ? 1 : 0
      place.isPastSource = place.isPastSource || trace.isSource
      place.consider(trace, in: &ranking)
      if ownWords.contains(where: { $0.contains(trace.token) }) { ranking[.isInOwnWords] = 1 }
      rankings.append((trace.entity, ranking))
    }
    return rankings
  }

  /// Where a pronoun stands, and what was passed on the way back from it.
  private struct Place {
    let sentence: Int
    let paragraph: Int
    let isQuoted: Bool
    let isSaid: Bool
    var isPastSource = false
    private var latestSubject: Int?

    init(of token: Int, in resolver: SpeakerResolver) {
      sentence = resolver.words.sentence(of: token)
      paragraph = resolver.words.paragraph(of: token)
      isQuoted = resolver.isQuoted(token)
      isSaid = resolver.isSaid(token)
    }

    mutating func consider(_ trace: Trace, in ranking: inout PronounRanking) {
      if trace.isSubject, latestSubject == nil { latestSubject = trace.entity }
      let between = min(max(0, sentence - trace.sentence), 6)
      ranking[.sentencesBetween] = Float(between)
      ranking[.otherParagraph] = paragraph == trace.paragraph ? 0 : 1
      ranking[.isSource] = trace.isSource ? 1 : 0
      ranking[.isSubject] = trace.isSubject ? 1 : 0
      ranking[.isAside] = trace.isAside ? 1 : 0
      ranking[.isReported] = trace.isSaid && !trace.isQuoted && !isSaid ? 1 : 0
      ranking[.isLatestSubject] = latestSubject == trace.entity ? 1 : 0
      ranking[.isOwnSubject] = trace.isSubject && between == 0 ? 1 : 0
      ranking[.isOwnSpeaker] = isQuoted && trace.isSource && !trace.isQuoted ? 1 : 0
    }
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
    let evidence = called.same + called.other
    if evidence > 0 { ranking[.agrees] = Float(called.same - called.other) / Float(evidence) }
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
