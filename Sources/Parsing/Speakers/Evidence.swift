extension Cast {
  /// Gives a name to an entity and takes in what the text around it shows.
  mutating func note(_ index: Int, as entity: Int) {
    let phrase = phrases[index]
    assign(index, to: entity)
    takeName(of: phrase, for: entity)
    self[entity].mentions.append((phrase.tokens, .name))
    self[entity].isNamed(at: phrase.tokens.lowerBound, inFull: phrase.words.count > 1)
    if phrase.words.count > 1 || phrase.role != nil { self[entity].fullMentions += 1 }
    self[entity].personhood += personhood(of: phrase, self[entity])
    self[entity].isTitled(as: phrase.pronoun)
    if let role = phrase.role { noteRole(role, of: entity) }
    self[entity].isTitled(as: words.kin(before: phrase.extent.lowerBound))
    if let role = words.roleBehind(phrase.tokens) {
      noteRole(role.tokens, of: entity)
      if role.isBody { self[entity].personhood -= 4 } else { self[entity].personhood += 4 }
    }
  }

  /// Keeps a role and what its noun says of gender.
  mutating func noteRole(_ role: Range<Int>, of entity: Int) {
    let nouns = role.filter { words.has($0, [.role, .body]) }
    for noun in nouns { self[entity].roleWords.insert(Vocabulary.spelledOut(words.key(noun))) }
    if let head = words.roleHead(of: role), self[entity].roles.allSatisfy({ $0 != role }) {
      self[entity].roles.append(role)
      if words.has(head, .feminine) { self[entity].isTitled(as: .she) }
      if words.has(head, .masculine) { self[entity].isTitled(as: .he) }
    }
  }

  /// Positive where the words at a name speak for a person, negative for a body.
  private func personhood(of phrase: NamePhrase, _ entity: Entity) -> Int {
    var evidence =
      switch phrase.shape {
      case .person: phrase.isTitled ? 5 : entity.personhood == 0 ? 1 : 0
      case .organization, .government: -6
      case .region: -9
      case .acronym: -2
      case .unknown, .title: 0
      }
    if phrase.role != nil { evidence += 4 }
    if phrase.generation != nil { evidence += 4 }
    if phrase.words.dropLast().contains(where: { $0.utf8.count == 1 }) { evidence += 3 }
    let before = words.key(phrase.extent.lowerBound - 1)
    let behind = phrase.tokens.upperBound
    if before == "the", !phrase.isTitled, !words.has(behind, [.role, .body, .document, .portfolio])
    {
      evidence -= 3
    }
    if before == "in" || before == "near" { evidence -= 2 }
    return evidence + words.personhood(behind: phrase.tokens.upperBound)
  }
}

extension Words {
  /// What stands behind a name: ", 42," and ", who" make it a person's, ", which" a body's.
  func personhood(behind index: Int) -> Int {
    guard index < count else { return 0 }
    if key(index) == "who" { return 3 }
    if key(index) == "(", key(index + 1).dropFirst().first == "-" { return 4 }
    guard key(index) == ",", index + 1 < count else { return 0 }
    if key(index + 1) == "who" { return 3 }
    if key(index + 1) == "which" { return -3 }
    return isAge(index + 1) ? 4 : 0
  }

  /// What "her husband, Tom Bell" shows of whoever is named behind the comma.
  fileprivate func kin(before index: Int) -> Pronoun? {
    guard key(index - 1) == ",", has(index - 2, .role),
      ["his", "her", "their", "'s", "my", "whose"].contains(key(index - 3))
    else { return nil }
    if has(index - 2, .feminine) { return .she }
    return has(index - 2, .masculine) ? .he : nil
  }

  /// Whether a token is an age between commas.
  func isAge(_ index: Int) -> Bool {
    guard index + 1 < count, segmentation.tokens[index].kind == .number else { return false }
    let digits = key(index).utf8
    return digits.count < 4 && digits.allSatisfy { 0x30...0x39 ~= $0 }
      && [",", ")", "."].contains(key(index + 1))
  }

