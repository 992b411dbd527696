/// JSON being written on one line, its keys in the order given.
///
/// Foundation's encoder knows no order but the alphabet's, and took a fifth of the time in which a
/// corpus of 20 MB was read, parsed and printed.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ writeMembers: (inout JSONWriter) -> Void) {
    enclose(in: "{", "}", writeMembers)
  }

  /// Writes a member of the object at hand; nothing where there is no value.
  mutating func member(_ key: StaticString, _ value: (some JSONWritable)?) {
    guard let value else { return }
    separate()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: "\":".utf8)
    needsComma = false
    value.write(to: &self)
    needsComma = true
  }

  mutating func list(_ elements: some Sequence<some JSONWritable>) {
    enclose(in: "[", "]") { json in
      for element in elements {
        json.separate()
        json.needsComma = false
        element.write(to: &json)
        json.needsComma = true
      }
    }
  }

  mutating func literal(_ word: StaticString) {
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Writes a number with three decimals, those that say nothing left out.
  mutating func number(_ number: Float) {
    let thousandths = number.isFinite ? Int((min(max(number, -1e9), 1e9) * 1000).rounded()) : 0
    let whole = thousandths.magnitude / 1000
    var decimals = String(thousandths.magnitude % 1000)
    decimals = String(repeating: "0", count: 3 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    let sign = thousandths < 0 ? "-" : ""
    bytes.append(contentsOf: (sign + "\(whole)" + (decimals.isEmpty ? "" : ".\(decimals)")).utf8)
  }

  /// Escapes more than JSON asks for: also the control characters above ASCII's, which the output
  /// may carry to a terminal.
  mutating func string(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { utf8 in
      var rest = utf8[...]
      while let special = rest.firstIndex(where: \.mayBeEscapedInJSON) {
        bytes.append(contentsOf: rest[..<special])
        rest = rest[special...]
        rest = rest.dropFirst(escape(rest))
      }
      bytes.append(contentsOf: rest)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// - Returns: For how many bytes the escape stands.
  private mutating func escape(_ rest: some Collection<UInt8>) -> Int {
    let (first, second) = (rest.first ?? 0, rest.dropFirst().first ?? 0)
    guard first == UInt8.leadsLatin1 else {
      escape(first)
      return 1
    }
    if second < 0xa0 { escape(second) } else { bytes += [first, second] }
    return 2
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u00\(digits.count < 2 ? "0" : "")\(digits)".utf8)
    }
  }

  private mutating func enclose(
    in open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}

extension UInt8 {
  fileprivate var mayBeEscapedInJSON: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") || self == 0x7f
      || self == Self.leadsLatin1
  }

  /// What U+0080...U+00BF begin with in UTF-8; the second byte is then the code point.
  fileprivate static let leadsLatin1: UInt8 = 0xc2
}

protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

extension String: JSONWritable {
  func write(to json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONWritable {
  func write(to json: inout JSONWriter) { json.literal(self ? "true" : "false") }
}

extension Int: JSONWritable {
  func write(to json: inout JSONWriter) { json.number(self) }
}

extension Float: JSONWritable {
  func write(to json: inout JSONWriter) { json.number(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  func write(to json: inout JSONWriter) { json.list(self) }
}

extension Output {
  /// Writes a value as one line of JSON.
  mutating func writeJSON(_ value: some JSONWritable) throws(OutputError) {
    var json = JSONWriter()
    value.write(to: &json)
    try write(json.bytes)
    try write("\n")
  }
}
