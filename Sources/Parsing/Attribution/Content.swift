/// What a cue says: the clause or passage after it, before it, or on both sides.
extension Reading {
  /// The content of a cue within its sentence; `others` are the sentence's other cues.
  func content(
    of cue: Cue, source: Range<Int>?, others: [Cue], in range: Range<Int>
  ) -> [Range<Int>] {
    // "disagreements over trade": the topic, not what was said of it.
    if cue.mode == .noun, cue.frame == .preposition { return [] }
    let parts = parts(of: cue, source: source, others: others, in: range)
      .map { outside(source, of: $0) }.filter { !$0.isEmpty }
    let isSaid = source != nil || standsAlone(cue) || parts.contains { isMark($0.lowerBound) }
    return isSaid ? parts : []
  }

  /// The part of a range before a source that reaches into it, else the part behind.
  private func outside(_ source: Range<Int>?, of part: Range<Int>) -> Range<Int> {
    guard let source, source.overlaps(part) else { return part }
    return trimmed(
      source.lowerBound > part.lowerBound
        ? part.lowerBound..<source.lowerBound
        : Range(from: source.upperBound, to: part.upperBound))
  }

  /// Whether a cue tells something even where nobody says it: "is expected to", "asked whether".
  private func standsAlone(_ cue: Cue) -> Bool {
    switch cue.mode {
    case .passive: cue.frame != .object
    case .noun: cue.frame == .question || cue.frame == .that
    case .preposition, .adjective: false
    case .finite, .gerund, .infinitive, .participle: cue.frame == .question || isImpersonal(cue)
    }
  }

  private func parts(
    of cue: Cue, source: Range<Int>?, others: [Cue], in range: Range<Int>
  ) -> [Range<Int>] {
    if cue.isPrepositional {
      return contentBeside(cue, source: source, others: others, in: range)
    }
    switch cue.frame {
    case .afterPassage, .afterClause:
      return contentAround(cue, source: source, others: others, in: range)
    case _ where isImpersonal(cue):
      let subject = subject(before: cue.words.lowerBound, in: range)
      return [subject ?? 0..<0, clause(from: cue.complement, others: others, in: range)]
        .filter { !$0.isEmpty }
    case .bare, .gerund:
      return []
    default:
      break
    }
    if cue.mode == .passive || cue.mode == .participle && cue.frame != .that {
      return passiveContent(of: cue, in: range)
    }
    let start = contentStart(of: cue)
    if start >= range.upperBound, cue.frame == .colon, let next = passage(ofToken: start) {
      return [passages[next].tokens]
    }
    if cue.mode == .noun, let complement = nounComplement(of: cue, from: start, in: range) {
      return [complement]
    }
    var after = clause(from: start, others: others, in: range)
    if cue.mode == .noun && cue.frame == .that
      || cue.mode == .gerund && opens(cue, in: range),
      let comma = after.first(where: { word($0) == "," && beginsClause(at: $0 + 1, in: range) })
    {
      after = Range(from: after.lowerBound, to: comma)
    }
    if cue.mode == .noun, cue.frame == .that,
      let verb = mainVerb(behind: cue, after: after, in: range)
    {
      after = Range(from: after.lowerBound, to: verb)
    }
    if let source, source.count == 1, classes[source.lowerBound] == .wh,
      let comma = after.first(where: { word($0) == "," && wordClass($0 + 1, in: range).isFinite })
    {
      after = Range(from: after.lowerBound, to: comma)
    }
    if splitsRelative(cue.words.lowerBound, behind: cue.words.upperBound, in: range),
      let subject = source ?? subject(before: cue.words.lowerBound, in: range),
      subject.lowerBound > range.lowerBound
    {
      return [subject.lowerBound - 1..<subject.lowerBound, after].filter { !$0.isEmpty }
    }
    return after.isEmpty ? [] : [after]
  }

  /// What hangs on a noun: "for calm" of "his call for calm also comes late", where no clause does.
  private func nounComplement(of cue: Cue, from start: Int, in range: Range<Int>) -> Range<Int>? {
    switch cue.frame {
    case .preposition, .toldPreposition, .object, .bare: break
    case .passage where word(start - 1) != "," && word(start - 1) != ":": break
    default: return nil
    }
    var at = start
    if let passage = passage(ofToken: at) { return passages[passage].tokens }
    if classes[at] == .preposition || classes[at] == .to { at += 1 }
    if let passage = passage(ofToken: at) {
      return Range(from: start, to: passages[passage].tokens.upperBound)
    }
    guard let phrase = phrase(from: at, in: range) else { return nil }
    return hasFiniteVerb(
      Range(from: phrase.upperBound, to: min(range.upperBound, phrase.upperBound + 4)))
      ? Range(from: start, to: phrase.upperBound) : nil
  }

