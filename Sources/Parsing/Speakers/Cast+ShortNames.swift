/// Names that only say who is meant beside a fuller one: "Bell", "Ana", "NOB".
extension Cast {
  /// Names that look back are joined first, so that those that look forward ("Says Bell" in a
  /// title) find everyone.
  mutating func joinShortNames() {
    var forward: [Int] = []
    for index in phrases.indices where entityOfPhrase[index] < 0 {
      let owner = shortNameOwner(phrases[index])
      if let owner, !isSeen(owner, before: phrases[index]) {
        forward.append(index)
      } else {
        joinShortName(index, to: owner)
      }
    }
    for index in forward { joinShortName(index, to: shortNameOwner(phrases[index])) }
  }

  private mutating func joinShortName(_ index: Int, to owner: Int?) {
    let phrase = phrases[index]
    if let owner {
      note(index, as: owner)
    } else if phrase.shape != .title {
      note(index, as: entity(sameAs: phrase) ?? found(phrase))
    }
  }

  private func isSeen(_ entity: Int, before phrase: NamePhrase) -> Bool {
    entities[entity].lastNamed(before: phrase.tokens.lowerBound) != nil
  }

  /// Whose short form a word is: a surname before or behind, a given name, an acronym.
  func shortNameOwner(_ phrase: NamePhrase) -> Int? {
    if let word = phrase.words.first, phrase.words.count == 1,
      phrase.shape == .acronym || phrase.shape == .unknown, let body = byAcronym[word]
    {
      return body
    }
    let bearers = bearers(of: phrase)
    if isOpen(phrase, among: bearers.map(\.entity)) { return nil }
    return bearers.max { $0.fit < $1.fit }.flatMap { $0.fit > 0 ? $0.entity : nil }
  }

  /// "Mrs Bell" where two Bells have full names and no word tells yet which of them is she: that is
  /// found out later, for all places at once.
  private func isOpen(_ phrase: NamePhrase, among bearers: [Int]) -> Bool {
    guard let called = phrase.pronoun, phrase.words.count == 1 else { return false }
    let people = bearers.filter { entities[$0].words.count > 1 && entities[$0].mayBePerson }
    return people.count > 1 && !bearers.contains { entities[$0].pronoun == called }
  }

  /// Everyone a short name may mean, and how well it fits them.
  func bearers(of phrase: NamePhrase) -> [(entity: Int, fit: Int)] {
    guard let word = phrase.words.first, phrase.words.count == 1 else { return [] }
    return bearers(of: word).compactMap { entity in
      fit(of: phrase, to: entities[entity]).map { (entity: entity, fit: $0) }
    }
  }

  /// How well a short name fits a fuller one, nil where it cannot be.
  private func fit(of phrase: NamePhrase, to entity: Entity) -> Int? {
    let word = phrase.words[0]
    if entity.isNamedAsBody, entity.words.count > 1, towns.contains(word) { return nil }
    let isWhole = entity.words == phrase.words
    if entity.isPlace { return isWhole ? 9 : nil }
    if phrase.shape == .government || phrase.shape == .region, entity.personhood < 4,
      !isCalledPerson(phrase)
    {
      return nil
    }
    if let one = phrase.generation, let other = entity.generation, one != other { return nil }
    if let called = phrase.pronoun, let other = entity.pronoun, called != other { return nil }
    if entity.isNamedAsBody && (phrase.isTitled || phrase.shape == .title) { return nil }
    if entity.isNamedAsBody && words.vocabulary.governments.contains(word) { return nil }
    let isCalledSame = phrase.pronoun != nil && phrase.pronoun == entity.pronoun
    var fit = isWhole ? 8 : place(of: word, in: entity, hasRole: phrase.role != nil)
    if fit == 0, phrase.shape == .acronym, entity.words.first == word { fit = 3 }
    if fit == 0 { return nil }
    let position = phrase.tokens.lowerBound
    if let last = entity.lastNamed(before: position) {
      let distance = words.paragraph(of: position) - words.paragraph(of: last)
      fit += distance == 0 ? 3 : distance < 3 ? 2 : 1
    } else {
      fit -= 3
    }
    fit += min(entity.fullMentions, 6)
    if isCalledSame { fit += 5 }
    return fit + roleFit(phrase, entity)
  }

  /// "Washington, who", "Washington, a baker".
  private func isCalledPerson(_ phrase: NamePhrase) -> Bool {
    words.personhood(behind: phrase.tokens.upperBound) > 0
      || words.roleBehind(phrase.tokens).map { !$0.isBody } ?? false
  }

  /// A surname may stand behind or before; a word of a body's name only before.
  private func place(of word: String, in entity: Entity, hasRole: Bool) -> Int {
    let name = entity.words
    if !entity.isNamedAsBody {
      if name.last == word { return 4 }
      if name.first == word { return entity.personhood > (hasRole ? 0 : 3) ? 3 : 0 }
      return entity.personhood > 3 ? 1 : 0
    }
    if name.first == word { return 4 }
    return name.last == word && words.vocabulary.traits(of: word).contains(.media) ? 3 : 0
  }

  /// "President Bell" is no Bell who has other roles only.
  private func roleFit(_ phrase: NamePhrase, _ entity: Entity) -> Int {
    guard let role = phrase.role else { return 0 }
    let nouns = role.map { words.key($0) }.filter {
      !words.vocabulary.traits(of: $0).isDisjoint(with: .role)
    }
    if nouns.contains(where: entity.roleWords.contains) { return 6 }
    let isSeen = entity.lastNamed(before: phrase.tokens.lowerBound) != nil
    let isOnly = entity.roleWords.isEmpty && bearers(of: phrase.words[0]).count == 1
    return isSeen || isOnly ? -1 : -9
  }
}
