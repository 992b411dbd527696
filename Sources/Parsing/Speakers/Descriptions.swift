/// How a source that is no name finds whoever it describes.
extension SpeakerResolver {
  mutating func finding(for description: SourceReading.Description) -> Finding {
    if words.has(description.head, .document), let found = speakers(ofDocument: description) {
      return .speakers(found)
    }
    if isNoSpeaker(description.head) { return .nobody(.noSource) }
    let isBody = words.has(description.head, .body) && !words.has(description.head, .role)
    if isBody, let body = introduced(description) {
      keep(body, because: "named soon after")
      return .speakers([body])
    }
    if let body = namedBody(description) {
      keep(body, because: "named by these words")
      return .speakers([body])
    }
    if description.isDefinite, description.owner == nil,
      description.tokens.upperBound == description.head + 1,
      let pronoun = generic(description.head)
    {
      let finding = finding(forPersonal: pronoun, at: description.head)
      if case .speakers = finding { return finding }
    }
    if description.isDefinite || words.isHeadline[words.sentence(of: description.head)],
      let known = known(description)
    {
      if words.has(description.head, .body) { cast[known].personhood -= 3 }
      return .speakers([known])
    }
    if !isBody, let person = introduced(description) {
      keep(person, because: "named soon after")
      return .speakers([person])
    }
    if !isBody, let person = byEpithet(description) { return .speakers([person]) }
    if isThing(description.head) { return .nobody(.thing) }
    return .speakers([unnamedSource(description)])
  }

  /// A day, a rank in a row or the letter before a turn of an interview: the words are no source.
  func isNoSpeaker(_ head: Int) -> Bool {
    let key = words.key(head)
    return words.has(head, .calendar) || ["first", "second", "third", "fourth"].contains(key)
      || key.utf8.count == 1 && words.isCapital(head) && !isFirstPerson(key)
  }

  private func isFirstPerson(_ key: String) -> Bool { key == "i" }

  /// Whether a noun is one for what can neither speak nor be written.
  func isThing(_ head: Int) -> Bool {
    if words.segmentation.tokens[head].kind != .word
      && words.segmentation.tokens[head].kind != .number
    {
      return true
    }
    return words.has(head, .thing) && !words.has(head, [.role, .body, .document])
      && !words.isCapital(head)
  }

  /// "No one from the ministry", "none of them".
  func isNobody(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, !words.isCapital(first) || words[first].isInitial else {
      return false
    }
    if words.key(first) == "no" { return words.key(first + 1) != "." }
    return ["nobody", "none", "neither", "nothing", "no-one", "you"].contains(words.key(first))
  }

  /// "The woman" means whoever "she" would.
  private func generic(_ head: Int) -> Pronoun? {
    switch words.key(head) {
    case "man", "boy", "father", "husband", "grandfather": .he
    case "woman", "girl", "mother", "wife", "grandmother": .she
    default: nil
    }
  }

  // MARK: Documents

  /// Who made a document: "a report by the Orr Institute", "her letter", "a Daily Post report",
  /// or "the report" of whoever made one before.
  private mutating func speakers(ofDocument description: SourceReading.Description) -> [Int]? {
    let noun = Vocabulary.documentKind(words.key(description.head))
    if let made = makers(of: description), !made.isEmpty {
      authors[noun] = made
      for maker in made { keep(maker, because: "made the document") }
      return made
    }
    guard description.isDefinite, description.owner == nil, description.modifiers.isEmpty else {
      return nil
    }
    let known = authors[noun]
    for author in known ?? [] { keep(author, because: "made the last such document") }
    return known
  }

  private mutating func author(_ reading: SourceReading) -> Int? {
    switch reading {
    case .name(let phrase, _): return cast.entityOfPhrase[phrase]
    case .description(let body): return namedBody(body) ?? known(body)
    case .pronoun: return nil
    }
  }

