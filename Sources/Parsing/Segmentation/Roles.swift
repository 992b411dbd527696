package import Articles

extension Segmentation {
  /// Finds the lines that stand before an article's body: title, standfirst, bylines.
  mutating func assignRoles(title: String?, firstStandsApart: Bool) {
    guard let last = paragraphs.indices.last, last > 0 else { return }
    var index = 0
    if repeats(title, at: 0) || firstStandsApart && isTitle(0) {
      paragraphs[0].role = .title
      index = 1
      if index + 1 < last && isStandfirst(index) {
        paragraphs[index].role = .standfirst
        index += 1
      }
    }
    let bylines = index
    while index < min(bylines + 3, last) && isByline(index) {
      paragraphs[index].role = .byline
      index += 1
    }
    if bylines == 1, index > 1, index < last, isStandfirst(index) {
      paragraphs[index].role = .standfirst
    }
  }

  /// What the first paragraph of the body begins with when it names the place, the day and the
  /// agency: "MORLIN, March 11 (Northern Wire) —".
  package var dateline: TextSpan? {
    guard let index = paragraphs.firstIndex(where: { $0.role == .body }) else { return nil }
    return dateline(of: index)
  }

  /// Whether a paragraph has the words of a title that is known, whatever its punctuation.
  private func repeats(_ title: String?, at index: Int) -> Bool {
    guard let title, !title.isEmpty else { return false }
    func letters(_ string: Substring) -> [Unicode.Scalar] {
      string.unicodeScalars.filter { ScalarClass($0.value).isWordPart }
    }
    return letters(text[paragraphs[index].span]) == letters(title[...])
  }

  private func isTitle(_ index: Int) -> Bool {
    let tokens = tokens(of: index)
    return tokens.count <= 30 && text[paragraphs[index].span].utf8.allSatisfy { $0 != 0x0A }
      && !endsWithStop(index) && tokens.contains { $0.casing != .none }
      && dateline(of: index) == nil && !isByline(index)
  }

  /// One sentence without a stop, or one that a byline follows.
  private func isStandfirst(_ index: Int) -> Bool {
    guard paragraphs[index].sentences.count <= 2, dateline(of: index) == nil, !isByline(index)
    else { return false }
    let words = tokens(of: index).count
    return (4...60).contains(words)
      && (isByline(index + 1) || !endsWithStop(index) && !endsInQuestion(index))
  }

  private func endsWithStop(_ index: Int) -> Bool {
    for token in tokens(of: index).reversed()
    where token.kind != .quotationMark && token.lower != ")" {
      return [".", ",", ";", ":", "—", "–", "--", "-"].contains(token.lower)
        || token.kind == .punctuation && token.lower.hasPrefix("..")
    }
    return false
  }

  private func endsInQuestion(_ index: Int) -> Bool {
    tokens(of: index).suffix(2).contains { $0.lower == "?" || $0.lower == "!" }
  }

  func tokens(of paragraph: Int) -> ArraySlice<Token> {
    let range = paragraphs[paragraph].sentences
    guard let first = sentences[range].first, let last = sentences[range].last else { return [] }
    return tokens[first.tokens.lowerBound..<last.tokens.upperBound]
  }

  // MARK: Bylines

  /// "By Ida Lorn", "Ida Lorn, Northern Wire", "March 11, 2031".
  private func isByline(_ index: Int) -> Bool {
    let words = tokens(of: index)
    guard let first = words.first, words.count <= 24, !endsWithStop(index) else { return false }
    if first.lower == "by" || first.lower == "from" {
      return words.count > 1 && isNames(words.dropFirst())
    }
    if isDate(words) { return true }
    return (2...9).contains(words.count) && isNames(words) && words.contains { $0.casing != .none }
      && !words.contains { $0.kind == .number }
      && (words.count <= 3 && isFirstAfterTitle(index)
        || words.contains { $0.lower == "," || $0.lower == "|" })
  }

  private func isFirstAfterTitle(_ index: Int) -> Bool {
    index > 0 && paragraphs[index - 1].role == .title
  }

  /// A day, with or without the hour and a word such as "published".
  private func isDate(_ words: ArraySlice<Token>) -> Bool {
    words.allSatisfy { $0.kind != .word || isDateWord($0) }
      && words.contains { $0.kind == .number }
      && words.contains {
        $0.kind == .word && $0.lower.utf8.count > 2 && !$0.lower.hasSuffix(".m.")
      }
  }

  private func isNames(_ words: ArraySlice<Token>) -> Bool {
    words.allSatisfy { token in
      switch token.kind {
      case .word:
        token.casing != .lower || Segmentation.bylineWords.contains(token.lower)
          || token.lower.utf8.contains(UInt8(ascii: "@")) || isDateWord(token)
      case .number: true
      case .punctuation: [",", "|", "/", "-", "–", "—", "•", "·", "&", ":"].contains(token.lower)
      case .quotationMark: false
      }
    }
  }

  private static let bylineWords: Set<String> = [
    "and", "in", "for", "of", "the", "at", "von", "van", "de", "la", "du", "der", "al", "bin",
    "correspondent", "reporter", "editor", "staff", "writer", "political", "business", "sports",
  ]

  private func isDateWord(_ token: Token) -> Bool {
    Segmentation.dateWords.contains(token.lower)
  }

  private static let dateWords: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.",
    "sept.", "sep.", "oct.", "nov.", "dec.", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "published", "updated", "posted", "at", "on", "am", "pm", "a.m.", "p.m.",
    "gmt", "est", "edt", "et", "bst", "utc",
  ]

  // MARK: Datelines

  private func dateline(of paragraph: Int) -> TextSpan? {
    let words = tokens(of: paragraph)
    // "(Reuters) — " has no place.
    guard let start = words.first, let first = words.first(where: { $0.lower != "(" }),
      first.kind == .word, first.casing != .lower
    else { return nil }
    var hasAgency = false
    for index in words.indices.dropFirst().prefix(16) {
      let token = words[index]
      if isDatelineDash(token) {
        guard hasAgency || isPlace(first), index + 1 < words.endIndex, startsText(words[index + 1])
        else { return nil }
        return start.span.union(token.span)
      }
      if token.lower == ")" { hasAgency = true }
      if !isDatelinePart(token) { return nil }
    }
    return nil
  }

  private func isPlace(_ token: Token) -> Bool {
    token.casing == .upper && token.span.count > 2
      || token.lower.hasSuffix(".") && token.casing != .lower
  }

  private func isDatelineDash(_ token: Token) -> Bool {
    ["-", "--", "–", "—", "―", "---"].contains(token.lower)
  }

  private func isDatelinePart(_ token: Token) -> Bool {
    switch token.kind {
    case .word: token.casing != .lower || ["and", "de", "on", "of", "la"].contains(token.lower)
    case .number: true
    case .punctuation: [",", "(", ")", "/", ".", ";"].contains(token.lower)
    case .quotationMark: false
    }
  }

  private func startsText(_ token: Token) -> Bool {
    token.casing != .lower
  }
}
