extension ArticleDate {
  /// A date as ISO 8601 and RFC 3339 write it: "2024-03-07", "20240307", "2024-03-07T09:30:00Z",
  /// "2024-03-07 09:30+05:30". Nil for any other form, since a guessed date is worse than none.
  package init?(iso8601 text: String) {
    var scanner = DigitScanner(text.trimmingBlanks)
    guard let (year, month, day) = scanner.scanDay(),
      let date = ArticleDate(checkingYear: year, month: month, day: day)
    else { return nil }
    self = date
    if scanner.isAtEnd { return }
    guard scanner.scan(anyOf: "Tt ") != nil, let second = scanner.scanTimeOfDay() else {
      return nil
    }
    secondOfDay = UInt32(second)
    scanner.skip(" ")
    if scanner.isAtEnd { return }
    guard let minutes = scanner.scanOffset(), scanner.isAtEnd else { return nil }
    offsetMinutes = Int16(minutes)
  }
}

extension ArticleDate: CustomStringConvertible {
  /// "2024-03-07", "2024-03-07T09:30:00", "2024-03-07T09:30:00+05:30".
  package var description: String {
    var text = "\(padded(Int(year), 4))-\(padded(Int(month), 2))-\(padded(Int(day), 2))"
    guard let second = secondOfDay.map(Int.init) else { return text }
    text += "T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    guard let offset = offsetMinutes.map(Int.init) else { return text }
    if offset == 0 { return text + "Z" }
    let minutes = abs(offset)
    return text + "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }
}

/// Reads numbers of a fixed count of digits, one after the other.
private struct DigitScanner {
  private var rest: Substring.UTF8View

  init(_ text: Substring) { rest = text.utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func scanDay() -> (year: Int, month: Int, day: Int)? {
    guard let year = scanNumber(digits: 4) else { return nil }
    let isExtended = skip("-")
    guard let month = scanNumber(digits: 2), !isExtended || skip("-"),
      let day = scanNumber(digits: 2)
    else { return nil }
    return (year, month, day)
  }

  /// Seconds since midnight; a leap second counts as the one before it.
  mutating func scanTimeOfDay() -> Int? {
    guard let hour = scanNumber(digits: 2), hour < 24 else { return nil }
    let isExtended = skip(":")
    guard let minute = scanNumber(digits: 2), minute < 60 else { return nil }
    guard isExtended ? skip(":") : rest.first.map(isDigit) ?? false else {
      return hour * 3600 + minute * 60
    }
    guard let second = scanNumber(digits: 2), second <= 60, skipFraction() else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  /// Minutes east of UTC.
  mutating func scanOffset() -> Int? {
    guard let sign = scan(anyOf: "Zz+-") else { return nil }
    if sign != UInt8(ascii: "+"), sign != UInt8(ascii: "-") { return 0 }
    guard let hours = scanNumber(digits: 2), hours < 24 else { return nil }
    var minutes = 0
    if skip(":") || !isAtEnd {
      guard let number = scanNumber(digits: 2), number < 60 else { return nil }
      minutes = number
    }
    return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  /// Skips the decimals of a second; false where a point has none.
  private mutating func skipFraction() -> Bool {
    guard scan(anyOf: ".,") != nil else { return true }
    let decimals = rest.prefix { isDigit($0) }.count
    rest = rest.dropFirst(decimals)
    return decimals > 0
  }

  mutating func scan(anyOf characters: StaticString) -> UInt8? {
    guard let first = rest.first,
      characters.withUTF8Buffer({ $0.contains(first) })
    else { return nil }
    rest = rest.dropFirst()
    return first
  }

  @discardableResult
  mutating func skip(_ character: StaticString) -> Bool { scan(anyOf: character) != nil }

  private mutating func scanNumber(digits: Int) -> Int? {
    let prefix = rest.prefix(digits)
    guard prefix.count == digits, prefix.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(digits)
    return prefix.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}

extension String {
  fileprivate var trimmingBlanks: Substring {
    let start = drop(while: \.isWhitespace)
    return start.dropLast(start.reversed().prefix(while: \.isWhitespace).count)
  }
}
