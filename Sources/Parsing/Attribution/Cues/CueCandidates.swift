/// Every word that may be a cue, whether or not it is one here.
extension Reading {
  func cueCandidates(in range: Range<Int>) -> [Cue] {
    range.compactMap { index in
      guard isWord(index), let entries = CueLexicon.entries[word(index)],
        !isRelay(index, in: range)
      else { return nil }
      return entries.lazy.compactMap { cue(at: index, entry: $0, in: range) }.first
    }
  }

  private func cue(at head: Int, entry: CueEntry, in range: Range<Int>) -> Cue? {
    guard follows(entry.rest, after: head, in: range),
      let mode = mode(of: head, entry.part, in: range)
    else { return nil }
    var end = head + 1 + entry.rest.count
    if word(end) == ":", range.contains(end) { end += 1 }
    let start = mode == .noun ? head : verbGroupStart(head, in: range)
    var (frame, complement, addressee) = frame(at: end, in: range)
    if word(end - 1) == ":" { (frame, complement, addressee) = (.colon, end, nil) }
    if mode == .finite, splitsRelative(start, behind: end, in: range) { frame = .clause }
    let canFollow =
      mode != .gerund || entry.key == "according to"
      || personQuoted(before: head, in: range) != nil
    if canFollow, let before = frameBefore(start, head: head, in: range),
      before == .afterPassage && !Self.ownFrames.contains(frame) || Self.openFrames.contains(frame)
    {
      frame = before
      addressee = nil
    }
    return Cue(
      words: start..<end, head: head, key: entry.key, mode: mode, frame: frame,
      complement: complement, addressee: addressee)
  }

  private func follows(_ rest: [String], after head: Int, in range: Range<Int>) -> Bool {
    guard head + rest.count < range.upperBound else { return false }
    return rest.indices.allSatisfy { word(head + 1 + $0) == rest[$0] && !isQuoted(head + 1 + $0) }
  }

  private func mode(of head: Int, _ part: CueEntry.Part, in range: Range<Int>) -> Cue.Mode? {
    switch part {
    case .preposition: return .preposition
    case .noun: return classes[head] == .noun ? .noun : nil
    case .adjective:
      guard [.adjective, .participle, .adverb].contains(classes[head]) else { return nil }
      return isBe(auxiliary(before: head, in: range)) ? .adjective : nil
    case .verb: break
    }
    let helper = auxiliary(before: head, in: range)
    switch classes[head] {
    case .past, .thirdPerson, .present: return .finite
    case .gerund: return isBe(helper) ? .finite : .gerund
    case .participle:
      if isBe(helper) { return .passive }
      return helper == nil ? .participle : .finite
    case .base: return helper.map { classes[$0] == .to } ?? false ? .infinitive : .finite
    default: return nil
    }
  }

  /// The auxiliary nearest before a verb, adverbs between them passed over.
  private func auxiliary(before head: Int, in range: Range<Int>) -> Int? {
    var at = head - 1
    while range.contains(at), classes[at] == .adverb, head - at < 5 { at -= 1 }
    guard range.contains(at) else { return nil }
    let isHelper =
      classes[at] == .modal || classes[at] == .to || Self.auxiliaries.contains(word(at))
    return isHelper ? at : nil
  }

  private func isBe(_ index: Int?) -> Bool { index.map { Self.be.contains(word($0)) } ?? false }

  /// Where the verbs and adverbs begin that belong to a verb: "has not yet said", "went on to say".
  func verbGroupStart(_ head: Int, in range: Range<Int>) -> Int {
    var start = head
    while range.contains(start - 1) {
      let before = start - 1
      switch classes[before] {
      case .adverb where !Self.outsideAdverbs.contains(word(before)): start = before
      case .modal: start = before
      case .to:
        guard let verb = chainVerb(before: before, in: range) else { return start }
        start = verb
      case .past, .thirdPerson, .present, .base, .participle, .gerund, .genitive:
        // "denied saying" is one cue.
        if start == head, classes[head] == .gerund, classes[before] == .past { break }
        guard Self.auxiliaries.contains(word(before)) else { return start }
      default: return start
      }
      start = min(start, before)
    }
    return start
  }

