/// Where a clause that is said ends, and what of a range counts.
extension Reading {
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
