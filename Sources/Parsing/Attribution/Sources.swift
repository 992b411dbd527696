/// Who a cue's quotation comes from: the noun phrase that is the cue's subject.
extension Reading {
  /// The source of a cue within a sentence, as tokens.
  func source(of cue: Cue, in range: Range<Int>) -> Range<Int>? {
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

  /// Whether a cue stands right behind "and" or "but", without a subject of its own.
  func sharesSubject(_ cue: Cue, in range: Range<Int>) -> Bool {
    var before = cue.words.lowerBound - 1
    while range.contains(before), classes[before] == .adverb { before -= 1 }
    return cue.mode == .finite && wordClass(before, in: range) == .conjunction
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
    guard range.contains(before) else { return false }
    return isMark(before) || word(before) == "," || Self.dashes.contains(word(before))
  }

  /// The subject that ends before a verb, with its appositive or relative clause.
  func subject(before head: Int, in range: Range<Int>) -> Range<Int>? {
    var verb = head
    while range.contains(verb - 1), classes[verb - 1] == .adverb { verb -= 1 }
    guard range.contains(verb - 1) else { return nil }
    if word(verb - 1) == "," || Self.closers.contains(word(verb - 1)) {
      return subjectBeforeAside(endingAt: verb - 1, in: range)
    }
    if Self.relatives.contains(word(verb - 1)) { return verb - 1..<verb }
    if classes[verb - 1] == .conjunction { return nil }
    guard let near = phrase(before: verb, in: range) else { return nil }
    let whole = subjectBeforeRelative(near, in: range) ?? near
    return isTime(whole) && classes[whole.lowerBound] != .pronoun ? nil : whole
  }

  /// The phrase before ", who led the union until May,".
  private func subjectBeforeAside(endingAt comma: Int, in range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    var at = comma - 1
    while range.contains(at), comma - at < 45, !isMark(at), word(at) != ";" {
      if word(at) == "," || Self.openers.contains(word(at)) || Self.dashes.contains(word(at)) {
        guard isAside(Range(from: at + 1, to: comma)) else { break }
        if let before = phrase(before: at, in: range), isSubjectLike(before, in: range) {
          found = before
        }
      }
      at -= 1
    }
    return found.map { Range(from: $0.lowerBound, to: comma) }
  }

  /// Whether words between commas say more about a phrase: no verb of their own but after "who".
  private func isAside(_ inner: Range<Int>) -> Bool {
    guard let first = inner.first else { return false }
    if Self.relatives.contains(word(first)) || word(first) == "whose" || word(first) == "where" {
      return true
    }
    if let wh = inner.first(where: { Self.relatives.contains(word($0)) }) {
      return !hasFiniteVerb(Range(from: inner.lowerBound, to: wh))
    }
    return !hasFiniteVerb(inner)
  }

  /// Whether a phrase can be a clause's subject: it begins the clause and hangs on nothing.
  private func isSubjectLike(_ phrase: Range<Int>, in range: Range<Int>) -> Bool {
    guard !isTime(phrase), phrase.contains(where: { classes[$0].isNominal }) else { return false }
    let before = phrase.lowerBound - 1
    guard range.contains(before) else { return true }
    switch classes[before] {
    case .preposition: return word(before) == "that" || Self.clauseOpeners.contains(word(before))
    case .punctuation, .conjunction, .boundary, .adverb, .wh: return true
    default: return false
    }
  }

  /// The phrase before "who led the talks", where that stands without commas before the verb.
  private func subjectBeforeRelative(_ near: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    var at = near.lowerBound - 1
    var steps = 0
    var verbs = 0
    while range.contains(at), steps < 14, word(at) != ",", !isMark(at) {
      if classes[at].isFinite || classes[at] == .participle { verbs += 1 }
      if Self.relatives.contains(word(at)), word(at) != "that" {
        guard verbs > 0, verbs < 4, let before = phrase(before: at, in: range),
          isSubjectLike(before, in: range)
        else { return nil }
        return Range(from: before.lowerBound, to: near.upperBound)
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// The source behind "according to": a noun phrase, else the words up to the next mark.
  private func named(after start: Int, in range: Range<Int>) -> Range<Int>? {
    if let phrase = subject(after: start, in: range) { return phrase }
    let rest = Range(from: start, to: range.upperBound)
    let end = rest.first { tokens[$0].kind == .punctuation || isMark($0) } ?? rest.upperBound
    return end > start ? start..<end : nil
  }

  /// The subject that begins at a token behind an inverted verb: "said Lund, who voted against".
  func subject(after start: Int, in range: Range<Int>) -> Range<Int>? {
    guard let phrase = phrase(from: start, in: range), !isTime(phrase) else { return nil }
    var end = phrase.upperBound
    if word(end) == "who", range.contains(end) { end = clauseEnd(from: end, in: range) }
    while let next = attachedAside(at: end, in: range) { end = next }
    return Range(from: phrase.lowerBound, to: end)
  }

  /// The end of ", the finance minister" or ", who voted against it" behind a phrase.
  private func attachedAside(at comma: Int, in range: Range<Int>) -> Int? {
    guard range.contains(comma), word(comma) == ",", range.contains(comma + 1) else { return nil }
    var first = comma + 1
    while wordClass(first, in: range) == .adverb { first += 1 }
    guard range.contains(first) else { return nil }
    if Self.relatives.contains(word(first)) && word(first) != "that" || word(first) == "whose" {
      return clauseEnd(from: first, in: range)
    }
    guard classes[first] == .determiner || classes[first] == .number || classes[first].isModifier,
      let phrase = phrase(from: first, in: range), !isTime(phrase),
      wordClass(phrase.upperBound, in: range) == .punctuation
        || wordClass(phrase.upperBound, in: range) == .boundary
        || Self.relatives.contains(word(phrase.upperBound))
    else { return nil }
    return Self.relatives.contains(word(phrase.upperBound))
      ? clauseEnd(from: phrase.upperBound, in: range) : phrase.upperBound
  }

  /// The end of a relative clause: the next comma, mark or stop.
  private func clauseEnd(from start: Int, in range: Range<Int>) -> Int {
    Range(from: start, to: range.upperBound).first {
      word($0) == "," || isMark($0) || Self.stops.contains(word($0))
    }
      ?? range.upperBound
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
    guard range.contains(start - 1) else {
      return subject(ofClauseAfter: cue.words.upperBound, in: range)
    }
    if let near = phrase(before: start, in: range), word(start - 1) != "," {
      let with = near.lowerBound - 1
      if range.contains(with), word(with) == "with" { return near }
    }
    return mainSubject(before: start, in: range)
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
    guard let comma = Range(from: start, to: range.upperBound).first(where: { word($0) == "," })
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
    guard let first = names.first, let last = names.last else { return nil }
    return first..<last + 1
  }

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
