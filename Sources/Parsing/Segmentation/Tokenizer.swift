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
      case .lower, .upper, .letter, .digit: scanWord(from: offset)
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

  /// Takes the word whose first letter or digit stands at an offset, and the short word behind it.
  private mutating func scanWord(from start: Int) {
    let scanner = WordScanner(reader: reader, abbreviations: abbreviations, end: end)
    let isNumber = reader.kind(at: start) == .digit
    emit(isNumber ? .number : .word, to: scanner.end(from: start))
    if offset < end, reader.kind(at: offset) == .mark,
      let mark = mark(at: offset), mark.isInsideWord, mark.family == .single,
      let clitic = scanner.cliticEnd(from: mark.range.upperBound)
    {
      emit(.word, to: clitic)
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

  /// Appends the token that begins at the offset, of one character at least.
  private mutating func emit(_ kind: Token.Kind, to upper: Int) {
    let range = offset..<min(max(upper, offset + 1), end)
    let form = WordForm(range, of: reader)
    tokens.append(
      Token(span: TextSpan(range), kind: kind, lower: form.lower, casing: form.casing, sentence: 0))
    offset = range.upperBound
  }
}
