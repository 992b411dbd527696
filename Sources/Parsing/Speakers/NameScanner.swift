import Articles

/// Finds the names in an article: runs of capitalised words, cut into title and name.
struct NameScanner {
  let words: Words
  /// Tokens that no name reaches across.
  var borders: Set<Int> = []
  /// Whether an ordinary word that begins a sentence may be a name, as in a source: "Price said".
  var takesInitials = false

  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Ordinary words that begin names: "New York".
  private static let openers: Set<String> = [
    "new", "long", "little", "great", "old", "big", "good", "first",
  ]

  /// The names of some tokens, in text order and disjoint.
  func phrases(in tokens: Range<Int>) -> [NamePhrase] {
    var phrases: [NamePhrase] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let spelled = spelledOut(from: index, before: tokens.upperBound) {
        phrases.append(spelled)
        index = spelled.tokens.upperBound
        continue
      }
      guard canStart(index, before: tokens.upperBound) else {
        index += 1
        continue
      }
      let end = runEnd(from: index, before: tokens.upperBound)
      if let phrase = phrase(of: index..<end, from: tokens.lowerBound) { phrases.append(phrase) }
      index = max(end, index + 1)
    }
    return phrases
  }

  /// "Alliance to Mend Our Roads (AMOR)": the words whose first letters the bracket repeats.
  private func spelledOut(from start: Int, before end: Int) -> NamePhrase? {
    guard words.isCapital(start), !words.has(start, .function) else { return nil }
    var index = start
    var letters = ""
    while index < end, index - start < 14, words.segmentation.tokens[index].kind == .word {
      if words.isCapital(index), let letter = words.key(index).first { letters.append(letter) }
      index += 1
    }
    guard letters.count > 1, index + 2 < end, words.key(index) == "(", words.key(index + 2) == ")",
      isSpelled(words.key(index + 1), by: letters, from: start),
      words.segmentation.tokens[index + 1].casing == .upper
    else { return nil }
    return NamePhrase(
      tokens: start..<index, words: (start..<index).map { words.key($0) }, shape: .organization,
      isTitled: false)
  }

  /// All of the letters, or those behind a body that the other is part of: "United Nations’
  /// Economic Commission (EC)".
  private func isSpelled(_ acronym: String, by letters: String, from start: Int) -> Bool {
    if acronym == letters { return true }
    let owners = letters.count - acronym.count
    return acronym.count > 1 && 1...3 ~= owners && letters.hasSuffix(acronym)
      && words.isGenitive(start + owners)
  }

  // MARK: Runs

  private func canStart(_ index: Int, before end: Int) -> Bool {
    let word = words[index]
    guard word.isCapital, !words.isParty(index), !words.isAdjective(index) else { return false }
    let goesOn = index + 1 < end && words.isCapital(index + 1)
    if word.traits.contains(.particle), word.isInitial, goesOn { return true }
    if word.traits.contains(.function) {
      return goesOn && NameScanner.openers.contains(word.key) && !words.has(index + 1, .function)
    }
    if word.traits.contains(.calendar) {
      return goesOn && !NameScanner.weekdays.contains(word.key)
    }
    guard word.isInitial else { return true }
    let isKnown = !word.traits.isDisjoint(
      with: [.role, .honorific, .place, .demonym, .organization, .portfolio])
    if word.traits.contains(.role), words.key(index + 1) == "of" { return true }
    if let isCommon = words.isCommon(index) { return !isCommon || goesOn && isKnown }
    if goesOn || word.traits.contains(.honorific) { return true }
    if words.key(index + 1) == "'s" || word.traits.contains(.media) { return true }
    if !word.traits.isDisjoint(with: [.document, .body, .role]) { return false }
    if words.isOrdinary(index), !takesInitials || words.isModifier(index) { return false }
    return !word.traits.contains(.plural) && !looksPlural(word.key)
  }

  private func looksPlural(_ key: String) -> Bool {
    key.utf8.count > 5 && key.hasSuffix("ers") || key.hasSuffix("ists") || key.hasSuffix("ians")
      || key.hasSuffix("tors") || key.hasSuffix("ents")
  }

  private func runEnd(from start: Int, before end: Int) -> Int {
    var index = start + 1
    while index < end, let next = continuation(of: start..<index, before: end) { index = next }
    return index
  }

  /// Where a run that has come so far goes on to, nil where it ends.
  private func continuation(of run: Range<Int>, before end: Int) -> Int? {
    let index = run.upperBound
    if borders.contains(index) { return nil }
    let word = words[index]
    if word.isCapital && !word.isInitial {
      if words.isVerb(index) || words.isAdjective(index) { return nil }
      if NameScanner.weekdays.contains(word.key) { return nil }
      return word.traits.contains(.function) ? nil : index + 1
    }
    guard index + 1 < end else { return nil }
    if words.isGenitive(index), isPartOfName(genitive: index) { return index + 1 }
    if word.key == "'", words.key(index - 1).hasSuffix("s"), words.isCapital(index + 1),
      endsInBody(index + 1, end)
    {
      return index + 2
    }
    if word.traits.contains(.particle), continuesName(run, at: index, before: end) {
      return words.isCapital(index + 1) ? index + 2 : index + 3
    }
    return nicknameEnd(at: index, before: end) ?? connected(run, at: index, before: end)
  }

  /// "Orr’s Corp", "Moody’s".
  private func isPartOfName(genitive index: Int) -> Bool {
    words.key(index) == "'s"
      && (words.vocabulary.genitiveNames.contains(words.key(index - 1))
        || words.isCapital(index + 1) && NameScanner.companyForms.contains(words.key(index + 1)))
  }

  private static let companyForms: Set<String> = ["co", "corp", "inc", "ltd", "plc", "llc"]

  private func continuesName(_ run: Range<Int>, at index: Int, before end: Int) -> Bool {
    guard !words.has(index, .function) else { return false }
    if words.isCapital(index + 1) { return true }
    return index + 2 < end && words.has(index + 1, .particle) && words.isCapital(index + 2)
  }

  /// Ed “Sparky” Cole.
  private func nicknameEnd(at index: Int, before end: Int) -> Int? {
    let tokens = words.segmentation.tokens
    guard index + 3 < end, tokens[index].kind == .quotationMark, words.isCapital(index + 1) else {
      return nil
    }
    for close in index + 2...index + 3
    where tokens[close].kind == .quotationMark && close + 1 < end && words.isCapital(close + 1) {
      return close + 2
    }
    return nil
  }

  /// "Bank of Norland", "Health and Human Services", "Secretary of State".
  private func connected(_ run: Range<Int>, at index: Int, before end: Int) -> Int? {
    let next = words.key(index + 1) == "the" ? index + 2 : index + 1
    guard next < end, words.isCapital(next), !words.has(next, [.function, .honorific]),
      !NameScanner.weekdays.contains(words.key(next))
    else { return nil }
    let last = run.upperBound - 1
    switch words.key(index) {
    case "of":
      return words.has(last, [.organization, .role])
        || run.suffix(2).contains { words.has($0, .organization) }
        ? next + 1 : nil
    case "for", "on":
      return run.contains { words.has($0, .organization) } ? next + 1 : nil
    case "at":
      return run.contains { words.key($0) == "university" }
        && run.contains { words.key($0) == "of" }
        ? next + 1 : nil
    case "&": return next + 1
    case "and":
      let hasBody = run.contains { words.has($0, .organization) }
      if ["co", "sons", "company", "associates"].contains(words.key(next)) { return next + 1 }
      if words.vocabulary.genitiveNames.contains(words.key(next)), words.isGenitive(next + 1) {
        return next + 2
      }
      if run.count == 1, isLetter(last), isLetter(next) { return next + 1 }
      let isAfterThe =
        run.count == 1 && words.key(run.lowerBound - 1) == "the"
        && words.isCapital(next + 1)
      let joins =
        words.has(last, .portfolio) || isAfterThe && !words.has(last, .place)
        || hasBody && !words.has(last, .organization)
      return joins && next == index + 1 && !words.has(next, [.role, .place])
        && endsInBody(next, end)
        ? next + 1 : nil
    default: return nil
    }
  }

  /// "S and P".
  private func isLetter(_ index: Int) -> Bool { words.key(index).utf8.count == 1 }

  /// "Strategic and International Studies": what follows "and" completes a body's name.
  private func endsInBody(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end && words.isCapital(index) { index += 1 }
    return words.has(index - 1, .organization)
  }

  // MARK: Title and name

  /// - Parameter first: where the title may begin at the earliest.
  private func phrase(of run: Range<Int>, from first: Int) -> NamePhrase? {
    var parts = Array(
      run.filter { words.segmentation.tokens[$0].kind != .quotationMark && !words.isGenitive($0) })
    if parts.count == 1, isLetter(parts[0]) { return nil }
    var generation: String?
    if let last = parts.last, parts.count > 1, NameScanner.generations.contains(words.key(last)) {
      generation = words.key(last)
      parts.removeLast()
    } else {
      generation = generationBehind(run)
    }
    guard let last = parts.last else { return nil }
    let nameStart = self.nameStart(of: parts)
    let name = Array(parts[nameStart...])
    guard !name.isEmpty else { return nil }
    let titles = parts[..<nameStart]
    let end = words.isGenitive(run.upperBound - 1) ? run.upperBound : last + 1
    let tokens = nameTokens(name[0]..<end, run, generation)
    var phrase = NamePhrase(
      tokens: tokens, words: name.map { words.key($0) }, generation: generation,
      shape: shape(of: name, isTitled: nameStart > 0), isTitled: nameStart > 0)
    phrase.pronoun = pronoun(of: titles)
    phrase.role = role(titles, before: run.lowerBound, from: first, phrase)
    if phrase.shape == .title, phrase.words.count > 1 || phrase.role != nil { return nil }
    return phrase
  }

  private func nameTokens(_ name: Range<Int>, _ run: Range<Int>, _ generation: String?) -> Range<
    Int
  > {
    guard generation != nil else { return name }
    if run.upperBound > name.upperBound { return name.lowerBound..<run.upperBound }
    let behind = words.key(run.upperBound) == "," ? run.upperBound + 2 : run.upperBound + 1
    return name.lowerBound..<behind
  }

  /// "Bell, Jr."
  private func generationBehind(_ run: Range<Int>) -> String? {
    let index = words.key(run.upperBound) == "," ? run.upperBound + 1 : run.upperBound
    let key = words.key(index)
    return ["jr", "sr"].contains(key) && words.isCapital(index) ? key : nil
  }
}
