/// How each form of a source finds its speakers.
extension SpeakerResolver {
  func readings(of source: Source) -> [SourceReading] {
    SourceReader.readings(of: source.tokens, in: cast)
  }

  mutating func finding(for source: Source) -> Finding {
    var entities: [Int] = []
    for reading in readings(of: source) {
      switch finding(for: reading, of: source) {
      case .speakers(let found): entities += found.filter { !entities.contains($0) }
      case .nobody(let reason): if entities.isEmpty { return .nobody(reason) }
      }
    }
    if entities.isEmpty { entities = [unnamedSource(source.tokens, isPlural: false)] }
    if entities.count > 1 { lastJoint = (entities, words.sentence(of: source.tokens.lowerBound)) }
    return .speakers(entities)
  }

  private mutating func finding(for reading: SourceReading, of source: Source) -> Finding {
    switch reading {
    case .name(let phrase, let role):
      let entity = cast.entityOfPhrase[phrase]
      if let role { cast.noteRole(role, of: entity) }
      return .speakers([entity])
    case .pronoun(let token): return finding(forPronoun: token, of: source)
    case .description(let description): return finding(for: description)
    }
  }

  // MARK: Pronouns

  private mutating func finding(forPronoun token: Int, of source: Source) -> Finding {
    let key = words.key(token)
    if let pronoun = Words.personal[key] { return finding(forPersonal: pronoun, at: token) }
    switch key {
    case "i", "me", "my": return finding(forFirstPerson: token, of: source)
    case "who", "whose", "which", "that": return finding(forRelative: token)
    case "they", "them", "their", "themselves":
      if let joint = recentJoint(at: token) { return .speakers(joint) }
      return choose(candidates(at: token) { plurality(of: $0) })
    case "it", "its", "itself": return choose(candidates(at: token) { impersonality(of: $0) })
    default: return .speakers([unnamedSource(token..<token + 1, isPlural: key == "we")])
    }
  }

  /// Those who spoke together in the sentence before, where nobody spoke since.
  private func recentJoint(at token: Int) -> [Int]? {
    guard let lastJoint, words.sentence(of: token) - lastJoint.sentence < 3,
      let source = traces.last(where: \.isSource), lastJoint.entities.contains(source.entity)
    else { return nil }
    return lastJoint.entities
  }

  func finding(forPersonal pronoun: Pronoun, at token: Int) -> Finding {
    choose(candidates(at: token) { features(of: $0, as: pronoun) })
  }

  private mutating func finding(forFirstPerson token: Int, of source: Source) -> Finding {
    if let outer = source.outer, findings.indices.contains(outer) { return findings[outer] }
    if !isQuoted(token), let writer { return .speakers([entity(ofWriter: writer)]) }
    return .nobody(.pronounWithoutCandidate)
  }

  private mutating func entity(ofWriter name: String) -> Int {
    if let writerEntity { return writerEntity }
    let key = name.lowercased().split(separator: " ").map(String.init)
    let known = cast.entities.firstIndex { $0.words == key }
    var entity = Entity(words: key, tokens: 0..<0)
    entity.givenName = name
    entity.personhood = 9
    let index = known ?? cast.append(entity)
    cast[index].isWriter = true
    writerEntity = index
    return index
  }

  /// "Bell, who said": whoever stands directly before.
  private mutating func finding(forRelative token: Int) -> Finding {
    var before = token - 1
    while before > 0, [",", ")", "—", "–"].contains(words.key(before)) { before -= 1 }
    let sentence = words.segmentation.sentences[words.sentence(of: token)].tokens
    let phrases = cast.phrases(in: sentence.lowerBound..<token)
    if let phrase = phrases.last, cast.phrases[phrase].tokens.upperBound > before,
      words.key(token) != "who" || cast[cast.entityOfPhrase[phrase]].mayBePerson
    {
      return .speakers([cast.entityOfPhrase[phrase]])
    }
    if words.key(token - 1) == ",", let phrase = phrases.last(where: { isPersonWithRole($0) }) {
      return .speakers([cast.entityOfPhrase[phrase]])
    }
    guard before >= sentence.lowerBound else { return .nobody(.pronounWithoutCandidate) }
    return .speakers([unnamedSource(before..<before + 1, isPlural: words.has(before, .plural))])
  }

