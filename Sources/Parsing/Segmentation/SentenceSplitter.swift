import Articles

/// Finds where the sentences of a paragraph end.
struct SentenceSplitter {
  let text: ArticleText
  let tokens: ArraySlice<Token>
  /// The sides of the paragraph's quotation marks, by their offsets.
  let sides: [UInt32: QuotationMark.Role]
  let abbreviations: Abbreviations

  /// The sentences in indices of tokens; together they hold all of them.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = tokens.startIndex
    var hasWords = false
    var index = start
    while index < tokens.endIndex {
      hasWords = hasWords || tokens[index].kind == .word || tokens[index].kind == .number
      guard let stop = stop(at: index), hasWords else {
        index += 1
        continue
      }
      let (after, closes) = absorb(from: index + 1)
      if after < tokens.endIndex, ends(stop, at: index, since: start, closes, before: after) {
        sentences.append(start..<after)
        start = after
        hasWords = false
      }
      index = after
    }
    if start < tokens.endIndex { sentences.append(start..<tokens.endIndex) }
    return sentences.flatMap(cutAtLostStops).flatMap(Self.cut)
  }

  /// Cut where a line's end was lost with its stop: "... are different However, Bell said".
  private func cutAtLostStops(_ sentence: Range<Int>) -> [Range<Int>] {
    let cuts = sentence.dropFirst().dropLast().filter { index in
      tokens[index].casing == .capitalized && tokens[index - 1].casing == .lower
        && tokens[index + 1].lower == "," && Self.openingAdverbs.contains(tokens[index].lower)
    }
    return zip([sentence.lowerBound] + cuts, cuts + [sentence.upperBound]).map { $0..<$1 }
  }

  private static let openingAdverbs: Set<String> = [
    "however", "meanwhile", "moreover", "furthermore", "nevertheless", "nonetheless",
    "instead", "indeed", "separately",
  ]

  /// How many tokens a sentence has at most. Lists and tables without stops have more, and what
  /// reads a sentence may look from each of its words at all the others.
  static let limit = 256

  private static func cut(_ sentence: Range<Int>) -> [Range<Int>] {
    stride(from: sentence.lowerBound, to: sentence.upperBound, by: limit).map {
      $0..<min($0 + limit, sentence.upperBound)
    }
  }

  private enum Stop { case full, question, ellipsis, abbreviation, ideographic }

  private func stop(at index: Int) -> Stop? {
    let token = tokens[index]
    switch token.kind {
    case .word: return token.lower.utf8.last == UInt8(ascii: ".") ? .abbreviation : nil
    case .punctuation: break
    case .number, .quotationMark: return nil
    }
    switch token.lower {
    case ".": return .full
    case "!", "?", "‽", "؟", "।": return .question
    case "…": return .ellipsis
    case "。", "！", "？": return .ideographic
    default: return token.lower.hasPrefix("..") || token.lower.hasPrefix(". .") ? .ellipsis : nil
    }
  }

  /// Passes over what belongs to the sentence that a stop ends: more stops, closing marks, brackets.
  private func absorb(from index: Int) -> (after: Int, closes: Bool) {
    var after = index
    var closes = false
    while after < tokens.endIndex {
      let token = tokens[after]
      if token.kind == .quotationMark {
        guard isClosing(after) else { break }
        closes = true
      } else if token.kind != .punctuation || !(isClosingBracket(token) || isStop(token)) {
        break
      }
      after += 1
    }
    return (after, closes)
  }

  private func isStop(_ token: Token) -> Bool {
    switch token.lower {
    case ".", "!", "?", "…", "。", "！", "？": true
    default: token.lower.hasPrefix("..")
    }
  }

  private func isClosingBracket(_ token: Token) -> Bool {
    token.lower == ")" || token.lower == "]" || token.lower == "）"
  }

  /// A closing mark, or a stray one that touches what stands before it and not what follows.
  private func isClosing(_ index: Int) -> Bool {
    let span = tokens[index].span
    switch sides[span.lower] {
    case .closing: return true
    case .opening: return false
    case .apostrophe, .stray, nil: break
    }
    let touches = index > tokens.startIndex && tokens[index - 1].span.upper == span.lower
    let next = index + 1
    return touches && (next == tokens.endIndex || tokens[next].span.lower > span.upper)
  }

  private func isOpening(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .quotationMark { return !isClosing(index) }
    return token.lower == "(" || token.lower == "["
  }

  // MARK: Does it end here?

  private func ends(
    _ stop: Stop, at index: Int, since start: Int, _ closes: Bool, before after: Int
  ) -> Bool {
    var first = after
    while first < tokens.endIndex - 1 && isOpening(first) { first += 1 }
    let next = tokens[first]
    let opens = first > after
    if next.kind == .punctuation && !isOpening(first) { return endsBeforeSign(next, stop, closes) }
    switch stop {
    case .full:
      if isNumbering(start..<index) { return false }
      return next.casing != .lower || opens && !closes && tokens[after].kind == .quotationMark
    case .question:
      return next.casing != .lower && !(closes && !opens && isCue(at: first))
    case .ellipsis:
      if next.casing == .lower { return opens && !closes }
      return closes ? !isCue(at: first) : opens || startsSentences(next)
    case .abbreviation:
      return endsInAbbreviation(tokens[index], closes || opensSpeech(after, first), next)
    case .ideographic: return true
    }
  }

  /// Whether marks open here that hold more than a nickname does: Gov. C. L. “Bud” Orr.
  private func opensSpeech(_ after: Int, _ first: Int) -> Bool {
    guard first > after, tokens[after].kind == .quotationMark else { return false }
    return !tokens[first...].prefix(4).contains { $0.kind == .quotationMark }
  }

  /// Before a dash a sentence ends unless its marks closed: “It will pay.” — Ada Orr.
  private func endsBeforeSign(_ sign: Token, _ stop: Stop, _ closes: Bool) -> Bool {
    switch sign.lower {
    case ",", ";", ":", ")", "]", "/", "%", "&": false
    case "—", "–", "―", "--", "-": !closes && stop == .full
    default: stop == .full || stop == .question
    }
  }

  /// "1. The first", "a. The first".
  private func isNumbering(_ range: Range<Int>) -> Bool {
    range.count == 1 && (tokens[range.lowerBound].kind == .number)
  }

  private func endsInAbbreviation(_ token: Token, _ isMarked: Bool, _ next: Token) -> Bool {
    if next.casing == .lower || next.casing == .none { return false }
    let form = String(text[token.span])
    if abbreviations.neverEnds(form) { return false }
    if startsSentences(next) || SentenceSplitter.titles.contains(next.lower) { return true }
    if form.utf8.count == 2 { return false }
    return isMarked || token.casing == .lower && !SentenceSplitter.hours.contains(token.lower)
  }

  private static let hours: Set<String> = ["a.m.", "p.m.", "v.", "vs."]
  private static let starters = Lexicon.words("sentence-starters")
  private static let cues = Lexicon.words("cues-after-questions")

  private static let titles: Set<String> = ["mr.", "mrs.", "ms.", "dr."]

  private func startsSentences(_ token: Token) -> Bool {
    token.casing != .lower && SentenceSplitter.starters.contains(token.lower)
  }

  /// Whether words that name a speaker and a verb of saying begin here: “Why?” Bell asked.
  private func isCue(at index: Int) -> Bool {
    for token in tokens[index...].prefix(5) {
      if SentenceSplitter.cues.contains(token.lower) { return true }
      if token.kind != .word || token.casing == .lower || startsSentences(token) { return false }
    }
    return false
  }
}
