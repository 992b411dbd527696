/// Which candidates are cues.
extension Reading {
  /// The cues of a sentence in text order, none inside another.
  func cues(in range: Range<Int>) -> [Cue] {
    var chosen: [Cue] = []
    for cue in cueCandidates(in: range)
    where !isQuoted(cue.head) {
      guard isEvident(cue, in: range) || score(of: cue, in: range) >= Self.threshold,
        !tellsNothing(cue)
      else { continue }
      // "declined to comment": the later verb says what it is, the chain is one cue.
      if let last = chosen.last, last.words.overlaps(cue.words) { chosen.removeLast() }
      if cue.mode == .noun, let last = chosen.last, passesOver(cue, on: last) { continue }
      chosen.append(cue)
    }
    return chosen
  }

  /// Whether the form alone says that a cue is one, however rarely its word is: "quoted Bell as saying
  /// the dam was safe", "a Treasury assessment that it was". Nouns in what others say are not marked
  /// in articles of one layer, which makes them seem rarer than they are.
  private func isEvident(_ cue: Cue, in range: Range<Int>) -> Bool {
    if personQuoted(before: cue.head, in: range) != nil { return true }
    guard cue.mode == .noun, cue.frame == .that, let owner = source(of: cue, in: range) else {
      return false
    }
    return owner.upperBound <= cue.head && owner.contains { classes[$0] == .name }
  }

  /// Whether a noun only says in what form a verb's content was put: "said in a statement that".
  private func passesOver(_ noun: Cue, on verb: Cue) -> Bool {
    verb.mode != .noun && noun.head < verb.complement && verb.frame != .object
      && noun.words.lowerBound >= verb.words.upperBound
  }

  /// Hundredths of a logit; below nought since a cue missed costs more than one too many.
  private static let threshold = -30

  /// Whether what stands behind a verb is a thing and not what is said: "tells the story of", "read
  /// “Dune”".
  private func tellsNothing(_ cue: Cue) -> Bool {
    if cue.key == "tell" { return cue.frame == .object }
    guard cue.frame == .passage, Self.titleVerbs.contains(cue.key),
      let passage = passage(ofToken: cue.complement)
    else { return false }
    return !isSentenceLike(passage) && passages[passage].tokens.count <= 8
  }

  /// Verbs that take the titles of works.
  private static let titleVerbs: Set<String> = [
    "read", "see", "watch", "sing", "play", "write", "publish", "perform", "direct", "love", "like",
    "release", "produce",
  ]

  /// How far a candidate's word, form, frame and surroundings speak for a cue, in hundredths of a
  /// logit.
  func score(of cue: Cue, in range: Range<Int>) -> Int {
    let general = CueLexicon.general
    let entry = CueLexicon.entries[word(cue.head)]?.first {
      $0.key == cue.key && $0.part == cue.mode.part
    }
    let own = (entry?.weight ?? 0) + (entry?.frames[cue.frame.rawValue] ?? 0)
    let form =
      (general["any"] ?? 0) + (general["form \(cue.mode.rawValue)"] ?? 0)
      + (general["frame \(cue.frame.rawValue)"] ?? 0)
      + (general["\(cue.mode.rawValue).\(cue.frame.rawValue)"] ?? 0)
    return signs(of: cue, in: range).reduce(own + form) { $0 + (general["sign \($1)"] ?? 0) }
  }

  /// What else in its surroundings speaks for or against a cue.
  func signs(of cue: Cue, in range: Range<Int>) -> [String] {
    var signs: [String] = []
    let source = source(of: cue, in: range)
    let subject = source.map(subjectKind) ?? "none"
    signs.append("\(cue.mode.rawValue)-by-\(subject)")
    let behind = Range(
      from: cue.words.upperBound, to: min(range.upperBound, cue.words.upperBound + 12))
    if let mark = behind.first(where: isQuoted) {
      signs.append(mark < behind.lowerBound + 3 ? "quoted-near" : "quoted-later")
    } else if range.contains(where: isQuoted) {
      signs.append("quoted-elsewhere")
    }
    if cue.words.count > 1, cue.mode != .noun {
      signs.append(classes[cue.words.lowerBound] == .modal ? "modal" : "auxiliary")
    }
    if ["when", "if", "as", "while"].contains(word(cue.words.lowerBound - 1)) {
      signs.append("\(cue.mode.rawValue)-behind-when")
    }
    if personQuoted(before: cue.head, in: range) != nil { signs.append("relayed") }
    if cue.words.contains(where: { Self.negations.contains(word($0)) }) { signs.append("negated") }
    return signs
  }

  private func subjectKind(_ source: Range<Int>) -> String {
    let word = word(source.lowerBound)
    switch classes[source.lowerBound] {
    case .pronoun where source.count == 1:
      if ["i", "we", "you"].contains(word) { return "first-person" }
      return ["it", "this", "that"].contains(word) ? "it" : "pronoun"
    case .wh: return "relative"
    default: return source.contains { classes[$0] == .name } ? "name" : "noun"
    }
  }

  private static let negations: Set<String> = [
    "not", "never", "n't", "don't", "doesn't", "didn't", "won't", "wouldn't", "hasn't", "haven't",
  ]
}
