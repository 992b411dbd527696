/// A document of JSON: an array of articles, an answer or a feed that holds one, or one article
/// over several lines.
enum JSONDocumentReader: FormatReader {
  static let row = FormatRow(
    format: .json, name: "JSON",
    mark: "an array of objects, or an object over several lines",
    yield: "an article an object, also inside `articles`, `items`, `results`, `docs`; fields as in "
      + "JSON Lines")

  static func recognises(_ head: Head) -> Bool {
    switch head.first {
    case UInt8(ascii: "["):
      let inside = head.bytes.drop { $0.isBlank }.dropFirst().drop { $0.isBlank }
      return beginsObject(inside) || inside.first == UInt8(ascii: "]") && isArray(head)
    case UInt8(ascii: "{"): return beginsObject(head.bytes) && !JSONLinesReader.recognises(head)
    default: return false
    }
  }

  private static func isArray(_ head: Head) -> Bool {
    head.isWhole && RecordValue(parsing: head.bytes)?.array != nil
  }

  /// Whether bytes begin with `{"name":` or are nothing but a beginning of that.
  static func beginsObject(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes.drop { $0.isBlank }
    guard rest.first == UInt8(ascii: "{") else { return false }
    rest = rest.dropFirst().drop { $0.isBlank }
    guard rest.first == UInt8(ascii: "\"") else { return rest.first == UInt8(ascii: "}") }
    rest = rest.dropFirst()
    while let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 < 0x20 }) {
      let isEscaped = rest[..<end].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
      let isQuote = rest[end] == UInt8(ascii: "\"")
      rest = rest[(end + 1)...]
      if isEscaped, isQuote { continue }
      return isQuote && rest.first { !$0.isBlank } == UInt8(ascii: ":")
    }
    return false
  }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    let reading = RecordReading(path: member.path, format: .json)
    var values = RecordValues(limit: member.articleLimit)
    var number = 0
    while let piece = values.next(from: &member.lines) {
      number += 1
      switch piece {
      case .tooLong(let line):
        let limit = member.articleLimit
        try deliver(.failure(.tooLong(path: member.path, line: line, limit: limit)))
      case .value(let bytes, let line):
        guard let value = RecordValue(line: bytes) else {
          if member.lines.failure != nil { return }
          try deliver(.failure(.malformed(path: member.path, line: line, problem: .notJSON)))
          continue
        }
        try reading.read(value, line: line, place: number, deliver)
      }
    }
    if number == 0 { try deliver(.note(.empty(path: member.path))) }
  }
}

/// Cuts JSON into the values that stand at the top, or in the array that stands there, by its
/// brackets alone, so that one bad value does not cost the others.
struct RecordValues {
  enum Piece {
    case value(ArraySlice<UInt8>, line: Int)
    case tooLong(line: Int)
  }

  private let limit: Int
  private var isInArray = false
  private var line = 1

  init(limit: Int) { self.limit = limit }

  mutating func next(from lines: inout LineReader) -> Piece? {
    skipSeparators(in: &lines)
    guard !lines.ahead.isEmpty else { return nil }
    let first = line
    guard let length = length(in: &lines) else { return .tooLong(line: first) }
    let bytes = lines.take(length)
    line += bytes.count { $0 == UInt8(ascii: "\n") }
    return .value(bytes, line: first)
  }

  /// White space, commas, and the brackets of the array around all.
  private mutating func skipSeparators(in lines: inout LineReader) {
    while true {
      var count = 0
      loop: for byte in lines.ahead {
        switch byte {
        case UInt8(ascii: "\n"): line += 1
        case UInt8(ascii: "["):
          if isInArray { break loop }
          isInArray = true
        case UInt8(ascii: "]"):
          guard isInArray else { break loop }
          isInArray = false
        case UInt8(ascii: ","): break
        default: if !byte.isBlank { break loop }
        }
        count += 1
      }
      _ = lines.take(count)
      if !lines.ahead.isEmpty || !lines.readAhead() { return }
    }
  }

  /// Of the value that begins here; nil for one that is too long, which is passed over.
  private mutating func length(in lines: inout LineReader) -> Int? {
    var scan = BracketScan()
    var scanned = 0
    while true {
      if let end = scan.end(in: lines.ahead.dropFirst(scanned)) {
        return end - lines.ahead.startIndex
      }
      scanned = lines.ahead.count
      if scanned > limit {
        line += lines.take(scanned).count { $0 == UInt8(ascii: "\n") }
        scanned = 0
        return skipRest(of: &scan, in: &lines)
      }
      if !lines.readAhead() { return lines.ahead.count }
    }
  }

  private mutating func skipRest(of scan: inout BracketScan, in lines: inout LineReader) -> Int? {
    while lines.readAhead() {
      let end = scan.end(in: lines.ahead)
      let count = end.map { $0 - lines.ahead.startIndex } ?? lines.ahead.count
      line += lines.take(count).count { $0 == UInt8(ascii: "\n") }
      if end != nil { return nil }
    }
    return nil
  }
}

/// Follows brackets and strings to the end of a value.
private struct BracketScan {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isBegun = false

  /// The index behind the value's last byte, if it ends in these bytes.
  mutating func end(in bytes: ArraySlice<UInt8>) -> Int? {
    for (index, byte) in zip(bytes.indices, bytes) {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 0 { return index + 1 }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return isBegun ? index : index + 1 }
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: ","), UInt8(ascii: "\n"): if depth == 0, isBegun { return index }
      default: break
      }
      isBegun = true
    }
    return nil
  }
}
