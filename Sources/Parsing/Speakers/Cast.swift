import Algorithms
import Articles

/// Everyone an article names: its names joined into entities.
struct Cast {
  let words: Words
  private(set) var entities: [Entity] = []
  /// The names of the article in text order, and the entity of each.
  private(set) var phrases: [NamePhrase] = []
  private(set) var entityOfPhrase: [Int] = []
  /// Entities by each word of their names.
  private var byWord: [String: [Int]] = [:]
  private var byAcronym: [String: Int] = [:]

  /// - Parameter sources: phrases that name sources; no name reaches across their borders.
  init(_ words: Words, sources: [Range<Int>]) {
    self.words = words
    let borders = Set(sources.flatMap { [$0.lowerBound, $0.upperBound] })
    let scanner = NameScanner(words: words, borders: borders)
    for (index, sentence) in words.segmentation.sentences.enumerated()
    where !words.isHeadline[index] {
      phrases += scanner.phrases(in: sentence.tokens)
    }
    entityOfPhrase = Array(repeating: -1, count: phrases.count)
    joinFullNames()
    joinShortNames()
    findNamesInHeadlines()
    dropUnjoined()
    adoptNames(of: sources)
  }

  subscript(entity: Int) -> Entity {
    get { entities[entity] }
    set { entities[entity] = newValue }
  }

