/// Who a cue's quotation comes from: the noun phrase that is the cue's subject.
extension Reading {
  /// The source of a cue within a sentence, as tokens.
  func source(of cue: Cue, in range: Range<Int>) -> Range<Int>? {
    if isImpersonal(cue) { return nil }
    if let quoted = personQuoted(before: cue.head, in: range) { return quoted }
    if cue.isPrepositional {
      return named(after: cue.words.upperBound, in: range)
    }
    let isFiniteChain = classes[cue.words.lowerBound].isFinite
    switch cue.mode {
    case .gerund where isFiniteChain: break
    case .noun: return owner(of: cue, in: range)
    case .passive, .participle: return agent(after: cue, in: range)
    case .gerund: return gerundSubject(of: cue, in: range)
    case .finite, .infinitive, .adjective, .preposition: break
    }
    if standsInverted(cue, in: range), let after = subject(after: cue.words.upperBound, in: range) {
      return after
    }
    return subject(before: cue.words.lowerBound, in: range)
      ?? sharedSubject(of: cue, in: range)
  }

  /// Whether a cue says how things look and names nobody: "the talks seemed to fail".
  func isImpersonal(_ cue: Cue) -> Bool {
    guard cue.key == "seem" || cue.key == "appear" else { return false }
    return cue.mode == .finite && [.infinitive, .adjective, .that, .clause].contains(cue.frame)
  }

  /// Whether a cue stands right behind "and" or "but", without a subject of its own.
  func sharesSubject(_ cue: Cue, in range: Range<Int>) -> Bool {
    var before = cue.words.lowerBound - 1
    while range.contains(before), classes[before] == .adverb { before -= 1 }
    return cue.mode == .finite && !isImpersonal(cue) && wordClass(before, in: range) == .conjunction
  }

  /// The subject of an earlier verb that a cue shares: "He paused and said", "went home to say".
  private func sharedSubject(of cue: Cue, in range: Range<Int>) -> Range<Int>? {
    var before = cue.words.lowerBound - 1
    while range.contains(before), classes[before] == .adverb { before -= 1 }
    guard range.contains(before) else { return nil }
    switch classes[before] {
    case .conjunction, .to: break
    case .punctuation where word(before) == ",": break
    default:
      guard cue.mode == .infinitive else { return nil }
    }
    return lastSubject(before: before, in: range)
  }

  /// The subject of the nearest verb before a token that has one.
  private func lastSubject(before end: Int, in range: Range<Int>) -> Range<Int>? {
    var verb = end - 1
    while range.contains(verb) {
      if classes[verb].isFinite, !isQuoted(verb),
        let subject = subject(before: verbGroupStart(verb, in: range), in: range)
      {
        return subject
      }
      verb -= 1
    }
    return nil
  }

  /// Whether the subject stands behind its verb: “No,” said Lund.
  func standsInverted(_ cue: Cue, in range: Range<Int>) -> Bool {
    guard cue.mode == .finite, cue.words.count == 1,
      cue.frame == .afterPassage || cue.frame == .afterClause
    else { return false }
    let before = cue.words.lowerBound - 1
    guard range.contains(before), cue.key != "tell" else { return false }
    if word(before) == ",", !isMark(before - 1) {
      return subjectBeforeAside(endingAt: before, in: range) == nil
    }
    return isMark(before) || word(before) == "," || Self.dashes.contains(word(before))
  }

  /// The source behind "according to": a noun phrase, else the words up to the next mark.
  private func named(after start: Int, in range: Range<Int>) -> Range<Int>? {
    if let phrase = subject(after: start, in: range) { return phrase }
    let rest = Range(from: start, to: range.upperBound)
    let end = rest.first { tokens[$0].kind == .punctuation || isMark($0) } ?? rest.upperBound
    return end > start ? start..<end : nil
  }

  /// "by Dow" after a passive.
  private func agent(after cue: Cue, in range: Range<Int>) -> Range<Int>? {
    var at = cue.words.upperBound
    let end = min(range.upperBound, at + 12)
    while at < end, word(at) != ",", !isMark(at) {
      if word(at) == "by", let phrase = phrase(from: at + 1, in: range), !isTime(phrase) {
        return phrase
      }
      if classes[at].isFinite { return nil }
      at += 1
    }
    return nil
  }

  /// The subject of the verb that ", saying" hangs on, or the phrase right before it.
  private func gerundSubject(of cue: Cue, in range: Range<Int>) -> Range<Int>? {
    let start = cue.words.lowerBound
    if opens(cue, in: range) {
      return subject(ofClauseAfter: cue.words.upperBound, in: range)
    }
    if let near = phrase(before: start, in: range), word(start - 1) != "," {
      let with = near.lowerBound - 1
      if range.contains(with), word(with) == "with" { return near }
    }
    return mainSubject(before: start, in: range) ?? phraseBeforeComma(at: start - 1, in: range)
  }

