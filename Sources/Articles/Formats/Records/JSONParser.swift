/// Reads JSON (RFC 8259) strictly, but for half surrogate pairs, which Python writes for bytes that
/// it could not decode: they are U+FFFD.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// How many arrays and objects the value at hand is inside.
  private var depth = 0

  /// Deeper ones are no records, and would exhaust the stack.
  static let deepest = 256

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() -> RecordValue? {
    guard let value = value() else { return nil }
    skipBlanks()
    return place == bytes.count ? value : nil
  }

  private mutating func value() -> RecordValue? {
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return nested { $0.object() }
    case UInt8(ascii: "["): return nested { $0.array() }
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func nested(_ read: (inout JSONParser) -> RecordValue?) -> RecordValue? {
    guard depth < Self.deepest else { return nil }
    depth += 1
    place += 1
    defer { depth -= 1 }
    return read(&self)
  }

  private mutating func object() -> RecordValue? {
    var object = RecordObject()
    skipBlanks()
    if take("}") { return .object(object) }
    repeat {
      skipBlanks()
      guard peek == UInt8(ascii: "\""), let name = string() else { return nil }
      skipBlanks()
      guard take(":"), let value = value() else { return nil }
      object.append(name, value)
      skipBlanks()
    } while take(",")
    return take("}") ? .object(object) : nil
  }

  private mutating func array() -> RecordValue? {
    var elements: [RecordValue] = []
    skipBlanks()
    if take("]") { return .array(elements) }
    repeat {
      guard let value = value() else { return nil }
      elements.append(value)
      skipBlanks()
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func number() -> RecordValue? {
    let start = place
    _ = take("-")
    let whole = takeDigits()
    guard whole > 0, whole == 1 || bytes[place - whole] != UInt8(ascii: "0") else { return nil }
    if take("."), takeDigits() == 0 { return nil }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      if takeDigits() == 0 { return nil }
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  // MARK: Strings

  private mutating func string() -> String? {
    place += 1
    let start = place
    while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "\"") {
      place += 1
    }
    if take("\"") { return String(decoding: bytes[start..<place - 1], as: UTF8.self) }
    return stringWithEscapes(from: start)
  }

  private mutating func stringWithEscapes(from start: Int) -> String? {
    var text = Array(bytes[start..<place])
    while let byte = peek {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): guard appendEscape(to: &text) else { return nil }
      case ..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func appendEscape(to text: inout [UInt8]) -> Bool {
    guard let byte = peek else { return false }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0c)
    case UInt8(ascii: "n"): text.append(0x0a)
    case UInt8(ascii: "r"): text.append(0x0d)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = escapedScalar() else { return false }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: return false
    }
    return true
  }

  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let unit = escapedUnit() else { return nil }
    guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) ?? "\u{fffd}" }
    let before = place
    if take("\\u"), let trail = escapedUnit(), UTF16.isTrailSurrogate(trail) {
      let scalar = 0x10000 + UInt32(unit - 0xd800) << 10 + UInt32(trail - 0xdc00)
      return Unicode.Scalar(scalar) ?? "\u{fffd}"
    }
    place = before
    return "\u{fffd}"
  }

  private mutating func escapedUnit() -> UInt16? {
    guard bytes.count - place >= 4 else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[place..<place + 4] {
      guard let digit = byte.hexadecimalDigit else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    place += 4
    return unit
  }

  // MARK: Bytes

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte.isBlank { place += 1 }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let isThere = word.withUTF8Buffer { word in
      bytes.count - place >= word.count && bytes[place..<place + word.count].elementsEqual(word)
    }
    if isThere { place += word.utf8CodeUnitCount }
    return isThere
  }

  private mutating func takeDigits() -> Int {
    let start = place
    while let byte = peek, 0x30...0x39 ~= byte { place += 1 }
    return place - start
  }
}

extension UInt8 {
  var hexadecimalDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
