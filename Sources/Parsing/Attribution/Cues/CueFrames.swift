/// What stands behind a cue.
extension Reading {
  /// The frame that begins at a token after a cue, where its content would begin, and who is told.
  func frame(at start: Int, in range: Range<Int>) -> (Cue.Frame, Int, Range<Int>?) {
    let first = simpleFrame(at: start, in: range)
    switch first {
    case .object:
      if let phrase = basePhrase(from: start, in: range), isTime(phrase) {
        return frame(at: phrase.upperBound, in: range)
      }
      return toldFrame(at: start, in: range) ?? (.object, start, nil)
    case .preposition:
      let behind = afterAdjuncts(start, in: range)
      let frame = simpleFrame(at: behind, in: range)
      let counts = behind > start && Self.reachedAcrossAdjuncts.contains(frame)
      return counts ? (frame, behind, nil) : (.preposition, start, nil)
    case .bare where word(start) == ",":
      let behind = asideEnd(start, in: range)
      let frame = simpleFrame(at: behind, in: range)
      let counts = behind > start && (frame == .that || frame == .passage)
      return counts ? (frame, behind, nil) : (first, start, nil)
    default:
      return (first, start, nil)
    }
  }

  private static let reachedAcrossAdjuncts: Set<Cue.Frame> = [
    .that, .passage, .clause, .question, .colon,
  ]

  private func simpleFrame(at index: Int, in range: Range<Int>) -> Cue.Frame {
    guard range.contains(index) else { return .bare }
    if isMark(index) { return .passage }
    let word = word(index)
    switch word {
    case "that" where classes[index] != .pronoun: return thatFrame(at: index, in: range)
    case ":": return .colon
    case ",": return isMark(index + 1) && range.contains(index + 1) ? .passage : .bare
    case "if" where classes[index] == .preposition, "whether": return .question
    default: break
    }
    switch classes[index] {
    case .wh: return .question
    case .to:
      return classes.indices.contains(index + 1) && verbFollows(index) ? .infinitive : .preposition
    case .gerund: return .gerund
    case .adverb: return simpleFrame(at: index + 1, in: range)
    case .preposition, .particle:
      return Self.clauseOpeners.contains(word)
        && hasFiniteVerb(Range(from: index, to: range.upperBound))
        ? .clause : .preposition
    case .punctuation, .conjunction, .boundary, .modal, .past, .thirdPerson: return .bare
    default:
      if beginsClause(at: index, in: range) { return .clause }
      return basePhrase(from: index, in: range) == nil ? .adjective : .object
    }
  }

  private func verbFollows(_ index: Int) -> Bool {
    classes[index + 1] == .base
      || classes[index + 1] == .adverb && classes.indices.contains(index + 2)
        && classes[index + 2] == .base
  }

  /// "that" before a noun points at it; before a clause it belongs to the cue.
  private func thatFrame(at index: Int, in range: Range<Int>) -> Cue.Frame {
    if wordClass(index + 1, in: range) == .noun, !beginsClause(at: index + 1, in: range) {
      return .object
    }
    return .that
  }

  /// Words that open a subordinate clause which a main clause follows.
  static let clauseOpeners: Set<String> = [
    "if", "when", "while", "because", "although", "though", "unless", "since", "once", "as",
    "after", "before", "despite", "until",
  ]

  /// Whether a subject and its verb begin here: "the talks in Oslo had failed".
  func beginsClause(at index: Int, in range: Range<Int>) -> Bool {
    if word(index) == "there" { return true }
    var at = index
    var first = true
    while let phrase = basePhrase(from: at, in: range) {
      at = phrase.upperBound
      while wordClass(at, in: range) == .adverb { at += 1 }
      if wordClass(at, in: range).isFinite { return true }
      if first, classes[phrase.lowerBound] == .pronoun { return false }
      first = false
      guard range.contains(at), Self.ties.contains(word(at)) || word(at) == "," else { break }
      if word(at) == "," { return asideThenVerb(at, in: range) }
      at += 1
    }
    if range.contains(at), ["who", "which", "that", "whose"].contains(word(at)), at > index {
      return finiteVerbs(Range(from: at + 1, to: range.upperBound)) > 1
    }
    return false
  }

  /// ", the finance minister, has"
  private func asideThenVerb(_ comma: Int, in range: Range<Int>) -> Bool {
    var at = comma + 1
    while range.contains(at), at < comma + 20, word(at) != "," { at += 1 }
    guard range.contains(at + 1), word(at) == "," else { return false }
    return wordClass(at + 1, in: range).isFinite
  }

  func hasFiniteVerb(_ range: Range<Int>) -> Bool { range.contains { classes[$0].isFinite } }

  func finiteVerbs(_ range: Range<Int>) -> Int { range.count { classes[$0].isFinite } }

  /// "reporters that ...", "the committee he ...", "them to ...".
  private func toldFrame(at start: Int, in range: Range<Int>) -> (Cue.Frame, Int, Range<Int>?)? {
    guard let told = phrase(from: start, in: range), told.count <= 12 else { return nil }
    let behind = afterAdjuncts(told.upperBound, in: range)
    let frame: Cue.Frame
    switch simpleFrame(at: behind, in: range) {
    case .that: frame = .toldThat
    case .question: frame = .toldQuestion
    case .infinitive: frame = .toldInfinitive
    case .passage, .colon: frame = .toldPassage
    case .clause: frame = .toldClause
    case .preposition where behind == told.upperBound: frame = .toldPreposition
    default: return nil
    }
    return (frame, behind, told)
  }

  private static let adjunctOpeners: Set<String> = [
    "on", "in", "at", "during", "from", "after", "before", "to", "with", "through", "via", "by",
    "over", "outside", "inside", "following",
  ]

  /// Behind words that say when, where or to whom: "on Tuesday", "in a statement", "to reporters".
  func afterAdjuncts(_ start: Int, in range: Range<Int>) -> Int {
    var at = start
    while range.contains(at) {
      if classes[at] == .adverb, !Self.clauseOpeners.contains(word(at)) {
        at += 1
      } else if Self.adjunctOpeners.contains(word(at)),
        let phrase = phrase(from: at + 1, in: range)
      {
        at = phrase.upperBound
      } else if let phrase = basePhrase(from: at, in: range), isTime(phrase) {
        at = phrase.upperBound
      } else {
        break
      }
    }
    return at
  }

  /// Behind the second comma of ", in a statement,".
  private func asideEnd(_ comma: Int, in range: Range<Int>) -> Int {
    var at = comma + 1
    while range.contains(at), at < comma + 16 {
      if word(at) == ",", at > comma + 1 { return at + 1 }
      if isMark(at) || classes[at].isFinite { break }
      at += 1
    }
    return comma
  }
}
