import Algorithms
import Articles

/// Everyone an article names: its names joined into entities.
struct Cast {
  let words: Words
  var entities: [Entity] = []
  /// The names of the article in text order, and the entity of each.
  var phrases: [NamePhrase] = []
  var entityOfPhrase: [Int] = []
  /// Entities by each word of their names.
  var byWord: [String: [Int]] = [:]
  var byAcronym: [String: Int] = [:]
  /// Words that the article has as the names of places: "in Orrin".
  private(set) var towns: Set<String> = []
  /// The first entity of each whole name.
  private(set) var byName: [[String]: Int] = [:]

  /// - Parameter sources: phrases that name sources; no name reaches across their borders.
  init(_ words: Words, sources: [Range<Int>]) {
    self.words = words
    let borders = Set(sources.flatMap { [$0.lowerBound, $0.upperBound] })
    let scanner = NameScanner(words: words, borders: borders)
    for (index, sentence) in words.segmentation.sentences.enumerated()
    where !words.isHeadline[index] {
      phrases += scanner.phrases(in: sentence.tokens)
    }
    noteTowns()
    entityOfPhrase = Array(repeating: -1, count: phrases.count)
    joinFullNames()
    joinShortNames()
    findNamesInHeadlines()
    dropUnjoined()
    adoptNames(of: sources)
  }

  private mutating func noteTowns() {
    for phrase in phrases where phrase.words.count == 1 && phrase.shape == .unknown {
      let before = words.key(phrase.tokens.lowerBound - 1)
      if before == "in" || before == "near" { towns.insert(phrase.words[0]) }
    }
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
    noteName(of: entity)
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

  private mutating func noteName(of entity: Int) {
    guard !entities[entity].isUnnamed else { return }
    if byName[entities[entity].words] == nil { byName[entities[entity].words] = entity }
  }

  mutating func append(_ entity: Entity) -> Int {
    entities.append(entity)
    noteName(of: entities.count - 1)
    return entities.count - 1
  }

  /// Takes the names of sources for names, wherever they stand: "Orr" in a headline.
  private mutating func adoptNames(of sources: [Range<Int>]) {
    let scanner = NameScanner(words: words, takesInitials: true)
    var isChanged = false
    let nameless = sources.filter {
      phrases(in: $0).isEmpty || $0.count < 4 && words.isHeadline[words.sentence(of: $0.lowerBound)]
    }
    var endings: [Int: Int] = [:]
    for index in phrases.indices { endings[phrases[index].tokens.upperBound] = index }
    for source in nameless {
      for phrase in scanner.phrases(in: source) where phrase.shape != .title {
        if let known = endings[phrase.tokens.upperBound] {
          if phrase.shape == .person { takeName(of: phrase, for: entityOfPhrase[known]) }
          continue
        }
        phrases.append(phrase)
        entityOfPhrase.append(-1)
        let index = phrases.count - 1
        endings[phrase.tokens.upperBound] = index
        note(
          index, as: shortNameOwner(phrase) ?? entity(sameAs: phrase) ?? found(phrase))
        isChanged = true
      }
    }
    if isChanged { sortPhrases() }
  }

  /// Joins a surname that stood alone to the full name that is called the same: "Mr Bell" to "Tom
  /// Bell" where "Ana Bell" is called she, or to the one named first where nobody is called so.
  mutating func joinSurnamesByPronoun() {
    for index in entities.indices
    where entities[index].words.count == 1 && entities[index].personhood > 0 {
      guard let word = entities[index].words.first, let called = entities[index].pronoun else {
        continue
      }
      let bearers = (byWord[word] ?? []).filter {
        entities[$0].words.count > 1 && entities[$0].words.last == word
          && entities[$0].mayBePerson
      }
      let possible = bearers.filter { entities[$0].pronoun != called.other }
      let same = possible.filter { entities[$0].titledPronoun == called }
      guard bearers.count > 1,
        let full = (same.isEmpty ? possible : same).min(by: isNamedBefore)
      else { continue }
      merge(index, into: full)
    }
  }

  private func isNamedBefore(_ one: Int, _ other: Int) -> Bool {
    (entities[one].firstNamed ?? .max) < (entities[other].firstNamed ?? .max)
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

  mutating func sortPhrases() {
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