  private mutating func makers(of description: SourceReading.Description) -> [Int]? {
    if !description.authors.isEmpty {
      return description.authors.compactMap { author($0) }
    }
    switch description.owner {
    case .phrase(let phrase): return [cast.entityOfPhrase[phrase]]
    case .pronoun(let token):
      guard let pronoun = Words.personal[words.key(token)],
        case .speakers(let owners) = finding(forPersonal: pronoun, at: token)
      else { return nil }
      return owners
    case nil: break
    }
    if let noun = description.ownerNoun { return owner(called: noun, of: description).map { [$0] } }
    guard let modifier = description.modifiers.last else { return nil }
    let entity = cast.entityOfPhrase[modifier]
    if cast[entity].isPlace { return nil }
    if cast[entity].kind == .organization { return [entity] }
    guard isInquiry(description.head), cast[entity].personhood < 3, cast[entity].pronoun == nil
    else {
      return nil
    }
    cast[entity].personhood = -3
    return [entity]
  }

  /// "A Fox Hollow poll": those who ask people are bodies, whatever their names look like.
  private func isInquiry(_ head: Int) -> Bool {
    ["poll", "polls", "polling", "survey", "surveys", "index"].contains(words.key(head))
  }

  /// "The college’s report": whoever the college is.
  private mutating func owner(
    called noun: Int, of description: SourceReading.Description
  ) -> Int? {
    let head = words.roleNoun(noun)
    let isBody = words.has(noun, .body) && !words.has(noun, .role)
    return isBody ? body(called: head) : person(called: head, description)
  }

  // MARK: Bodies

  /// "The Bell campaign", "Tulsa police": a common noun that a name before it makes a body's name.
  private mutating func namedBody(_ description: SourceReading.Description) -> Int? {
    guard words.has(description.head, .body), !words.has(description.head, .plural),
      let first = description.modifiers.first ?? ownerPhrase(description)
    else { return nil }
    let start = cast.phrases[first].tokens.lowerBound
    guard cast.phrases[first].tokens.upperBound <= description.head else { return nil }
    let tokens = start..<description.head + 1
    let key = tokens.map { words.key($0) }
    if let known = cast.byName[key] { return known }
    var entity = Entity(words: key, tokens: tokens)
    entity.personhood = -6
    entity.roleWords = [words.key(description.head)]
    return cast.append(entity)
  }

  private func ownerPhrase(_ description: SourceReading.Description) -> Int? {
    if case .phrase(let phrase)? = description.owner { return phrase }
    return nil
  }

  // MARK: Someone known

  /// Whoever a definite description means: the person of that role, the body of that kind.
  private mutating func known(_ description: SourceReading.Description) -> Int? {
    if words.has(description.head, .plural) { return nil }
    let head = words.roleNoun(description.head)
    if description.owner != nil {
      return words.has(description.head, .role) ? onlyPerson(called: head, description) : nil
    }
    if words.has(description.head, .role) {
      return person(called: head, description) ?? unnamedBefore(head, description)
    }
    if words.has(description.head, .body) {
      let isBare = description.tokens.lowerBound == description.head
      let unnamed = unnamedBefore(head, description)
      if isBare, let named = body(called: head), isNearer(named, than: unnamed) { return named }
      return unnamed
        ?? (isBare ? body(called: head) : body(endingIn: description) ?? onlyBody(of: description))
    }
    if words.has(description.head, .organization) { return body(endingIn: description) }
    return nil
  }

  private mutating func person(
    called head: String, _ description: SourceReading.Description
  ) -> Int? {
    let bearers = bearers(of: head, description)
    let best = bearers.max { $0.shared < $1.shared }
    if showsCandidates {
      weighed += bearers.sorted { $0.shared > $1.shared }.prefix(5).map { bearer in
        (bearer.entity, reasons(shared: bearer.shared, isLast: bearer.entity == best?.entity))
      }
    }
    return best?.entity
  }

  /// Whoever has the role that a description names.
  func bearer(of description: SourceReading.Description) -> Int? {
    bearers(of: words.roleNoun(description.head), description).max { $0.shared < $1.shared }?.entity
  }

