/// JSON as pages hold it: read as far as it goes, with the slips that programs make in it forgiven.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The members of an array; any other value alone.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [self] }
  }
}

extension JSONValue {
  /// The value that bytes begin with, nil where they begin with none.
  ///
  /// Depth and count are bounded; control characters in strings, commas before a closing bracket and
  /// remarks around the whole are passed over.
  init?(_ bytes: ArraySlice<UInt8>) {
    var reader = JSONReader(bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }
}

/// Reads JSON byte by byte.
private struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var valuesLeft = 100_000

  private static let depthLimit = 64

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    // Some wrap it in remarks or CDATA.
    place =
      bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? bytes.endIndex
    if bytes[place...].starts(with: "[CDATA[".utf8) { place += "[CDATA[".utf8.count }
  }

  mutating func value(depth: Int) -> JSONValue? {
    skipBlanks()
    valuesLeft -= 1
    guard place < bytes.endIndex, depth < Self.depthLimit, valuesLeft > 0 else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object(depth: depth + 1)
    case UInt8(ascii: "["): return array(depth: depth + 1)
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    default: return word()
    }
  }

  /// As many members as can be read.
  private mutating func object(depth: Int) -> JSONValue {
    place += 1
    var members: [String: JSONValue] = [:]
    while true {
      skipBlanksAndCommas()
      if take(UInt8(ascii: "}")) { break }
      guard let key = string() else { break }
      skipBlanks()
      guard take(UInt8(ascii: ":")), let value = value(depth: depth) else { break }
      if members[key] == nil { members[key] = value }
    }
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue {
    place += 1
    var elements: [JSONValue] = []
    while true {
      skipBlanksAndCommas()
      if take(UInt8(ascii: "]")) { break }
      guard let value = value(depth: depth) else { break }
      elements.append(value)
    }
    return .array(elements)
  }

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var text: [UInt8] = []
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += escape()
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> [UInt8] {
    guard place < bytes.endIndex else { return [] }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): return [0x20]
    case UInt8(ascii: "u"): return Array(String(decoding: units(), as: UTF16.self).utf8)
    default: return [byte]
    }
  }

  /// The code unit of an escape, and the one that makes a pair with it.
  private mutating func units() -> [UInt16] {
    guard let unit = hexadecimal() else { return [0xfffd] }
    guard UTF16.isLeadSurrogate(unit), bytes[place...].starts(with: "\\u".utf8) else {
      return [unit]
    }
    place += 2
    return [unit, hexadecimal() ?? 0xfffd]
  }

  private mutating func hexadecimal() -> UInt16? {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    place += 4
    return unit
  }

  /// A number or one of the three names; nil for what is none, which ends the reading.
  private mutating func word() -> JSONValue? {
    let word = bytes[place...].prefix { $0 > 0x20 && !",]}:{[\"".utf8.contains($0) }
    guard !word.isEmpty, word.count < 64 else { return nil }
    place = word.endIndex
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let number where number.first?.isNumber == true || number.first == "-":
      return .number(number)
    default: return nil
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.endIndex, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.endIndex, bytes[place] <= 0x20 { place += 1 }
  }

  private mutating func skipBlanksAndCommas() {
    while place < bytes.endIndex, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: ",") {
      place += 1
    }
  }
}
