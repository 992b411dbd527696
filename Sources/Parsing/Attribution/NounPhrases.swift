/// Noun phrases: "the finance minister, Ana Bell", "a professor of history at Lund in Sweden".
extension Reading {
  /// The phrase without what follows its main word, beginning at a token: "two senior officials".
  func basePhrase(from start: Int, in range: Range<Int>) -> Range<Int>? {
    var end = start
    var head = start
    while range.contains(end), let next = stepInPhrase(at: end, from: start, in: range) {
      end = next
      if classes[end - 1].isNominal || Self.loneDeterminers.contains(word(end - 1)) { head = end }
      if classes[end - 1] == .pronoun { break }
    }
    return head > start ? Range(from: start, to: head) : nil
  }

  /// The end of the phrase that goes on at a token, nil where it cannot.
  private func stepInPhrase(at index: Int, from start: Int, in range: Range<Int>) -> Int? {
    if index > start, isNickname(index) { return index + 1 }
    switch classes[index] {
    case .noun, .name, .number, .adjective: return index + 1
    case .genitive: return index > start ? index + 1 : nil
    case .determiner, .possessive:
      return index == start || classes[index - 1] == .determiner ? index + 1 : nil
    case .pronoun: return index == start ? index + 1 : nil
    case .gerund, .participle, .adverb:
      guard index > start || classes[index] != .gerund, classes[index] != .adverb || index == start
      else { return nil }
      return wordClass(index + 1, in: range).isModifier && index > start ? index + 1 : nil
    case .punctuation:
      let joins = Self.joiners.contains(word(index)) && index > start && !isDash(index)
      return joins && wordClass(index + 1, in: range).isModifier ? index + 1 : nil
    case .conjunction where word(index) == "&": return index + 1
    default: return nil
    }
  }

  /// The phrase from a token on with what hangs on it: "of ...", "at ...", ", who ...,".
  func phrase(from start: Int, in range: Range<Int>) -> Range<Int>? {
    guard let base = basePhrase(from: start, in: range) else { return nil }
    if isTime(base) { return base }
    var end = base.upperBound
    while let next = attachedPhrase(at: end, in: range) { end = next }
    return Range(from: base.lowerBound, to: end)
  }

  /// The end of a phrase that a preposition or "and" ties to the one before.
  private func attachedPhrase(at index: Int, in range: Range<Int>) -> Int? {
    guard range.contains(index), Self.ties.contains(word(index)) else { return nil }
    guard let base = basePhrase(from: index + 1, in: range) else { return nil }
    return isTime(base) ? nil : base.upperBound
  }

  /// The phrase without what follows its main word that ends before a token.
  func basePhrase(before end: Int, in range: Range<Int>) -> Range<Int>? {
    guard range.contains(end - 1) else { return nil }
    let last = classes[end - 1]
    guard
      last.isNominal || last == .adjective || Self.loneDeterminers.contains(word(end - 1))
        || Self.joiners.contains(word(end - 1)) && word(end - 1) == "%"
    else { return nil }
    if last == .pronoun { return end - 1..<end }
    var start = end - 1
    while range.contains(start - 1), continuesLeft(start - 1, in: range) { start -= 1 }
    while start < end - 1, classes[start] == .adverb || classes[start] == .genitive { start += 1 }
    return start..<end
  }

  /// Whether a phrase that begins after a token can begin with it instead.
  private func continuesLeft(_ index: Int, in range: Range<Int>) -> Bool {
    let next = classes[index + 1]
    if isNickname(index) { return true }
    switch classes[index] {
    case .noun, .name, .number, .adjective, .genitive:
      return next != .determiner && next != .possessive || classes[index] == .genitive
    case .determiner, .possessive: return next != .determiner || word(index) == "all"
    case .gerund, .participle:
      let before = wordClass(index - 1, in: range)
      return before == .determiner || before == .possessive || before == .adjective
        || before == .genitive
    case .punctuation:
      return Self.joiners.contains(word(index)) && !isDash(index)
        && wordClass(index - 1, in: range).isModifier
    case .conjunction: return word(index) == "&"
    default: return false
    }
  }