  /// The verb that "to" hangs on: "refused" in "refused to say", "went" in "went on to say".
  private func chainVerb(before to: Int, in range: Range<Int>) -> Int? {
    if range.contains(to - 1), classes[to - 1].isVerb { return to - 1 }
    if range.contains(to - 2), classes[to - 2].isVerb,
      classes[to - 1] == .particle || word(to - 1) == "on"
    {
      return to - 2
    }
    return nil
  }

  /// The frame of a cue whose quotation stands before it.
  private func frameBefore(_ start: Int, head: Int, in range: Range<Int>) -> Cue.Frame? {
    var at = start
    if let subject = phrase(before: start, in: range) { at = subject.lowerBound }
    if let person = personQuoted(before: head, in: range) {
      return frameBefore(
        verbGroupStart(person.lowerBound - 1, in: range), head: person.lowerBound - 1, in: range)
    }
    if at == start, word(at - 1) == ",", range.contains(at - 1), !isMark(at - 2),
      let subject = subjectBeforeAside(endingAt: at - 1, in: range)
    {
      at = subject.lowerBound
    }
    guard range.contains(at - 1) else { return nil }
    if isMark(at - 1) || word(at - 1) == "," && isMark(at - 2) && range.contains(at - 2) {
      return .afterPassage
    }
    guard word(at - 1) == "," else { return nil }
    if at < start, isParenthesis(at - 1, head: head, in: range) { return .afterClause }
    let before = Range(from: range.lowerBound, to: at - 1)
    if isSubordinate(before), word(head + 1) != "," { return nil }
    return hasFiniteVerb(before) || isInvertedHeadline(head, behind: before, in: range)
      ? .afterClause : nil
  }

  /// Whether all of a clause only leads up to the next one: "Before the vote was held,".
  private func isSubordinate(_ clause: Range<Int>) -> Bool {
    guard let first = clause.first else { return false }
    let opener = word(first) == "but" || word(first) == "and" ? first + 1 : first
    return Self.subordinators.contains(word(opener)) && !clause.contains { word($0) == "," }
  }

  static let subordinators: Set<String> = [
    "before", "after", "when", "while", "as", "if", "since", "although", "though", "until", "once",
    "because", "unless", "whenever",
  ]

  /// ", Reyes said, would fall"
  private func isParenthesis(_ comma: Int, head: Int, in range: Range<Int>) -> Bool {
    guard comma > range.lowerBound, word(head + 1) == "," else { return false }
    return wordClass(head + 2, in: range).isFinite && classes[comma - 1].isNominal
      || beginsClause(at: head + 2, in: range)
  }

  /// "which she said was dead": the clause that is said has lost its subject to "which".
  func splitsRelative(_ start: Int, behind end: Int, in range: Range<Int>) -> Bool {
    guard wordClass(end, in: range).isFinite, let subject = phrase(before: start, in: range) else {
      return false
    }
    return Self.relatives.contains(word(subject.lowerBound - 1))
  }

  /// "Tax plan reckless, says Bell": a headline's clause does without a verb.
  private func isInvertedHeadline(_ head: Int, behind clause: Range<Int>, in range: Range<Int>)
    -> Bool
  {
    clause.upperBound + 1 == head && clause.count > 1 && classes[head] == .thirdPerson
      && wordClass(head + 1, in: range).isNominal
  }

  /// Frames whose quotation stands behind the cue whatever stands before it.
  private static let ownFrames: Set<Cue.Frame> = [.that, .toldThat, .colon, .toldQuestion]
  /// Frames in which nothing behind the cue need be said.
  private static let openFrames: Set<Cue.Frame> = [.bare, .object, .preposition, .adjective]

  static let be: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "isn't", "aren't",
    "wasn't", "weren't", "ain't",
  ]
  static let auxiliaries: Set<String> = be.union([
    "has", "have", "had", "having", "do", "does", "did", "'ve", "'d", "'ll", "don't", "doesn't",
    "didn't", "hasn't", "haven't", "hadn't", "won't", "wouldn't", "can't", "cannot", "couldn't",
    "shouldn't", "get", "got",
  ])
  /// Adverbs that belong to the sentence before a verb, not to the verb.
  static let outsideAdverbs: Set<String> = ["then", "here", "there", "ago", "however", "later"]
}