  /// Those of a role, and how many words of the description their roles have; of those whose roles
  /// say as much, the one who was spoken of last is the first.
  private func bearers(
    of head: String, _ description: SourceReading.Description
  ) -> [(entity: Int, shared: Int)] {
    let modifiers = (description.tokens.lowerBound..<description.head).map { words.key($0) }
    var bearers: [(entity: Int, shared: Int)] = []
    var seen: Set<Int> = []
    for trace in traces.suffix(SpeakerResolver.memory).reversed()
    where seen.insert(trace.entity).inserted {
      let entity = cast[trace.entity]
      guard entity.personhood > 0, Vocabulary.isRole(head, among: entity.roleWords) else {
        continue
      }
      let roleWords = Set(entity.roles.flatMap { $0.map { words.key($0) } })
      if modifiers.contains(where: { isNation($0) && !roleWords.contains($0) }) { continue }
      bearers.append((trace.entity, modifiers.count { roleWords.contains($0) }))
    }
    return bearers
  }

  private func reasons(shared: Int, isLast: Bool) -> [SpeakerCandidate.Reason] {
    [
      SpeakerCandidate.Reason("has that role", 1),
      SpeakerCandidate.Reason("words of the role", Float(shared)),
      SpeakerCandidate.Reason("spoken of last", isLast ? 0.5 : 0),
    ].filter { $0.weight > 0 }
  }

  /// "Her agent": the one person of the article who is an agent, named before or after.
  private func onlyPerson(called head: String, _ description: SourceReading.Description) -> Int? {
    let people = cast.entities.indices.prefix(SpeakerResolver.memory).filter {
      Vocabulary.isRole(head, among: cast[$0].roleWords) && cast[$0].personhood > 0
        && !cast[$0].isUnnamed
    }
    guard people.count == 1, let person = people.first else { return nil }
    var owners: [String] = []
    if case .phrase(let phrase)? = description.owner {
      owners = cast[cast.entityOfPhrase[phrase]].words
    }
    let isSomeoneElses = cast[person].roles.contains { role in
      role.contains {
        words.isCapital($0) && !words[$0].isInitial && !owners.contains(words.key($0))
      }
    }
    return isSomeoneElses ? nil : person
  }

  private func isNation(_ key: String) -> Bool {
    !words.vocabulary.traits(of: key).isDisjoint(with: [.demonym, .place])
  }

  private mutating func body(called head: String) -> Int? {
    var bodies: [(entity: Int, reasons: [SpeakerCandidate.Reason], score: Int)] = []
    var seen: Set<Int> = []
    for trace in traces.suffix(SpeakerResolver.reach).reversed()
    where seen.insert(trace.entity).inserted {
      let entity = cast[trace.entity]
      guard entity.mayBeBody, !entity.isPlace, isOfKind(head, entity) else { continue }
      let isCalledSo = entity.words.contains(head) || entity.roleWords.contains(head)
      let grounds = [
        ("speaks there", trace.isSource ? 2 : 0), ("subject there", trace.isSubject ? 1 : 0),
        ("called so", isCalledSo ? 5 : 0), ("surely a body", entity.personhood < 0 ? 1 : 0),
        ("named often", min(entity.mentions.count, 5)),
      ].filter { $0.1 > 0 }
      let reasons =
        showsCandidates ? grounds.map { SpeakerCandidate.Reason($0.0, Float($0.1)) } : []
      bodies.append((trace.entity, reasons, grounds.reduce(0) { $0 + $1.1 }))
    }
    if showsCandidates {
      weighed += bodies.sorted { $0.score > $1.score }.prefix(5).map { ($0.entity, $0.reasons) }
    }
    return bodies.max { $0.score < $1.score }.flatMap { $0.score > 2 ? $0.entity : nil }
  }

