import Articles

/// The subject of a verb: a noun phrase before or behind it, with its asides and relative clauses.
extension Reading {
  /// The subject that ends before a verb, with its appositive or relative clause.
  func subject(before head: Int, in range: Range<Int>) -> Range<Int>? {
    let verb = withoutTimes(before: head, in: range)
    guard range.contains(verb - 1) else { return nil }
    if word(verb - 1) == "," || Self.closers.contains(word(verb - 1)) || isDash(verb - 1) {
      return subjectBeforeAside(endingAt: verb - 1, in: range)
    }
    if Self.floating.contains(word(verb - 1)) {
      return wordClass(verb - 2, in: range).isNominal
        ? subject(before: verb - 1, in: range) : verb - 1..<verb
    }
    if classes[verb - 1] == .past || classes[verb - 1] == .participle {
      return subjectBeforeReduced(verb, in: range)
    }
    if Self.relatives.contains(word(verb - 1)) { return verb - 1..<verb }
    if classes[verb - 1] == .conjunction { return nil }
    guard let near = phrase(before: verb, in: range) else { return nil }
    let whole = subjectBeforeRelative(near, in: range) ?? near
    return isTime(whole) && classes[whole.lowerBound] != .pronoun ? nil : whole
  }

  /// Where the subject before a verb ends, adverbs and times passed over: "The board on Monday said".
  private func withoutTimes(before head: Int, in range: Range<Int>) -> Int {
    var end = head
    while range.contains(end - 1) {
      if classes[end - 1] == .adverb {
        end -= 1
      } else if let start = timeStart(before: end, in: range) {
        end = start
      } else {
        break
      }
    }
    return end
  }

  /// Where "on Monday", "late last week" before a token begins, if a subject can stand before it.
  private func timeStart(before end: Int, in range: Range<Int>) -> Int? {
    guard isTime(end - 1..<end), word(end - 2) != "of" else { return nil }
    var start = end - 1
    while range.contains(start - 1), Self.timeModifiers.contains(word(start - 1)) { start -= 1 }
    if range.contains(start - 1), ["on", "in", "at"].contains(word(start - 1)) { start -= 1 }
    guard range.contains(start - 1) else { return nil }
    let before = classes[start - 1]
    guard before.isNominal || before == .adverb || word(start - 1) == "," else { return nil }
    return start
  }

  /// "The pilots I met": a clause hangs on the phrase without "who".
  private func subjectBeforeReduced(_ end: Int, in range: Range<Int>) -> Range<Int>? {
    guard let near = basePhrase(before: end - 1, in: range) else { return nil }
    let whole = basePhrase(before: near.lowerBound, in: range) ?? near
    return isSubjectLike(whole, in: range) ? whole.lowerBound..<end : nil
  }

  /// "The towns all agreed": words that count the subject from behind it.
  private static let floating: Set<String> = ["both", "all", "each"]
  private static let timeModifiers: Set<String> = [
    "this", "last", "next", "earlier", "later", "late", "early", "the", "same", "past",
  ]

  /// The phrase before ", who led the union until May,".
  func subjectBeforeAside(endingAt comma: Int, in range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    var at = comma - 1
    while range.contains(at), comma - at < 45, !isMark(at), word(at) != ";" {
      if word(at) == "," || Self.openers.contains(word(at)) || isDash(at) {
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
    if inner.count == 1 { return true }
    if Self.relatives.contains(word(first)) || word(first) == "whose" || word(first) == "where" {
      return true
    }
    if let wh = inner.first(where: { Self.relatives.contains(word($0)) }) {
      return !hasFiniteVerb(Range(from: inner.lowerBound, to: wh))
    }
    return !hasFiniteVerb(inner)
  }

  /// Whether a phrase can be a clause's subject: it begins the clause and hangs on nothing.
  func isSubjectLike(_ phrase: Range<Int>, in range: Range<Int>) -> Bool {
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
    guard classes[first].isModifier, word(first) != "$",
      classes[first] != .number || wordClass(first + 1, in: range) == .punctuation,
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

  /// Whether a dash stands here between two words, not inside a compound: "the pilot – a veteran –".
  func isDash(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), Self.dashes.contains(word(index)) else { return false }
    let span = tokens[index].span
    let joinsLeft = tokens.indices.contains(index - 1) && tokens[index - 1].span.upper == span.lower
    let joinsRight =
      tokens.indices.contains(index + 1) && tokens[index + 1].span.lower == span.upper
    return word(index) == "—" || word(index) == "--" || !joinsLeft && !joinsRight
  }
}
