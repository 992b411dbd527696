/// Passages that no cue of their own sentence claims: they carry on what was said before them, or
/// stand alone.
extension Reading {
  /// Gives each such passage to the attribution that it carries on, or makes one of it that has
  /// neither source nor cue: words between marks are a quotation even where nobody is named.
  func claimingLeftPassages(_ drafts: [Draft]) -> [Draft] {
    var isClaimed = claimedTokens(drafts)
    var drafts = drafts
    var places = RangeIndex(over: tokens.count)
    for (number, draft) in drafts.enumerated() { places.insert(number, at: draft.extent) }
    let followers = followers()
    for (index, passage) in passages.enumerated() where passage.outer == nil {
      guard isStatement(index), !isClaimed[passage.tokens].contains(true) else { continue }
      for token in passage.tokens { isClaimed[token] = true }
      let next = followers[index].map { passages[$0].tokens }
      let owner =
        ownerOfContinued(passage, in: drafts, places) ?? ownerBefore(passage, in: drafts, places)
        ?? ownerAfter(passage, carriedOnBy: next, in: drafts, places)
      if let owner {
        drafts[owner].add(passage.tokens)
      } else {
        drafts.append(Draft(source: nil, cue: nil, content: [passage.tokens], origin: .marks))
      }
      let end = passage.tokens.upperBound
      let start = drafts[owner ?? drafts.count - 1].extent.lowerBound
      places.insert(
        owner ?? drafts.count - 1,
        at: Range(from: max(start, passage.tokens.lowerBound - 64), to: end))
    }
    return drafts
  }

  /// For each passage the one that carries it on.
  private func followers() -> [Int?] {
    var followers = [Int?](repeating: nil, count: passages.count)
    for (index, passage) in passages.enumerated().reversed() {
      if let before = passage.continues, passages.indices.contains(before) {
        followers[before] = index
      }
    }
    return followers
  }

  /// Which tokens are part of a draft.
  private func claimedTokens(_ drafts: [Draft]) -> [Bool] {
    var isClaimed = [Bool](repeating: false, count: tokens.count)
    for draft in drafts {
      for part in draft.content + [draft.source, draft.cue].compactMap({ $0 }) {
        for token in part.clamped(to: isClaimed.indices) { isClaimed[token] = true }
      }
    }
    return isClaimed
  }

  /// Whether a passage makes whole sentences by itself.
  private func isStatement(_ index: Int) -> Bool {
    let passage = passages[index]
    let last = passage.tokens.upperBound - (passage.isClosed ? 2 : 1)
    let isWhole = [".", "!", "?"].contains(word(last))
    return (isSentenceLike(index) || isWhole) && startsSentence(passage.tokens.lowerBound)
      && endsSentence(passage.tokens.upperBound)
  }

  private func startsSentence(_ token: Int) -> Bool {
    guard tokens.indices.contains(token) else { return false }
    return sentences[tokens[token].sentence].tokens.lowerBound == token
  }

  private func endsSentence(_ end: Int) -> Bool {
    guard tokens.indices.contains(end) else { return true }
    return tokens[end].sentence != tokens[end - 1].sentence || !isWord(end)
  }

  /// The attribution of the passage that this one carries on over a paragraph's end.
  private func ownerOfContinued(
    _ passage: QuotedPassage, in drafts: [Draft], _ places: RangeIndex
  ) -> Int? {
    guard let continued = passage.continues, passages.indices.contains(continued) else {
      return nil
    }
    let tokens = passages[continued].tokens
    return places.numbers(near: [tokens]).last {
      drafts[$0].content.contains { $0.overlaps(tokens) }
    }
  }

  /// The attribution whose sentence stands right before a passage in its paragraph.
  private func ownerBefore(
    _ passage: QuotedPassage, in drafts: [Draft], _ places: RangeIndex
  ) -> Int? {
    let sentence = tokens[passage.tokens.lowerBound].sentence
    guard sentence > 0 else { return nil }
    let isNew = sentences[sentence - 1].paragraph != passage.paragraph
    guard !isNew || opensParagraph(passage) else { return nil }
    let before = sentences[sentence - 1].tokens
    let near = places.numbers(near: [before]).filter {
      drafts[$0].cue != nil && drafts[$0].extent.overlaps(before)
        && drafts[$0].extent.lowerBound < passage.tokens.lowerBound
    }
    let quoted = near.last { index in
      drafts[index].content.contains { isMark($0.lowerBound) }
        && !drafts[index].content.contains { hasSameWords($0, passage.tokens) }
    }
    return isNew ? quoted : quoted ?? near.last
  }

  /// Whether one range repeats the other, as a pull quote does.
  private func hasSameWords(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.lazy.filter { isWord($0) }.map { word($0) }
      .elementsEqual(second.lazy.filter { isWord($0) }.map { word($0) })
  }

  /// Whether a paragraph begins with a passage, and comes right behind another of the body.
  private func opensParagraph(_ passage: QuotedPassage) -> Bool {
    let paragraphs = segmentation.paragraphs
    guard paragraphs.indices.contains(passage.paragraph), passage.paragraph > 0 else {
      return false
    }
    return tokens(of: paragraphs[passage.paragraph]).lowerBound == passage.tokens.lowerBound
      && paragraphs[passage.paragraph - 1].role == .body
  }

  /// The attribution of the passage that carries this one on, or of a cue that follows in the next
  /// sentence: “Enough.” Pell paused, then said: “We vote.”
  private func ownerAfter(
    _ passage: QuotedPassage, carriedOnBy next: Range<Int>?, in drafts: [Draft],
    _ places: RangeIndex
  ) -> Int? {
    let end = passage.tokens.upperBound
    return places.numbers(near: [next ?? end..<end + 1]).first { number in
      let draft = drafts[number]
      if let next { return draft.content.contains { $0.overlaps(next) } }
      guard let source = draft.source, source.lowerBound == end else { return false }
      return tokens[end].sentence == tokens[end - 1].sentence + 1
        && sentences[tokens[end].sentence].paragraph == passage.paragraph
        && draft.content.allSatisfy { $0.lowerBound > end && isMark($0.lowerBound) }
    }
  }
}