  /// The verb whose subject a noun and its clause are: "went" in "her claim that it is so went round".
  private func mainVerb(behind cue: Cue, after clause: Range<Int>, in range: Range<Int>) -> Int? {
    guard !hasFiniteVerb(Range(from: range.lowerBound, to: cue.head)),
      let first = clause.first(where: { classes[$0].isFinite })
    else { return nil }
    return Range(from: first + 2, to: clause.upperBound).first {
      guard classes[$0].isFinite, !isQuoted($0) else { return false }
      return [.adjective, .noun, .name, .participle, .adverb].contains(classes[$0 - 1])
    }
  }

  /// Where what follows a cue begins: behind the one who is told, but "urged [them to go]".
  private func contentStart(of cue: Cue) -> Int {
    if let addressee = cue.addressee, !isTold(by: cue) { return addressee.lowerBound }
    return word(cue.complement) == ":" || word(cue.complement) == ","
      ? cue.complement + 1 : cue.complement
  }

  private func isTold(by cue: Cue) -> Bool {
    guard cue.frame != .toldInfinitive || cue.key == "tell" else { return false }
    return AddressingVerbs.keys.contains(cue.key)
  }

  /// What stands before or behind "according to Dow", or on both sides.
  private func contentBeside(
    _ cue: Cue, source: Range<Int>?, others: [Cue], in range: Range<Int>
  ) -> [Range<Int>] {
    let end = source?.upperBound ?? cue.words.upperBound
    let opens = !hasWords(Range(from: range.lowerBound, to: cue.words.lowerBound))
    if opens {
      let comma = Range(from: end, to: range.upperBound).first { word($0) == "," }
      return [clause(from: comma.map { $0 + 1 } ?? end, others: others, in: range)]
        .filter { !$0.isEmpty }
    }
    return contentAround(cue, source: source, others: [], in: range)
  }

  /// The clause or passage that ends before a cue and its subject, and what goes on behind them.
  private func contentAround(
    _ cue: Cue, source: Range<Int>?, others: [Cue], in range: Range<Int>
  ) -> [Range<Int>] {
    let begin =
      relayStart(of: cue, in: range)
      ?? min(cue.words.lowerBound, source?.lowerBound ?? cue.words.lowerBound)
    let end = max(cue.words.upperBound, source?.upperBound ?? cue.words.upperBound)
    var before = range.lowerBound
    if let passage = passageEnding(before: begin) {
      let tokens = passages[passage].tokens
      let startsSentence = !hasWords(Range(from: range.lowerBound, to: tokens.lowerBound))
      let hasOther = others.contains { $0.words.upperBound <= begin }
      before = startsSentence || hasOther ? tokens.lowerBound : range.lowerBound
    }
    var parts = [trimmed(Range(from: before, to: begin))]
    let behind = continuation(from: end, isPassage: cue.frame == .afterPassage, in: range)
    if !behind.isEmpty { parts.append(behind) }
    return parts.filter { !$0.isEmpty }
  }

  /// Where "the agency quoted Kerr as saying" begins.
  private func relayStart(of cue: Cue, in range: Range<Int>) -> Int? {
    guard let person = personQuoted(before: cue.head, in: range) else { return nil }
    let verb = verbGroupStart(person.lowerBound - 1, in: range)
    return subject(before: verb, in: range)?.lowerBound ?? verb
  }

  /// The passage whose closing mark stands before a token, a comma between allowed.
  func passageEnding(before index: Int) -> Int? {
    passage(ofToken: index - 1) ?? (word(index - 1) == "," ? passage(ofToken: index - 2) : nil)
  }

  /// What goes on behind ", Lund said, ".
  private func continuation(from start: Int, isPassage: Bool, in range: Range<Int>) -> Range<Int> {
    let at = afterAdjuncts(start, in: range)
    let next = word(at) == "," || word(at) == ":" ? at + 1 : at
    guard range.contains(next) else { return next..<next }
    if let passage = passage(ofToken: next), isMark(next) {
      return Range(from: next, to: passages[passage].tokens.upperBound)
    }
    guard !isPassage, word(start) == ",", !classes[next].isVerb || classes[next].isFinite else {
      return next..<next
    }
    guard hasFiniteVerb(Range(from: next, to: range.upperBound)) else { return next..<next }
    return trimmed(Range(from: next, to: range.upperBound))
  }

  /// "The firm ... of theft" of "The firm was accused by Dow of theft".
  private func passiveContent(of cue: Cue, in range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    if cue.mode == .passive, let subject = subject(before: cue.words.lowerBound, in: range) {
      parts.append(subject)
    }
    var start = cue.words.upperBound
    if let agent = source(of: cue, in: range) { start = agent.upperBound }
    let rest = clause(from: start, others: [], in: range)
    if !rest.isEmpty { parts.append(rest) }
    return parts
  }
}

enum AddressingVerbs {
  static let keys = Lexicon.words("addressing-verbs")
}

enum Occasions {
  static let words = Lexicon.words("occasions")
}
