/// How each form of a source finds its speakers.
extension SpeakerResolver {
  func readings(of source: Source) -> [SourceReading] {
    SourceReader.readings(of: source.tokens, in: cast)
  }

  mutating func finding(for source: Source) -> Finding {
    if isNobody(source.tokens) { return .nobody(.noSource) }
    var entities: [Int] = []
    for reading in readings(of: source) {
      switch finding(for: reading, of: source) {
      case .speakers(let found): entities += found.filter { !entities.contains($0) }
      case .nobody(let reason): if entities.isEmpty { return .nobody(reason) }
      }
    }
    if entities.isEmpty, let last = source.tokens.last {
      if isNoSpeaker(last) { return .nobody(.noSource) }
      if isThing(last) { return .nobody(.thing) }
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
      if showsCandidates { weighBearers(of: phrase, besides: entity) }
      return .speakers([entity])
    case .pronoun(let token): return finding(forPronoun: token, of: source)
    case .description(let description): return finding(for: description)
    }
  }

  /// Keeps everyone whom a name may mean.
  private mutating func weighBearers(of phrase: Int, besides entity: Int) {
    let bearers = cast.bearers(of: cast.phrases[phrase])
    let own = bearers.first { $0.entity == entity }?.fit ?? 9
    let others = bearers.filter { $0.entity != entity && $0.fit < own }.sorted { $0.fit > $1.fit }
    weighed += ([(entity, own)] + others.prefix(4)).map { entity, fit in
      (entity, [SpeakerCandidate.Reason("fit of the name", Float(fit))])
    }
  }

  // MARK: Pronouns

  private mutating func finding(forPronoun token: Int, of source: Source) -> Finding {
    let key = words.key(token)
    if let pronoun = Words.personal[key] { return finding(forPersonal: pronoun, at: token) }
    switch key {
    case "i", "me", "my": return finding(forFirstPerson: token, of: source)
    case "we", "us", "our":
      if let outer = source.outer, findings.indices.contains(outer) { return findings[outer] }
      return .speakers([unnamedSource(token..<token + 1, isPlural: true)])
    case "who", "whose", "which", "that": return finding(forRelative: token)
    case "they", "them", "their", "themselves":
      if let joint = recentJoint(at: token) { return .speakers(joint) }
      return weigh(candidates(at: token) { plurality(of: $0) })
    case "it", "its", "itself": return weigh(candidates(at: token) { impersonality(of: $0) })
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

  mutating func finding(forPersonal pronoun: Pronoun, at token: Int) -> Finding {
    weigh(personalCandidates(at: token, pronoun), by: personalWeights)
  }

  func personalCandidates(at token: Int, _ pronoun: Pronoun) -> [Candidate] {
    candidates(at: token, by: personalWeights, as: pronoun) { features(of: $0, as: pronoun) }
  }

  /// Keeps who was chosen and why, where that is asked for.
  mutating func keep(_ entity: Int, because reason: String) {
    if showsCandidates { weighed.append((entity, [SpeakerCandidate.Reason(reason, 1)])) }
  }

  /// Keeps the likeliest of a ranking, where that is asked for.
  mutating func keep(_ ranked: [Candidate], by weights: PronounWeights) {
    guard showsCandidates else { return }
    weighed += ranked.prefix(5).map { ($0.entity, $0.ranking.reasons(by: weights)) }
  }

  /// Chooses, and keeps who was weighed.
  private mutating func weigh(
    _ candidates: [Candidate], by weights: PronounWeights = .rules
  ) -> Finding {
    keep(candidates, by: weights)
    return choose(candidates, by: weights)
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

  /// "Bell, who said": whoever stands directly before, or whom the words there describe.
  private mutating func finding(forRelative token: Int) -> Finding {
    var before = token - 1
    while before > 0, [",", ".", ")", "—", "–", "and", "but"].contains(words.key(before)) {
      before -= 1
    }
    let sentence = words.sentenceTokens(at: token)
    let isPerson = words.key(token) == "who"
    let phrases = cast.phrases(in: sentence.lowerBound..<token)
    if let phrase = phrases.last, cast.phrases[phrase].tokens.upperBound > before,
      !isPerson || cast[cast.entityOfPhrase[phrase]].mayBePerson
    {
      return .speakers([cast.entityOfPhrase[phrase]])
    }
    if isPerson, before < token - 1 || words.key(before) == "who",
      let earlier = (sentence.lowerBound..<token).last(where: { words.key($0) == "who" }),
      words.key(token - 1) == "and"
    {
      return finding(forRelative: earlier)
    }
    if isPerson, let phrase = phrases.last(where: { isDescribed($0, upTo: before + 1) }) {
      return .speakers([cast.entityOfPhrase[phrase]])
    }
    if words.key(token - 1) == ",", let phrase = phrases.last(where: { isPersonWithRole($0) }) {
      return .speakers([cast.entityOfPhrase[phrase]])
    }
    guard before >= sentence.lowerBound, !isThing(before), !words.has(before, .calendar),
      !words.has(before, .function) || SpeakerResolver.people.contains(words.key(before))
    else { return .nobody(.pronounWithoutCandidate) }
    return .speakers([unnamedSource(before..<before + 1, isPlural: words.has(before, .plural))])
  }

  /// Small words that mean people.
  private static let people: Set<String> = [
    "anyone", "everyone", "many", "one", "ones", "others", "people", "some", "someone", "those",
  ]

  /// Whether all that stands between a person's name and a place says who it is: "Bell, a baker
  /// from Orrin," and "Bell of the Orr Institute".
  private func isDescribed(_ phrase: Int, upTo end: Int) -> Bool {
    guard cast[cast.entityOfPhrase[phrase]].personhood > 0 else { return false }
    let name = cast.phrases[phrase].tokens
    if let role = words.roleBehind(name), !role.isBody { return role.tokens.upperBound >= end }
    let next = words.pastBrackets(name.upperBound, before: words.count)
    if next == end { return true }
    guard ["of", "from", "at", "with", ","].contains(words.key(next)) else { return false }
    return (next + 1..<max(next + 1, end)).allSatisfy {
      words.isCapital($0) || ["the", "of", "for", "and", "&", ",", "."].contains(words.key($0))
    }
  }

  private func isPersonWithRole(_ phrase: Int) -> Bool {
    cast[cast.entityOfPhrase[phrase]].personhood > 3
      && words.key(cast.phrases[phrase].tokens.upperBound) == ","
  }
}
