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
    let count = try RecordValues.read(from: &member, deliver) { value, line, place in
      try reading.read(value, line: line, place: place, deliver)
    }
    if count == 0 { try deliver(.note(.empty(path: member.path))) }
  }
}