  /// "The oil giant" where the article has spoken of one company only.
  private mutating func onlyBody(of description: SourceReading.Description) -> Int? {
    let head = words.roleNoun(description.head)
    let modifiers = description.tokens.lowerBound..<description.head
    guard Vocabulary.isBody(head, calledAlso: "company"),
      !modifiers.contains(where: { words.isCapital($0) && !words[$0].isInitial })
    else { return nil }
    let bodies = Set(traces.suffix(SpeakerResolver.reach).lazy.map(\.entity)).filter {
      cast[$0].mayBeBody && !cast[$0].isPlace && !cast[$0].isUnnamed && isOfKind(head, cast[$0])
        && cast[$0].mentions.count > 1
    }
    return bodies.count == 1 ? body(called: head) : nil
  }

  /// "The budget office" after "the Port Budget Office".
  private mutating func body(endingIn description: SourceReading.Description) -> Int? {
    let end = (description.tokens.lowerBound...description.head).map { words.key($0) }
    let bodies = Set(traces.suffix(SpeakerResolver.memory).lazy.map(\.entity)).filter {
      cast[$0].isNamedAsBody && cast[$0].words.hasSuffix(end)
    }
    guard bodies.count == 1, let body = bodies.first else { return nil }
    keep(body, because: "these words end its name")
    return body
  }

  /// A committee is no bank; what is neither by its name may be either.
  func isOfKind(_ head: String, _ entity: Entity) -> Bool {
    if entity.words.contains(head) || entity.roleWords.contains(head) { return true }
    if ["government", "country", "nation", "department", "party", "court"].contains(head) {
      return false
    }
    guard let last = entity.words.last else { return false }
    let kind = words.vocabulary.traits(of: last)
    return kind.isDisjoint(with: .body) || Vocabulary.isBody(last, calledAlso: head)
  }

  /// "The official" after "a Foreign Ministry official", which no "Norland official" is.
  private func unnamedBefore(_ head: String, _ description: SourceReading.Description) -> Int? {
    let told = (description.tokens.lowerBound..<description.head).map { words.key($0) }
    return traces.suffix(SpeakerResolver.reach).last { trace in
      let entity = cast[trace.entity]
      return entity.isUnnamed && isCalled(head, entity) && told.allSatisfy(entity.words.contains)
    }?.entity
  }

  /// Whether the text has spoken of one later than of another.
  private func isNearer(_ one: Int, than other: Int?) -> Bool {
    guard let other, let last = traces.last(where: { $0.entity == one || $0.entity == other })
    else { return true }
    return last.entity == one
  }

  private func isCalled(_ head: String, _ entity: Entity) -> Bool {
    entity.words.last.map { Vocabulary.roleNoun($0) == head } ?? false
  }

  // MARK: Nobody by name

  private mutating func unnamedSource(_ description: SourceReading.Description) -> Int {
    let isPlural = words.has(description.head, .plural) || looksPlural(words.key(description.head))
    let entity = unnamedSource(description.tokens, isPlural: isPlural)
    if words.has(description.head, .role) && !isPlural { cast[entity].personhood = 4 }
    if words.has(description.head, .feminine) { cast[entity].isTitled(as: .she) }
    if words.has(description.head, .masculine) { cast[entity].isTitled(as: .he) }
    return entity
  }

  private func looksPlural(_ key: String) -> Bool {
    key.hasSuffix("s") && !key.hasSuffix("ss") || ["people", "men", "women"].contains(key)
  }

  mutating func unnamedSource(_ tokens: Range<Int>, isPlural: Bool) -> Int {
    var tokens = tokens
    while let first = tokens.first, tokens.count > 1, ["the", "a", "an"].contains(words.key(first))
    {
      tokens = tokens.dropFirst()
    }
    let key = tokens.map { words.key($0) }
    let name = key.joined(separator: " ")
    if let known = unnamed[name] { return known }
    var entity = Entity(words: key, tokens: tokens)
    entity.isUnnamed = true
    entity.isPlural = isPlural
    let index = cast.append(entity)
    unnamed[name] = index
    return index
  }
}