  /// The role that an apposition behind a name gives: "a professor of law at Orr University".
  func roleBehind(_ name: Range<Int>) -> (tokens: Range<Int>, isBody: Bool)? {
    let end = name.upperBound < count ? sentenceEnd(at: name.upperBound) : count
    var index = pastBrackets(name.upperBound, before: end)
    index = pastOrigin(index, before: end)
    guard index < end, key(index) == "," else { return nil }
    index += 1
    if index < end, isAge(index), key(index + 1) == "," { index += 2 }
    while index < end, ["a", "an", "the", "who", "is", "was", "also", "now"].contains(key(index)) {
      index += 1
    }
    guard let head = headNoun(from: index, before: end) else { return nil }
    return (index..<appositionEnd(from: head, before: end), has(head, .body) && !has(head, .role))
  }

  func sentenceEnd(at index: Int) -> Int {
    segmentation.sentences[sentence(of: index)].tokens.upperBound
  }

  /// Behind "<ORRS.N>".
  func pastTicker(_ index: Int) -> Int {
    key(index) == "<" ? pastBrackets(index, before: min(index + 8, count)) : index
  }

  /// Behind "(R-Ohio)".
  func pastBrackets(_ index: Int, before end: Int) -> Int {
    guard index < end, key(index) == "(" || key(index) == "<" else { return index }
    var at = index
    while at < end && key(at) != ")" && key(at) != ">" { at += 1 }
    return at < end && at - index < 12 ? at + 1 : index
  }

  /// Behind "of Norland", "from Port Orr".
  private func pastOrigin(_ index: Int, before end: Int) -> Int {
    guard index < end, ["of", "from"].contains(key(index)) else { return index }
    var at = index + 1
    while at < end, isCapital(at) || key(at) == "the" { at += 1 }
    return at > index + 1 ? at : index
  }

  /// The role or body noun at the head of a noun phrase.
  private func headNoun(from start: Int, before end: Int) -> Int? {
    var index = start
    var head: Int?
    while index < end, index - start < 14, isNounPhrasePart(index) {
      if has(index, [.role, .body]), !isGenitive(index + 1) { head = index }
      index += 1
    }
    guard let head, index - head < 3, !has(head, .plural) else { return nil }
    if index == end { return head }
    if index - head == 2, isCapital(head + 1) || !["for", "of", "to"].contains(key(index)) {
      return nil
    }
    let goesOn = Words.verbsOfSaying.contains(key(index)) || Words.auxiliaries.contains(key(index))
    return isCapital(index) || goesOn ? nil : head
  }

  /// What makes the words before it a subject, and no apposition.
  private static let auxiliaries: Set<String> = [
    "am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might",
    "must", "shall", "should", "was", "were", "will", "would",
  ]

  /// Whether a token carries a noun phrase on: no preposition, verb of saying or comma.
  func isNounPhrasePart(_ index: Int) -> Bool {
    let token = segmentation.tokens[index]
    if token.kind == .number { return true }
    guard token.kind == .word else { return false }
    if isGenitive(index) { return true }
    let word = self[index]
    if word.key == "and" { return has(index - 1, .portfolio) && !has(index - 1, .role) }
    if word.traits.contains(.portfolio) { return true }
    return !word.traits.contains(.function) && !Words.verbsOfSaying.contains(word.key)
  }

  private static let verbsOfSaying: Set<String> = [
    "said", "says", "told", "tells", "added", "adds", "wrote", "writes", "argued", "argues",
  ]

  /// Where an apposition ends: at a comma, a bracket, a relative clause, a stop.
  private func appositionEnd(from head: Int, before end: Int) -> Int {
    var index = head + 1
    var depth = 0
    while index < end {
      switch key(index) {
      case "(", "[": depth += 1
      case ")", "]": if depth == 0 { return index } else { depth -= 1 }
      case ",", ";", ":", ".", "!", "?", "—", "–", "--", "-", "who", "which", "whose", "when",
        "where":
        if depth == 0 { return index }
      default:
        if segmentation.tokens[index].kind == .quotationMark { return index }
        if Words.verbsOfSaying.contains(key(index)) { return index }
      }
      index += 1
    }
    return end
  }

  /// The noun that a role is: the last before its first preposition.
  func roleHead(of role: Range<Int>) -> Int? {
    var head: Int?
    for index in role where index < count {
      if ["of", "for", "at", "in", "on", "to", "with"].contains(key(index)), head != nil { break }
      if has(index, .role) { head = index }
    }
    return head
  }
}
