/// Cuts JSON into the values that stand at the top, or in the array that stands there, by its
/// brackets alone, so that one bad value does not cost the others.
struct RecordValues {
  private enum Piece {
    case value(ArraySlice<UInt8>, line: Int)
    case tooLong(line: Int)
  }

  private let limit: Int
  private var isInArray = false
  private var line = 1

  private init(limit: Int) { self.limit = limit }

  /// Calls `body` with each value, the number of its line and its place, from 1 on; delivers what
  /// is wrong with the others.
  ///
  /// - Returns: How many there are, bad ones too.
  @discardableResult
  static func read(
    from member: inout Member, _ deliver: (ArticleEvent) throws -> Void,
    _ body: (RecordValue, _ line: Int, _ place: Int) throws -> Void
  ) rethrows -> Int {
    let (path, limit) = (member.path, member.articleLimit)
    var values = RecordValues(limit: limit)
    var place = 0
    while let piece = values.next(from: &member.lines) {
      place += 1
      switch piece {
      case .tooLong(let line): try deliver(.failure(.tooLong(path: path, line: line, limit: limit)))
      case .value(let bytes, let line):
        if let value = RecordValue(line: bytes) {
          try body(value, line, place)
        } else if member.lines.failure != nil {
          return place
        } else {
          try deliver(.failure(.malformed(path: path, line: line, problem: .notJSON)))
        }
      }
    }
    return place
  }

  private mutating func next(from lines: inout LineReader) -> Piece? {
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
