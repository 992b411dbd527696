/// What a cue says: the clause or passage after it, before it, or on both sides.
extension Reading {
  /// The content of a cue within its sentence; `others` are the sentence's other cues.
  func content(
    of cue: Cue, source: Range<Int>?, others: [Cue], in range: Range<Int>
  ) -> [Range<Int>] {
    if cue.isPrepositional {
      return contentBeside(cue, source: source, others: others, in: range)
    }
    switch cue.frame {
    case .afterPassage, .afterClause:
      return contentAround(cue, source: source, others: others, in: range)
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
      || cue.mode == .gerund && cue.words.lowerBound == range.lowerBound,
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

  /// From a token to the end of its clause, final stop left off; the end of a passage that begins
  /// in it and goes on over the next sentences is taken in.
  func clause(from start: Int, others: [Cue], in range: Range<Int>) -> Range<Int> {
    var end = start
    while range.contains(end) {
      if let passage = passage(ofToken: end) {
        let passageEnd = passages[passage].tokens.upperBound
        end = max(end + 1, passageEnd)
        if isSentenceLike(passage), passages[passage].tokens.lowerBound == start { break }
        continue
      }
      if end > start, isClauseBreak(at: end, others: others, in: range) { break }
      end += 1
    }
    return trimmed(Range(from: start, to: end))
  }

  /// Whether what another cue says begins at a token: ", adding that", "and called".
  private func isClauseBreak(at index: Int, others: [Cue], in range: Range<Int>) -> Bool {
    let word = word(index)
    if word == ";" { return true }
    if isMark(index - 1), !isWord(index - 2),
      others.contains(where: { $0.words.lowerBound == index })
    {
      return true
    }
    if word == ",", isStatementAside(index + 1, in: range) { return true }
    guard word == "," || word == "and" || word == "but" || Self.dashes.contains(word) else {
      return false
    }
    var next = index + 1
    let joins = ["and", "but", "though", "although", "while"].contains(self.word(next))
    if joins { next += 1 }
    for cue in others where cue.words.lowerBound >= next {
      if cue.words.lowerBound == next { return true }
      if word == ",", joins, cue.mode == .finite, cue.words.lowerBound < next + 12,
        let subject = subject(before: cue.words.lowerBound, in: range), subject.lowerBound == next
      {
        return true
      }
      if word == ",", cue.frame == .afterClause || cue.frame == .bare || cue.key == "according to",
        let subject = subject(before: cue.words.lowerBound, in: range), subject.lowerBound == next
      {
        return true
      }
    }
    return false
  }

  /// Whether "in a statement", "in an interview" begins here, which is no part of what is said.
  private func isStatementAside(_ start: Int, in range: Range<Int>) -> Bool {
    guard ["in", "at", "during", "on"].contains(word(start)), range.contains(start),
      let phrase = basePhrase(from: start + 1, in: range), let last = phrase.last
    else { return false }
    return Occasions.words.contains(word(last))
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

  func hasWords(_ range: Range<Int>) -> Bool { range.contains { isWord($0) } }

  /// Whether a passage is a sentence or a good part of one, not a scare quote or a title.
  func isSentenceLike(_ index: Int) -> Bool {
    let passage = passages[index]
    let words = passage.tokens.count { isWord($0) }
    guard words > 2 else { return false }
    let before = passage.tokens.lowerBound - 1
    let starts =
      !tokens.indices.contains(before)
      || tokens[before].sentence != tokens[before + 1].sentence
      || [",", ":", ";"].contains(word(before)) || Self.dashes.contains(word(before))
    let last = passage.tokens.upperBound - (passage.isClosed ? 2 : 1)
    let ends = !passage.isClosed || !isWord(last)
    let capital = passage.tokens.first { isWord($0) }.map { tokens[$0].casing != .lower } ?? false
    return ends && (starts || capital && words > 3) || words > 8 && (starts || capital)
  }

  /// Without spaces' worth: stops, commas and dashes at either end that stand outside a passage.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = min(range.upperBound, tokens.count)
    while lower < upper, isTrimmable(lower) { lower += 1 }
    while lower < upper, isTrimmable(upper - 1) { upper -= 1 }
    return Range(from: lower, to: upper)
  }

  private func isTrimmable(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && !isQuoted(index)
      && (Self.stops.contains(word(index)) || word(index) == ","
        || Self.dashes.contains(word(index)))
  }
}

enum AddressingVerbs {
  static let keys = Lexicon.words("addressing-verbs")
}

enum Occasions {
  static let words = Lexicon.words("occasions")
}
