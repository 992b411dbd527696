/// Which words own the full stop behind them, and which of these never end a sentence.
struct Abbreviations: Sendable {
  private let all = Lexicon.words("abbreviations")
  private let beforeNames = Lexicon.words("abbreviations-before-names")
  private let beforeNumbers = Lexicon.words("abbreviations-before-numbers")

  static let english = Abbreviations()

  /// Whether the stop that stands behind a word belongs to it.
  func takesStop(_ word: Range<Int>, _ reader: ScalarReader, end: Int) -> Bool {
    if word.count == 1, reader.kind(at: word.lowerBound) == .upper {
      return isInitial(word.lowerBound, reader, end: end)
    }
    if isSpelledByStops(word, reader) { return true }
    if word.count > 8 { return false }
    let form = String(decoding: reader.bytes[word], as: UTF8.self)
    if beforeNumbers.contains(form) { return nextIsDigit(word.upperBound + 1, reader, end: end) }
    return all.contains(form) || beforeNames.contains(Abbreviations.asWritten(form))
  }

  /// Whether a word with its stop stands before a name or a number always: "Mr.", "No."
  func neverEnds(_ token: String) -> Bool {
    let word = String(token.dropLast())
    return beforeNames.contains(Abbreviations.asWritten(word)) || beforeNumbers.contains(word)
  }

  /// A word all in capitals as the lists have it: "ST" as "St".
  private static func asWritten(_ word: String) -> String {
    guard word.utf8.count > 1, word.utf8.allSatisfy({ ScalarClass(ascii: $0 & 0x7F) == .upper })
    else { return word }
    return word.prefix(1) + word.dropFirst().lowercased()
  }

  /// "J. Orr", but not the end of "he and I."
  private func isInitial(_ offset: Int, _ reader: ScalarReader, end: Int) -> Bool {
    guard reader.kind(at: offset) == .upper, offset + 2 < end else { return false }
    if reader[offset] != UInt8(ascii: "I") { return true }
    return reader.kind(at: offset + 3) == .upper && reader[offset + 4] == UInt8(ascii: ".")
  }

  /// "U.S", "p.c", "D-N.Y".
  private func isSpelledByStops(_ word: Range<Int>, _ reader: ScalarReader) -> Bool {
    var run = 0
    var stops = 0
    for byte in reader.bytes[word] {
      if byte == UInt8(ascii: ".") {
        stops += 1
        run = 0
      } else if byte == UInt8(ascii: "-") {
        stops = 0
        run = 0
      } else {
        run += 1
        if stops > 0 && run > 1 || !ScalarClass(ascii: byte & 0x7F).isLetter { return false }
      }
    }
    return stops > 0
  }

  private func nextIsDigit(_ offset: Int, _ reader: ScalarReader, end: Int) -> Bool {
    var at = offset
    while at < end && reader.kind(at: at).isSpace { at += reader.length(at: at) }
    return at < end && reader.kind(at: at) == .digit
  }
}
