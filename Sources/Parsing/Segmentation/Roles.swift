package import Articles

extension Segmentation {
  /// Finds the lines that stand before an article's body.
  mutating func assignRoles() {
    guard paragraphs.count > 1 else { return }
    if isTitle(0) { paragraphs[0].role = .title }
    var body = paragraphs[0].role == .title ? 1 : 0
    for index in body..<min(body + 4, paragraphs.count - 1) where isByline(index, after: body) {
      paragraphs[index].role = .byline
      for earlier in body..<index where earlier < 2 && paragraphs[earlier].role == .body {
        paragraphs[earlier].role = .standfirst
      }
      body = index + 1
    }
    if body == 1, paragraphs.count > 2, !endsWithStop(1), paragraphs[1].sentences.count == 1,
      tokens(of: 1).count > 3
    {
      paragraphs[1].role = .standfirst
    }
  }

  /// What the first paragraph of the body begins with when it names the place, the day and the
  /// agency: "MORLIN, March 11 (Northern Wire) —".
  package var dateline: TextSpan? {
    guard let index = paragraphs.firstIndex(where: { $0.role == .body }) else { return nil }
    return dateline(of: index)
  }

  private func isTitle(_ index: Int) -> Bool {
    let tokens = tokens(of: index)
    return tokens.count <= 30 && text[paragraphs[index].span].utf8.allSatisfy { $0 != 0x0A }
      && !endsWithStop(index) && tokens.contains { $0.casing != .none }
      && dateline(of: index) == nil
  }

  private func endsWithStop(_ index: Int) -> Bool {
    for token in tokens(of: index).reversed()
    where token.kind != .quotationMark && token.lower != ")" {
      return [".", ",", ";", ":", "—", "–", "--", "-"].contains(token.lower)
        || token.kind == .punctuation && token.lower.hasPrefix("..")
    }
    return false
  }

  func tokens(of paragraph: Int) -> ArraySlice<Token> {
    let range = paragraphs[paragraph].sentences
    guard let first = sentences[range].first, let last = sentences[range].last else { return [] }
    return tokens[first.tokens.lowerBound..<last.tokens.upperBound]
  }

  // MARK: Bylines

  /// "By Ida Lorn", "Ida Lorn, Northern Wire", "March 11, 2031".
  private func isByline(_ index: Int, after body: Int) -> Bool {
    let words = tokens(of: index)
    guard let first = words.first, words.count <= 24, !endsWithStop(index) else { return false }
    if first.lower == "by" || first.lower == "from" {
      return words.count > 1 && isNames(words.dropFirst())
    }
    if words.allSatisfy({ $0.kind != .word || isDateWord($0) }) {
      return words.contains { $0.kind == .number }
    }
    return index == body && body == 1 && (2...9).contains(words.count) && isNames(words)
      && (words.count <= 4 || words.contains { $0.lower == "," || $0.lower == "|" })
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
    guard let first = words.first, first.kind == .word, first.casing != .lower else { return nil }
    var hasAgency = false
    for index in words.indices.dropFirst().prefix(16) {
      let token = words[index]
      if isDatelineDash(token) {
        guard hasAgency || isPlace(first), index + 1 < words.endIndex, startsText(words[index + 1])
        else { return nil }
        return first.span.union(token.span)
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
