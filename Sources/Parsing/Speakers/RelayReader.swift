import Articles

/// Finds who passes on what someone else said: "Kerr told the Daily Post", "Bell was quoted by the
/// agency as saying", "Orr said, according to Radio Norland".
struct RelayReader {
  let cast: Cast
  let words: Words

  /// The phrases that name whoever passes an attribution on, as tokens.
  func relays(of attribution: Attribution) -> [Range<Int>] {
    let tokens = { words.segmentation.tokens(overlapping: $0) }
    let source = attribution.source.map(tokens)
    let content = attribution.content.map(tokens)
    guard let anchor = attribution.cue.map(tokens) ?? source, !anchor.isEmpty else { return [] }
    let own = source ?? anchor
    var found = [quoting(own), told(in: anchor)].compactMap { $0 }
    for index in words.sentenceTokens(at: anchor.lowerBound)
    where !content.contains(where: { $0.contains(index) }) {
      if let relay = passive(at: index, anchor) ?? medium(at: index) ?? reported(at: index) {
        found.append(relay)
      }
    }
    var seen: Set<Int> = []
    return found.filter { !$0.overlaps(own) && seen.insert($0.lowerBound).inserted }
  }

  // MARK: The ways of passing on

  /// "The agency" of "the agency quoted Bell as saying".
  private func quoting(_ source: Range<Int>) -> Range<Int>? {
    guard words.key(source.upperBound) == "as",
      Reading.quotingVerbs.contains(words.key(source.lowerBound - 1))
    else { return nil }
    var end = source.lowerBound - 1
    while ["has", "have", "had", "also", "later", "earlier", ","].contains(words.key(end - 1)) {
      end -= 1
    }
    return nounPhrase(endingAt: end)
  }

  /// "The Daily Post" of "told the Daily Post".
  private func told(in cue: Range<Int>) -> Range<Int>? {
    guard let verb = cue.last(where: { RelayReader.telling.contains(words.key($0)) }) else {
      return nil
    }
    return outlet(from: verb + 1)
  }

  /// "The agency" of "was quoted by the agency as saying", "quoted as saying by the agency".
  private func passive(at index: Int, _ cue: Range<Int>) -> Range<Int>? {
    guard words.key(index) == "by", cue.lowerBound - 1 <= index, index - cue.upperBound < 8,
      cue.contains(where: { ["quoted", "cited"].contains(words.key($0)) })
    else { return nil }
    return nounPhrase(from: index + 1)
  }

  /// "The Daily Post" of "in an interview with the Daily Post".
  private func medium(at index: Int) -> Range<Int>? {
    guard RelayReader.occasions.contains(words.key(index)),
      ["with", "to", "on", "by", "for"].contains(words.key(index + 1))
    else { return nil }
    return outlet(from: index + 2)
  }

  /// "Radio Norland" of "according to Radio Norland", "as reported by", ", the paper reported".
  private func reported(at index: Int) -> Range<Int>? {
    let two = (words.key(index - 1), words.key(index))
    if two == ("according", "to") || two == ("reported", "by") { return outlet(from: index + 1) }
    guard ["reported", "reports"].contains(words.key(index)),
      let phrase = nounPhrase(endingAt: index), words.key(phrase.lowerBound - 1) == ","
    else { return nil }
    return isOutlet(phrase) ? phrase : nil
  }

  private static let telling: Set<String> = ["told", "tell", "tells", "telling"]
  private static let occasions: Set<String> = [
    "interview", "interviews", "statement", "email", "e-mail", "message", "letter", "remarks",
    "comments", "speaking", "spoke",
  ]

  // MARK: Phrases

  private func outlet(from start: Int) -> Range<Int>? {
    nounPhrase(from: start).flatMap { isOutlet($0) ? $0 : nil }
  }

  /// Whether a phrase names a newspaper, an agency, a station.
  func isOutlet(_ phrase: Range<Int>) -> Bool {
    let end = phrase.first { ["of", "for", "in"].contains(words.key($0)) } ?? phrase.upperBound
    let head = phrase.lowerBound..<end
    return !words.has(head.upperBound - 1, .role)
      && head.contains { words.has($0, .media) && isNamed($0, in: head) }
  }

  /// A name's word, or a noun that says so by itself: no "news" of "a news conference".
  private func isNamed(_ index: Int, in phrase: Range<Int>) -> Bool {
    words.isCapital(index) || index == phrase.upperBound - 1 && words.has(index, .body)
      || words.key(index) == "media"
  }

  /// A name with the common noun behind it ("the Daily Post newspaper"), else the words up to the
  /// last noun.
  private func nounPhrase(from start: Int) -> Range<Int>? {
    let end = words.sentenceTokens(at: start).upperBound
    var index = isDeterminer(start) ? start + 1 : start
    let first = index
    while index < end {
      if let phrase = cast.phrases(in: index..<index + 1).first {
        index = cast.phrases[phrase].tokens.upperBound
        if words.isGenitive(index) { continue }
        while index < end, words.has(index, [.body, .media]), !words.isCapital(index) { index += 1 }
        break
      }
      guard words.isNounPhrasePart(index), !words.has(index, .calendar) else { break }
      index += 1
      if words.has(index - 1, .media), !words.has(index, [.body, .media]) { break }
    }
    return index > first ? start..<index : nil
  }

  private func nounPhrase(endingAt end: Int) -> Range<Int>? {
    let sentence = words.sentenceTokens(at: end - 1)
    var start = end
    while start > sentence.lowerBound, words.isNounPhrasePart(start - 1),
      !words.has(start - 1, .calendar)
    {
      start -= 1
    }
    if start > sentence.lowerBound, isDeterminer(start - 1) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func isDeterminer(_ index: Int) -> Bool {
    ["the", "a", "an", "his", "her", "its", "their"].contains(words.key(index))
  }
}

extension Words {
  /// The tokens of the sentence that holds a token, none outside the text.
  func sentenceTokens(at index: Int) -> Range<Int> {
    guard segmentation.tokens.indices.contains(index) else { return 0..<0 }
    return segmentation.sentences[sentence(of: index)].tokens
  }
}
