import Articles

/// Cuts paragraphs into tokens.
///
/// Kept whole: words with inner apostrophes and hyphens ("O’Neill", "two-thirds", "don’t"),
/// abbreviations with their stops ("U.S.", "Jan."), numbers ("3.5", "$1m", "7-3/4"), addresses.
/// Cut off: the genitive and short verbs ("Li" "’s", "they" "’ll"), and all punctuation.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  private let reader: ScalarReader
  private let abbreviations: Abbreviations
  private var offset = 0
  private var end = 0
  /// The marks of the paragraph, and the next one that is not passed yet.
  private var marks: [QuotationMark] = []
  private var nextMark = 0

  init(_ reader: ScalarReader, _ abbreviations: Abbreviations) {
    self.reader = reader
    self.abbreviations = abbreviations
    tokens.reserveCapacity(reader.count / 5)
  }

  /// Appends a paragraph's tokens, their sentences still unknown.
  mutating func cut(_ paragraph: Range<Int>, marks: [QuotationMark]) -> Range<Int> {
    let first = tokens.count
    self.marks = marks
    nextMark = 0
    offset = paragraph.lowerBound
    end = paragraph.upperBound
    run()
    return first..<tokens.count
  }

  private mutating func run() {
    while offset < end {
      let kind = reader.kind(at: offset)
      switch kind {
      case .space, .lineEnd, .invisible: offset += reader.length(at: offset)
      case .lower, .upper, .letter, .digit: scanWord()
      case .ideograph: emit(.word, to: offset + reader.length(at: offset))
      case .mark: scanMark()
      default: scanPunctuation(kind)
      }
    }
  }

  // MARK: Marks

  /// The mark at the offset, if a quotation mark begins there.
  private mutating func mark(at offset: Int) -> QuotationMark? {
    while nextMark < marks.count && marks[nextMark].range.lowerBound < offset { nextMark += 1 }
    guard nextMark < marks.count, marks[nextMark].range.lowerBound == offset else { return nil }
    return marks[nextMark]
  }

  private mutating func scanMark() {
    guard let mark = mark(at: offset) else {
      emit(.punctuation, to: offset + reader.length(at: offset))
      return
    }
    guard mark.role == .apostrophe else {
      emit(.quotationMark, to: mark.range.upperBound)
      return
    }
    if followsWord(mark.range.lowerBound) {
      emit(.word, to: mark.range.upperBound)
    } else if let after = loneN(after: mark) {
      emit(.word, to: after)
    } else if reader.kind(at: mark.range.upperBound).isWordPart && mark.range.upperBound < end {
      scanWord(from: mark.range.upperBound)
    } else {
      emit(.punctuation, to: mark.range.upperBound)
    }
  }

  /// The end of rock 'n' roll's middle.
  private mutating func loneN(after mark: QuotationMark) -> Int? {
    let letter = mark.range.upperBound
    guard reader[letter] | 0x20 == UInt8(ascii: "n"),
      let closing = self.mark(at: letter + 1), closing.role == .apostrophe, !closing.isInsideWord
    else { return nil }
    return closing.range.upperBound
  }

  private func followsWord(_ offset: Int) -> Bool {
    guard let last = tokens.last else { return false }
    return last.kind == .word && Int(last.span.upper) == offset
  }

  // MARK: Words and numbers

  private mutating func scanWord() { scanWord(from: offset) }

  private mutating func scanWord(from start: Int) {
    if let address = addressEnd(at: start) {
      emit(.word, to: address)
      return
    }
    var at = start
    while at < end {
      let kind = reader.kind(at: at)
      if kind.isWordPart || kind == .invisible {
        at += reader.length(at: at)
      } else if let next = continuation(of: start, at: at, kind) {
        at = next
      } else {
        break
      }
    }
    at = withStop(start, at)
    let isNumber = reader.kind(at: start) == .digit
    guard at > offset else { return emit(.punctuation, to: offset + reader.length(at: offset)) }
    emit(isNumber ? .number : .word, to: at)
    if at < end, reader.kind(at: at) == .mark { scanClitic() }
  }

  /// Where a word goes on behind a character that is no letter, nil where it ends.
  private func continuation(of start: Int, at offset: Int, _ kind: ScalarClass) -> Int? {
    let next = offset + reader.length(at: offset)
    guard next < end else { return nil }
    let following = reader.kind(at: next)
    if following == .hyphen { return carriesOn(start, at: offset) ? next : nil }
    guard following.isWordPart else { return nil }
    switch kind {
    case .hyphen: return next
    case .mark: return joins(offset, next) ? next : nil
    case .currency:
      return reader.kind(at: reader.before(offset)) == .upper && following == .digit ? next : nil
    default: break
    }
    let before = reader.kind(at: reader.before(offset))
    switch reader[offset] {
    case UInt8(ascii: "."):
      return stopJoins(before, following) ? next : nil
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"):
      return before == .digit && following == .digit ? next : nil
    case UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "@"): return next
    default: return nil
    }
  }

  /// Whether a stop before a hyphen belongs to the word: "U.S.-led".
  private func carriesOn(_ start: Int, at offset: Int) -> Bool {
    reader[offset] == UInt8(ascii: ".") && offset + 2 < end
      && reader.kind(at: offset + 2).isWordPart
      && abbreviations.takesStop(start..<offset, reader, end: end)
  }

  /// "3.5", "U.S", "example.org", "DBKG.F", but not "ended.Then".
  private func stopJoins(_ before: ScalarClass, _ following: ScalarClass) -> Bool {
    switch (before, following) {
    case (.digit, .digit), (.upper, .upper), (.lower, .lower), (.lower, .digit), (.upper, .digit):
      true
    case (.digit, .lower): true
    default: false
    }
  }

  /// Whether an apostrophe joins what stands before it and after it into one word: "O’Neill",
  /// "don’t"; the short words are tokens of their own.
  private func joins(_ offset: Int, _ next: Int) -> Bool {
    let mark = reader.scalar(at: offset)
    guard mark == 0x27 || mark == 0x2019 || mark == 0x2018 || mark == 0xFF07 else { return false }
    return cliticEnd(from: next) == nil
  }

  /// The end of the short word that begins here: s, ll, re, ve, m, d.
  private func cliticEnd(from start: Int) -> Int? {
    let first = reader[start] | 0x20
    let second = reader[start + 1] | 0x20
    let length: Int
    switch (first, second) {
    case (UInt8(ascii: "l"), UInt8(ascii: "l")), (UInt8(ascii: "r"), UInt8(ascii: "e")),
      (UInt8(ascii: "v"), UInt8(ascii: "e")):
      length = 2
    case (UInt8(ascii: "s"), _), (UInt8(ascii: "m"), _), (UInt8(ascii: "d"), _): length = 1
    default: return nil
    }
    let after = start + length
    if after < end, reader.kind(at: after).isWordPart { return nil }
    return after <= end ? after : nil
  }

  private mutating func scanClitic() {
    guard let mark = mark(at: offset), mark.isInsideWord, mark.family == .single,
      let after = cliticEnd(from: mark.range.upperBound)
    else { return }
    emit(.word, to: after)
  }

  /// Takes in the stop of an abbreviation: "Jan.", "U.S.", "J.".
  private func withStop(_ start: Int, _ wordEnd: Int) -> Int {
    guard wordEnd < end, reader[wordEnd] == UInt8(ascii: "."),
      reader[wordEnd + 1] != UInt8(ascii: ".")
    else { return wordEnd }
    return abbreviations.takesStop(start..<wordEnd, reader, end: end) ? wordEnd + 1 : wordEnd
  }

  /// The end of a link, where one begins here.
  private func addressEnd(at start: Int) -> Int? {
    guard reader[start] | 0x20 == UInt8(ascii: "h") || reader[start] | 0x20 == UInt8(ascii: "w")
    else { return nil }
    let prefixes: [StaticString] = ["http://", "https://", "www."]
    guard prefixes.contains(where: { begins(with: $0, at: start) }) else { return nil }
    var at = start
    while at < end {
      let kind = reader.kind(at: at)
      if kind.isSpace || kind == .mark || kind == .closingBracket || kind == .openingBracket {
        break
      }
      at += reader.length(at: at)
    }
    while at > start, ".,;:!?".utf8.contains(reader[at - 1]) { at -= 1 }
    return at
  }

  private func begins(with prefix: StaticString, at start: Int) -> Bool {
    prefix.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { reader[start + $0] | 0x20 == bytes[$0] | 0x20 }
    }
  }

  // MARK: Punctuation

  private mutating func scanPunctuation(_ kind: ScalarClass) {
    let next = offset + reader.length(at: offset)
    let following = next < end ? reader.kind(at: next) : .space
    switch (reader[offset], kind) {
    case (UInt8(ascii: "."), _) where following == .digit && !followsDigit: scanWord(from: next)
    case (UInt8(ascii: "."), _): emit(.punctuation, to: runEnd(of: UInt8(ascii: ".")))
    case (UInt8(ascii: "@"), _) where following.isLetter,
      (UInt8(ascii: "#"), _) where following.isLetter:
      scanWord(from: next)
    case (_, .currency) where following == .digit:
      scanWord(from: next)
    case (_, .hyphen): emit(.punctuation, to: runEnd(of: UInt8(ascii: "-")))
    case (UInt8(ascii: "_"), _), (UInt8(ascii: "*"), _), (UInt8(ascii: "="), _):
      emit(.punctuation, to: runEnd(of: reader[offset]))
    case (_, .dash): emit(.punctuation, to: dashEnd)
    default: emit(.punctuation, to: next)
    }
  }

  private var followsDigit: Bool {
    offset > 0 && reader.kind(at: reader.before(offset)) == .digit
  }

  private func runEnd(of byte: UInt8) -> Int {
    var at = offset + reader.length(at: offset)
    while at < end && reader[at] == byte { at += 1 }
    // ". . ." is one ellipsis.
    while byte == UInt8(ascii: "."), at + 1 < end, reader[at] == 0x20, reader[at + 1] == byte {
      at += 2
    }
    return at
  }

  private var dashEnd: Int {
    var at = offset
    while at < end && reader.kind(at: at) == .dash { at += reader.length(at: at) }
    return at
  }

  // MARK: Tokens

  private mutating func emit(_ kind: Token.Kind, to upper: Int) {
    let range = offset..<min(max(upper, offset + 1), end)
    let form = WordForm(range, of: reader)
    tokens.append(
      Token(span: TextSpan(range), kind: kind, lower: form.lower, casing: form.casing, sentence: 0))
    offset = range.upperBound
  }
}