  /// Whether a cue opens its sentence: "Announcing it, Lund", "In announcing it, Lund".
  func opens(_ cue: Cue, in range: Range<Int>) -> Bool {
    let before = cue.words.lowerBound - 1
    return !hasWords(Range(from: range.lowerBound, to: before))
      && (!range.contains(before) || classes[before] == .preposition)
  }

  /// The phrase that ", saying" hangs on where no verb stands before: "Bell, warning that".
  private func phraseBeforeComma(at comma: Int, in range: Range<Int>) -> Range<Int>? {
    let end = word(comma) == "," ? comma : comma + 1
    guard let near = phrase(before: end, in: range), isSubjectLike(near, in: range) else {
      return nil
    }
    return near
  }

  /// The subject of the first verb of a clause that ends before a token.
  func mainSubject(before end: Int, in range: Range<Int>) -> Range<Int>? {
    var verb = range.lowerBound
    while verb < end {
      if classes[verb].isFinite, !isQuoted(verb) {
        let start = verbGroupStart(verb, in: range)
        if let subject = subject(before: start, in: range) { return subject }
      }
      verb += 1
    }
    return nil
  }

  /// The subject of the clause behind ", " after an opening "Announcing an end to it".
  private func subject(ofClauseAfter start: Int, in range: Range<Int>) -> Range<Int>? {
    let commas = Range(from: start, to: range.upperBound).filter { word($0) == "," }
    guard let comma = commas.first(where: { beginsClause(at: $0 + 1, in: range) }) ?? commas.first
    else { return nil }
    return phrase(from: comma + 1, in: range)
  }

  /// "her" of "her claim", "the mayor's" of "the mayor's claim", "by Dow" of "a claim by Dow".
  private func owner(of cue: Cue, in range: Range<Int>) -> Range<Int>? {
    guard let noun = basePhrase(before: cue.head + 1, in: range) else { return nil }
    if classes[noun.lowerBound] == .possessive { return noun.lowerBound..<noun.lowerBound + 1 }
    if let genitive = noun.last(where: { classes[$0] == .genitive }) {
      return noun.lowerBound..<genitive
    }
    if let agent = agent(after: cue, in: range) { return agent }
    let names = noun.dropLast().filter { classes[$0] == .name }
    guard let first = names.first, let last = names.last else {
      return voice(of: noun, in: range)
    }
    return first..<last + 1
  }

  /// "Lund" of "Lund voiced strong confidence".
  private func voice(of noun: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    let verb = noun.lowerBound - 1
    guard range.contains(verb), Self.voicingVerbs.contains(word(verb)) else { return nil }
    return subject(before: verbGroupStart(verb, in: range), in: range)
  }

  private static let voicingVerbs: Set<String> = [
    "express", "expressed", "expresses", "expressing", "voice", "voiced", "voices", "voicing",
    "make", "made", "makes", "making", "give", "gave", "gives", "given", "issue", "issued",
    "issues", "issuing", "has", "have", "had", "raise", "raised", "raises", "offer", "offered",
    "offers", "repeated", "reiterated", "sent", "delivered",
  ]

  /// "Xi" of "quoted Xi as saying".
  func personQuoted(before gerund: Int, in range: Range<Int>) -> Range<Int>? {
    guard wordClass(gerund, in: range) == .gerund, word(gerund - 1) == "as",
      let person = basePhrase(before: gerund - 1, in: range),
      range.contains(person.lowerBound - 1), Self.quotingVerbs.contains(word(person.lowerBound - 1))
    else { return nil }
    return person
  }

  /// Whether a verb only passes on what the one it names says: "quoted" in "quoted Xi as saying".
  func isRelay(_ verb: Int, in range: Range<Int>) -> Bool {
    guard Self.quotingVerbs.contains(word(verb)),
      let person = basePhrase(from: verb + 1, in: range), word(person.upperBound) == "as"
    else { return false }
    return wordClass(person.upperBound + 1, in: range) == .gerund
  }

  static let quotingVerbs: Set<String> = [
    "quoted", "quotes", "quoting", "cited", "cites", "citing",
  ]

  static let relatives: Set<String> = ["who", "which", "that"]
  static let dashes: Set<String> = ["-", "--", "—", "–", "―"]
  static let openers: Set<String> = ["(", "["]
  static let closers: Set<String> = [")", "]"]
  static let stops: Set<String> = [".", "!", "?", ";", ":", "...", "…"]
}
