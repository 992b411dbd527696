/// Names that say who someone is by themselves: "Ana Bell", "National Oil Board".
extension Cast {
  mutating func joinFullNames() {
    for index in phrases.indices {
      let phrase = phrases[index]
      guard phrase.words.count > 1 || isWhole(phrase) else { continue }
      note(index, as: entity(sameAs: phrase) ?? found(phrase))
    }
  }

  /// One word that is a whole name by itself: a place, an acronym.
  private func isWhole(_ phrase: NamePhrase) -> Bool {
    switch phrase.shape {
    case .government, .region: phrase.words.count > 1
    case .person, .organization, .acronym, .unknown, .title: false
    }
  }

  mutating func found(_ phrase: NamePhrase) -> Int {
    var entity = Entity(
      words: phrase.words, generation: phrase.generation, tokens: phrase.tokens)
    entity.isTitled = phrase.isTitled
    entity.isNamedAsBody = phrase.shape == .organization
    entity.isPlace = phrase.shape == .government || phrase.shape == .region
    let index = append(entity)
    for word in Set(phrase.words) { byWord[word, default: []].append(index) }
    noteAcronym(of: index, phrase)
    return index
  }

  /// The entity whose full name this is, or a form of it.
  func entity(sameAs phrase: NamePhrase) -> Int? {
    if let known = byName[phrase.words], isSame(entities[known], phrase) { return known }
    let candidates = bearers(of: phrase.words.last ?? "")
    let others = phrase.words.first.map(bearers) ?? []
    return candidates.first { isSame(entities[$0], phrase) }
      ?? others.first { isSame(entities[$0], phrase) }
  }

  /// Who has a word in the name; of very many only some, so that no list of names takes long.
  func bearers(of word: String) -> ArraySlice<Int> { (byWord[word] ?? []).prefix(64) }

  private func isSame(_ entity: Entity, _ phrase: NamePhrase) -> Bool {
    if let one = entity.generation, let other = phrase.generation, one != other { return false }
    if entity.words == phrase.words { return true }
    guard !entity.isPlace, entity.words.count > 1, phrase.words.count > 1 else { return false }
    let (longer, shorter) =
      entity.words.count >= phrase.words.count
      ? (entity.words, phrase.words) : (phrase.words, entity.words)
    if phrase.shape == .person, entity.personhood >= 0 { return namesOne(longer, shorter) }
    return isShortForm(shorter, of: longer)
  }

  /// "John Q. Bell" and "J. Bell"; "Ana Ruiz Mora" and "Ruiz Mora".
  private func namesOne(_ longer: [String], _ shorter: [String]) -> Bool {
    if longer.count > shorter.count, longer.hasSuffix(shorter) { return true }
    guard longer.last == shorter.last, let one = longer.first, let other = shorter.first else {
      return longer.count > shorter.count && shorter.count > 1 && longer.starts(with: shorter)
        && !isCompound(longer)
    }
    if one.contains(".") != other.contains(".") {
      let (initials, given) = one.contains(".") ? (one, shorter) : (other, longer)
      let spelled = given.dropLast().compactMap(\.first)
      return initials.filter { $0 != "." }.elementsEqual(spelled)
    }
    let isInitial = one.utf8.count == 1 || other.utf8.count == 1
    guard one == other || isInitial && one.first == other.first else { return false }
    return middlesAgree(longer.dropFirst().dropLast(), shorter.dropFirst().dropLast())
  }

  /// "Orr Steel Ada Bell", where the article has Ada Bell by that name alone.
  private func isCompound(_ name: [String]) -> Bool {
    name.count > 3 && byName[Array(name.suffix(2))] != nil
  }

  private func middlesAgree(_ one: ArraySlice<String>, _ other: ArraySlice<String>) -> Bool {
    zip(one, other).allSatisfy { $0 == $1 || $0.first == $1.first && min($0.count, $1.count) == 1 }
  }

  /// "Orr Steel" for "Orr Steel Inc", "Security Council" for "United Nations Security Council".
  private func isShortForm(_ shorter: [String], of longer: [String]) -> Bool {
    guard longer.count > shorter.count, let last = shorter.last else { return false }
    if longer.starts(with: shorter) {
      return longer[shorter.count...].allSatisfy(Cast.companyForms.contains)
    }
    return longer.hasSuffix(shorter)
      && words.vocabulary.traits(of: last).contains(.organization)
  }

  private static let companyForms: Set<String> = [
    "inc", "corp", "corporation", "co", "company", "and", "ag", "plc", "ltd", "limited", "llc",
    "group", "holdings", "sa", "spa", "nv", "gmbh", "lp", "&", "international", "industries",
  ]

  mutating func noteAcronym(of entity: Int, _ phrase: NamePhrase) {
    guard phrase.shape != .person || phrase.words.count > 2 else { return }
    let letters = phrase.tokens.filter { words.isCapital($0) }.compactMap { words.key($0).first }
    if letters.count > 1 { byAcronym[String(letters), default: entity] = entity }
    let behind = words.pastTicker(phrase.tokens.upperBound)
    let isSetOff =
      words.key(behind) == "(" && words.key(behind + 2) == ")"
      || words.key(behind) == "," && words.key(behind + 2) == ","
    if isSetOff, words.isCapital(behind + 1) {
      let acronym = words.key(behind + 1)
      let isShort =
        words.key(behind) == "(" || acronym.isSpelled(by: phrase.words.joined(separator: " "))
      if isShort, acronym.first == phrase.words.first?.first { byAcronym[acronym] = entity }
      if acronym.count > 1, String(letters).hasSuffix(acronym) { byAcronym[acronym] = entity }
    }
  }
}

extension String {
  /// Whether all letters stand in another text, in their order: "vw" in "volkswagen".
  fileprivate func isSpelled(by text: String) -> Bool {
    var rest = self[...]
    for character in text where character == rest.first { rest.removeFirst() }
    return rest.isEmpty && count < 6
  }
}

extension Array where Element: Equatable {
  func hasSuffix(_ suffix: [Element]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