  /// The phrase before a token, with the phrases that prepositions tie together: "the head of the
  /// union in Oslo"; nil where all of it hangs on a preposition that nothing stands before.
  func phrase(before end: Int, in range: Range<Int>) -> Range<Int>? {
    guard var whole = basePhrase(before: end, in: range) else { return nil }
    while range.contains(whole.lowerBound - 2), Self.ties.contains(word(whole.lowerBound - 1)) {
      guard let before = phraseTied(at: whole.lowerBound - 1, in: range), !isTime(before),
        classes[before.lowerBound] != .pronoun
      else { break }
      if word(whole.lowerBound - 1) == "and", isObject(before, in: range) { break }
      whole = Range(from: before.lowerBound, to: whole.upperBound)
    }
    return whole
  }

  /// Whether a phrase hangs on a verb that has its subject already, so that "and" behind it begins
  /// a clause: "The toll grew to nine and Lund said".
  private func isObject(_ phrase: Range<Int>, in range: Range<Int>) -> Bool {
    var at = phrase.lowerBound - 1
    while range.contains(at), phrase.lowerBound - at < 14 {
      if classes[at].isVerb { break }
      let isTie = Self.ties.contains(word(at)) || classes[at] == .adverb || classes[at] == .to
      guard isTie || classes[at].isModifier else { return false }
      at -= 1
    }
    guard range.contains(at), classes[at].isVerb, CueLexicon.entries[word(at)] == nil else {
      return false
    }
    return hasFiniteVerb(Range(from: range.lowerBound, to: at + 1))
  }

  /// The phrase before a preposition, one word between allowed: "a source close to", "a man accused
  /// of".
  private func phraseTied(at preposition: Int, in range: Range<Int>) -> Range<Int>? {
    let before = preposition - 1
    if word(before) == "out", word(preposition) == "of" {
      return basePhrase(before: before, in: range)
    }
    let links: [WordClass] = [.adverb, .participle, .adjective]
    if range.contains(before - 1), links.contains(classes[before]), classes[before - 1].isNominal,
      word(preposition) != "and", let phrase = basePhrase(before: before, in: range)
    {
      return phrase
    }
    return basePhrase(before: preposition, in: range)
  }

  /// Whether a token belongs to a nickname between two names: Ed “Sparky” Cole.
  private func isNickname(_ index: Int) -> Bool {
    guard let passage = passage(ofToken: index) else { return false }
    let range = passages[passage].tokens
    return range.count <= 4 && classes.indices.contains(range.lowerBound - 1)
      && classes.indices.contains(range.upperBound)
      && classes[range.lowerBound - 1] == .name && classes[range.upperBound] == .name
  }

  /// Whether a phrase names a day, a month or the like.
  func isTime(_ phrase: Range<Int>) -> Bool {
    guard let last = phrase.last else { return false }
    return isTimeWord(last) || phrase.count <= 2 && isTimeWord(phrase.lowerBound)
  }

  /// "Monday", "week", but not "Times".
  private func isTimeWord(_ index: Int) -> Bool {
    let lexicon = tokens[index].casing == .lower ? TimeLexicon.words : TimeLexicon.names
    return lexicon.contains(word(index))
  }

  /// Prepositions and conjunctions that tie a phrase to the one before it.
  static let ties: Set<String> = [
    "of", "at", "for", "from", "in", "with", "to", "on", "and", "&", "between", "under", "against",
    "near", "behind", "among", "within", "around", "about", "or",
  ]
  static let loneDeterminers: Set<String> = [
    "this", "that", "these", "those", "all", "some", "many", "most", "others", "both", "each",
    "another", "one", "neither", "several", "few", "any",
  ]
  static let joiners: Set<String> = ["-", "–", "$", "%", "£", "€", "/", "#", "&"]
}

enum TimeLexicon {
  /// In lower case, what is written with a capital, and what is not.
  static let names = Set(Lexicon.entries("times").filter(isCapitalized).map { $0.lowercased() })
  static let words = Set(Lexicon.entries("times").filter { !isCapitalized($0) })

  private static func isCapitalized(_ entry: String) -> Bool { entry.first?.isUppercase ?? false }
}