  private func isPersonWithRole(_ phrase: Int) -> Bool {
    cast[cast.entityOfPhrase[phrase]].personhood > 3
      && words.key(cast.phrases[phrase].tokens.upperBound) == ","
  }

  // MARK: Candidates

  typealias Candidate = (entity: Int, score: Float)

  /// How far back a pronoun reaches, in traces.
  static let reach = 40
  /// How far back a description reaches, in traces.
  static let memory = 1000

  /// Whoever was spoken of lately and may be meant, the likeliest first.
  func candidates(at token: Int, _ own: (Entity) -> PronounRanking?) -> [Candidate] {
    let sentence = words.sentence(of: token)
    let paragraph = words.paragraph(of: token)
    var best: [Int: Float] = [:]
    var order: [Int] = []
    var hasSource = false
    for trace in traces.suffix(SpeakerResolver.reach).reversed() {
      let isLatest = trace.isSource && !hasSource
      hasSource = hasSource || trace.isSource
      guard var ranking = own(cast[trace.entity]) else { continue }
      ranking.consider(trace, sentence: sentence, paragraph: paragraph, isQuoted: isQuoted(token))
      ranking[.isLatestSource] = isLatest ? 1 : 0
      let score = ranking.score
      if let known = best[trace.entity] {
        best[trace.entity] = max(known, score)
      } else {
        best[trace.entity] = score
        order.append(trace.entity)
      }
    }
    return order.map { (entity: $0, score: best[$0] ?? 0) }
      .filter { $0.score > PronounRanking.least }
      .sorted { $0.score > $1.score }
  }

  private func choose(_ candidates: [Candidate]) -> Finding {
    guard let first = candidates.first else { return .nobody(.pronounWithoutCandidate) }
    if candidates.count > 1, first.score - candidates[1].score < PronounRanking.margin {
      return .nobody(.pronounWithCandidates(candidates.prefix(3).map { name(of: cast[$0.entity]) }))
    }
    return .speakers([first.entity])
  }

  /// What speaks for an entity as "he" or "she", nil where it cannot be.
  func features(of entity: Entity, as pronoun: Pronoun) -> PronounRanking? {
    if entity.isPlural || entity.isPlace || entity.isWriter { return nil }
    if let known = entity.pronoun, known != pronoun { return nil }
    guard entity.isUnnamed ? entity.personhood > 0 : entity.mayBePerson else { return nil }
    var ranking = PronounRanking()
    if entity.pronoun == pronoun { ranking[.agrees] = 1 }
    if entity.personhood < 1 { ranking[.kindUncertain] = 1 }
    ranking[.spokenOfOften] = Float(min(entity.mentions.count, 6)) / 6
    return ranking
  }

  /// What speaks for an entity as "they": several, a body, or someone called neither he nor she.
  private func plurality(of entity: Entity) -> PronounRanking? {
    var ranking = PronounRanking()
    if entity.isPlural {
      ranking[.agrees] = 1.5
      return ranking
    }
    if entity.pronoun != nil || entity.isPlace { return nil }
    ranking[.kindUncertain] = entity.isUnnamed ? 1.4 : entity.personhood > 0 ? 1.8 : 0.4
    return ranking
  }

  /// What speaks for an entity as "it": a body, a document.
  private func impersonality(of entity: Entity) -> PronounRanking? {
    if entity.isPlural || !(entity.isUnnamed ? entity.personhood <= 0 : entity.mayBeBody) {
      return nil
    }
    var ranking = PronounRanking()
    ranking[.spokenOfOften] = Float(min(entity.mentions.count, 6)) / 6
    if entity.personhood < 0 { ranking[.agrees] = 1 }
    return ranking
  }
}