  /// The indices of the phrases that begin inside some tokens.
  func phrases(in tokens: Range<Int>) -> Range<Int> {
    let first = phrases.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    let end = phrases.partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound }
    return first..<max(first, end)
  }

  mutating func assign(_ phrase: Int, to entity: Int) { entityOfPhrase[phrase] = entity }

  /// Takes over the fullest form of an entity's name.
  mutating func takeName(of phrase: NamePhrase, for entity: Int) {
    if entities[entity].generation == nil { entities[entity].generation = phrase.generation }
    if entities[entity].words == phrase.words, isShouted(entities[entity].tokens),
      !isShouted(phrase.tokens)
    {
      entities[entity].tokens = phrase.tokens
    }
    guard isFuller(phrase, than: entities[entity]) else { return }
    for word in Set(phrase.words) where !entities[entity].words.contains(word) {
      byWord[word, default: []].append(entity)
    }
    entities[entity].words = phrase.words
    entities[entity].tokens = phrase.tokens
    entities[entity].isTitled = phrase.isTitled
    if phrase.shape == .person, entities[entity].personhood < 1 { entities[entity].personhood = 1 }
  }

  /// "MORLIN", as a dateline has it; "NATO" is short enough to be written so.
  private func isShouted(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      let token = words.segmentation.tokens[$0]
      return token.casing == .upper && token.span.count > 4
    }
  }

  /// A longer name, unless its first word only begins a sentence: "Broadcaster Ada Orr".
  private func isFuller(_ phrase: NamePhrase, than entity: Entity) -> Bool {
    let name = phrase.tokens.lowerBound
    if phrase.words.count > entity.words.count {
      let adds = phrase.words.count == entity.words.count + 1
      return
        !(adds && entity.words.count > 1 && words[name].isInitial
        && phrase.words.dropFirst().elementsEqual(entity.words))
    }
    return phrase.words.count > 1 && entity.words.count == phrase.words.count + 1
      && words[entity.tokens.lowerBound].isInitial && !words[name].isInitial
      && entity.words.dropFirst().elementsEqual(phrase.words) && !entity.isTitled
      && !phrase.isTitled
  }

  mutating func append(_ entity: Entity) -> Int {
    entities.append(entity)
    return entities.count - 1
  }

  /// Takes the names of sources for names, wherever they stand: "Orr" in a headline.
  private mutating func adoptNames(of sources: [Range<Int>]) {
    let scanner = NameScanner(words: words)
    var isChanged = false
    let nameless = sources.filter {
      phrases(in: $0).isEmpty || $0.count < 4 && words.isHeadline[words.sentence(of: $0.lowerBound)]
    }
    for source in nameless {
      for phrase in scanner.phrases(in: source) where phrase.shape != .title {
        if let known = self.phrase(at: phrase.tokens) {
          if phrase.shape == .person { takeName(of: phrase, for: entityOfPhrase[known]) }
          continue
        }
        phrases.append(phrase)
        entityOfPhrase.append(-1)
        let index = phrases.count - 1
        note(
          index, as: shortNameOwner(phrase, at: index) ?? entity(sameAs: phrase) ?? found(phrase))
        isChanged = true
      }
    }
    if isChanged { sortPhrases() }
  }

  /// The phrase found before that ends where some tokens do.
  private func phrase(at tokens: Range<Int>) -> Int? {
    phrases.indices.first {
      phrases[$0].tokens.upperBound == tokens.upperBound && phrases[$0].tokens.overlaps(tokens)
    }
  }

  /// Joins a surname that stood alone to the one full name that is called the same: "Mr Bell" to
  /// "Tom Bell" where "Ana Bell" is called she.
  mutating func joinSurnamesByPronoun() {
    for index in entities.indices
    where entities[index].words.count == 1 && entities[index].personhood > 0 {
      guard let word = entities[index].words.first, let called = entities[index].pronoun else {
        continue
      }
      let fuller = (byWord[word] ?? []).filter {
        entities[$0].words.count > 1 && entities[$0].words.last == word && !entities[$0].isPlace
          && entities[$0].pronoun != (called == .he ? .she : .he)
      }
      let bearers = (byWord[word] ?? []).count {
        entities[$0].words.count > 1 && entities[$0].words.last == word
      }
      guard bearers > 1, fuller.count == 1, let full = fuller.first else { continue }
      merge(index, into: full)
    }
  }

  private mutating func merge(_ entity: Int, into full: Int) {
    for index in entityOfPhrase.indices where entityOfPhrase[index] == entity {
      entityOfPhrase[index] = full
    }
    entities[full].take(entities[entity])
  }

  /// Takes over what another reading of the same article calls people by.
  mutating func takePronouns(of other: Cast) {
    for index in entities.indices where other.entities.indices.contains(index) {
      entities[index].calledHe = other.entities[index].calledHe
      entities[index].calledShe = other.entities[index].calledShe
    }
  }

  // MARK: Full names

  private mutating func joinFullNames() {
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

  private mutating func found(_ phrase: NamePhrase) -> Int {
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
  private func entity(sameAs phrase: NamePhrase) -> Int? {
    let candidates = byWord[phrase.words.last ?? ""] ?? []
    let others = phrase.words.first.flatMap { byWord[$0] } ?? []
    return (candidates + others).first { isSame(entities[$0], phrase) }
  }

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
    }
    let isInitial = one.utf8.count == 1 || other.utf8.count == 1
    guard one == other || isInitial && one.first == other.first else { return false }
    return middlesAgree(longer.dropFirst().dropLast(), shorter.dropFirst().dropLast())
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

  // MARK: Short names

  /// Names that look back are joined first, so that those that look forward ("Says Bell" in a
  /// title) find everyone.
  private mutating func joinShortNames() {
    var forward: [Int] = []
    for index in phrases.indices where entityOfPhrase[index] < 0 {
      let owner = shortNameOwner(phrases[index], at: index)
      if let owner, !isSeen(owner, before: phrases[index]) {
        forward.append(index)
      } else {
        joinShortName(index, to: owner)
      }
    }
    for index in forward { joinShortName(index, to: shortNameOwner(phrases[index], at: index)) }
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
    entities[entity].mentions.contains { $0.tokens.lowerBound < phrase.tokens.lowerBound }
  }

  /// Whose short form a word is: a surname before or behind, a given name, an acronym.
  private func shortNameOwner(_ phrase: NamePhrase, at index: Int) -> Int? {
    guard let word = phrase.words.first, phrase.words.count == 1 else { return nil }
    if phrase.shape == .acronym || phrase.shape == .unknown, let body = byAcronym[word] {
      return body
    }
    let ranked = (byWord[word] ?? []).compactMap { entity in
      fit(of: phrase, at: index, to: entities[entity]).map { (entity: entity, fit: $0) }
    }
    return ranked.max { $0.fit < $1.fit }.flatMap { $0.fit > 0 ? $0.entity : nil }
  }

  /// How well a short name fits a fuller one, nil where it cannot be.
  private func fit(of phrase: NamePhrase, at index: Int, to entity: Entity) -> Int? {
    let word = phrase.words[0]
    let isWhole = entity.words == phrase.words
    if entity.isPlace { return isWhole ? 9 : nil }
    if phrase.shape == .government || phrase.shape == .region, entity.personhood < 4 { return nil }
    if let one = phrase.generation, let other = entity.generation, one != other { return nil }
    if let called = phrase.pronoun, let other = entity.pronoun, called != other { return nil }
    if entity.isNamedAsBody && (phrase.isTitled || phrase.shape == .title) { return nil }
    if entity.isNamedAsBody && words.vocabulary.governments.contains(word) { return nil }
    var fit = isWhole ? 8 : place(of: word, in: entity)
    if fit == 0, phrase.shape == .acronym, entity.words.first == word { fit = 3 }
    if fit == 0 { return nil }
    let position = phrase.tokens.lowerBound
    if let last = entity.mentions.last(where: { $0.tokens.lowerBound < position }) {
      let distance = words.paragraph(of: position) - words.paragraph(of: last.tokens.lowerBound)
      fit += distance == 0 ? 3 : distance < 3 ? 2 : 1
    } else {
      fit -= 3
    }
    fit += min(entity.fullMentions, 6)
    return fit + roleFit(phrase, entity)
  }

  /// A surname may stand behind or before; a word of a body's name only before.
  private func place(of word: String, in entity: Entity) -> Int {
    let name = entity.words
    if !entity.isNamedAsBody {
      if name.last == word { return 4 }
      if name.first == word { return entity.personhood > 3 ? 3 : 0 }
      return entity.personhood > 3 ? 1 : 0
    }
    return name.first == word ? 4 : 0
  }

  /// "President Bell" is no Bell who has other roles only.
  private func roleFit(_ phrase: NamePhrase, _ entity: Entity) -> Int {
    guard let role = phrase.role else { return 0 }
    let nouns = role.map { words.key($0) }.filter {
      !words.vocabulary.traits(of: $0).isDisjoint(with: .role)
    }
    if nouns.contains(where: entity.roleWords.contains) { return 6 }
    let isSeen = entity.mentions.contains { $0.tokens.lowerBound < phrase.tokens.lowerBound }
    return isSeen ? -1 : -9
  }

  // MARK: Acronyms

  private mutating func noteAcronym(of entity: Int, _ phrase: NamePhrase) {
    guard phrase.shape != .person || phrase.words.count > 2 else { return }
    let letters = phrase.tokens.filter { words.isCapital($0) }.compactMap { words.key($0).first }
    if letters.count > 1 { byAcronym[String(letters), default: entity] = entity }
    let behind = phrase.tokens.upperBound
    if words.key(behind) == "(", words.key(behind + 2) == ")", words.isCapital(behind + 1) {
      let acronym = words.key(behind + 1)
      if acronym.first == phrase.words.first?.first { byAcronym[acronym] = entity }
    }
  }

  // MARK: Headlines

  /// Where capitals prove nothing, only names that the article has elsewhere are names.
  private mutating func findNamesInHeadlines() {
    var found: [(phrase: NamePhrase, entity: Int)] = []
    for (index, sentence) in words.segmentation.sentences.enumerated() where words.isHeadline[index]
    {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard let match = knownName(at: token, before: sentence.tokens.upperBound) else {
          token += 1
          continue
        }
        found.append(match)
        token = match.phrase.tokens.upperBound
      }
    }
    guard !found.isEmpty else { return }
    phrases += found.map(\.phrase)
    entityOfPhrase += found.map(\.entity)
    for match in found { entities[match.entity].mentions.append((match.phrase.tokens, .name)) }
    sortPhrases()
  }

  private func knownName(at token: Int, before end: Int) -> (phrase: NamePhrase, entity: Int)? {
    guard words.isCapital(token), let candidates = byWord[words.key(token)] else { return nil }
    var best: (length: Int, entity: Int)?
    for entity in candidates {
      let name = entities[entity].words
      let length = matchLength(of: name, at: token, before: end)
      let isWhole = length == name.count
      let isSurname =
        length == 1 && (name.last == words.key(token) || name.first == words.key(token))
        && entities[entity].personhood > 0
      guard length > 0, isWhole || isSurname else { continue }
      guard length > best?.length ?? 0 || length == best?.length && isWhole else { continue }
      best = (length, entity)
    }
    guard let best else { return nil }
    let tokens = token..<token + best.length
    let phrase = NamePhrase(
      tokens: tokens, words: tokens.map { words.key($0) }, shape: .unknown, isTitled: false)
    return (phrase, best.entity)
  }

  private func matchLength(of name: [String], at token: Int, before end: Int) -> Int {
    var length = 0
    while length < name.count, token + length < end, words.key(token + length) == name[length] {
      length += 1
    }
    return length == name.count ? length : words.key(token) == name.last ? 1 : min(length, 1)
  }

  private mutating func sortPhrases() {
    let order = phrases.indices.sorted {
      phrases[$0].tokens.lowerBound < phrases[$1].tokens.lowerBound
    }
    phrases = order.map { phrases[$0] }
    entityOfPhrase = order.map { entityOfPhrase[$0] }
  }

  private mutating func dropUnjoined() {
    let kept = phrases.indices.filter { entityOfPhrase[$0] >= 0 }
    guard kept.count < phrases.count else { return }
    phrases = kept.map { phrases[$0] }
    entityOfPhrase = kept.map { entityOfPhrase[$0] }
  }
}

extension Array where Element: Equatable {
  func hasSuffix(_ suffix: [Element]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
