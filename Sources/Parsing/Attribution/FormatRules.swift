import Articles

/// Attributions that the setting of the page makes, without a verb: transcripts, names behind a
/// dash, headlines with a colon.
extension Reading {
  func formatDrafts() -> [Draft] {
    let turns = transcriptDrafts()
    let others = segmentation.paragraphs.compactMap { signed($0) ?? headline($0) }
    return (turns + others.filter { draft in !turns.contains { $0.cue == draft.cue } })
      .map { $0.found(by: .format) }
  }

  /// The tokens of a paragraph.
  func tokens(of paragraph: Paragraph) -> Range<Int> {
    guard let first = paragraph.sentences.first, let last = paragraph.sentences.last,
      sentences.indices.contains(first), sentences.indices.contains(last)
    else { return 0..<0 }
    return Range(from: sentences[first].tokens.lowerBound, to: sentences[last].tokens.upperBound)
  }

  // MARK: Transcripts

  /// Paragraphs that begin with who speaks, "BELL: No." or "Q: Why?", where three or more do.
  private func transcriptDrafts() -> [Draft] {
    let drafts = segmentation.paragraphs.compactMap { turn(tokens(of: $0)) }
    return drafts.count < 3 ? [] : drafts
  }

  private func turn(_ range: Range<Int>) -> Draft? {
    guard let colon = range.prefix(6).first(where: { word($0) == ":" }),
      colon > range.lowerBound, isSpeakerLabel(range.lowerBound..<colon)
    else { return nil }
    let content = Range(from: colon + 1, to: range.upperBound)
    guard hasWords(content) else { return nil }
    return Draft(source: range.lowerBound..<colon, cue: colon..<colon + 1, content: [content])
  }

  private func isSpeakerLabel(_ label: Range<Int>) -> Bool {
    let letters = ["q", "a", "q.", "a."]
    if label.count == 1, letters.contains(word(label.lowerBound)) { return true }
    return label.allSatisfy {
      tokens[$0].kind != .word || tokens[$0].casing == .upper
        || tokens[$0].casing == .capitalized && tokens[$0].span.count < 3
    } && label.contains { tokens[$0].casing == .upper }
  }

  // MARK: Names behind a dash

  /// “We shall see.” ― Anna Bell
  private func signed(_ paragraph: Paragraph) -> Draft? {
    let range = tokens(of: paragraph)
    guard isMark(range.lowerBound), let passage = passage(ofToken: range.lowerBound),
      passages[passage].isClosed
    else { return nil }
    let dash = passages[passage].tokens.upperBound
    guard range.contains(dash), Self.dashes.contains(word(dash)),
      let name = basePhrase(from: dash + 1, in: range), name.count <= 6,
      classes[name.lowerBound] == .name, !hasFiniteVerb(Range(from: dash, to: range.upperBound))
    else { return nil }
    return Draft(
      source: trimmed(Range(from: dash + 1, to: range.upperBound)), cue: dash..<dash + 1,
      content: [passages[passage].tokens])
  }

  // MARK: Headlines

  /// "Bell: tax plan is reckless"
  private func headline(_ paragraph: Paragraph) -> Draft? {
    guard paragraph.role == .title else { return nil }
    let range = tokens(of: paragraph)
    guard let name = basePhrase(from: range.lowerBound, in: range), name.count <= 3,
      word(name.upperBound) == ":", name.contains(where: { classes[$0] == .name })
    else { return nil }
    let content = trimmed(Range(from: name.upperBound + 1, to: range.upperBound))
    guard content.count > 2, hasFiniteVerb(content) || isMark(content.lowerBound) else {
      return nil
    }
    return Draft(
      source: name, cue: name.upperBound..<name.upperBound + 1, content: [content])
  }
}
