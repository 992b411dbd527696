import CXML

/// Makes XML that libxml2 need not refuse of what feeds call XML.
///
/// Names of characters that only HTML knows, bare ampersands and control characters are usual in
/// feeds and would end the reading. Declarations are left out, and with them every entity of the
/// document's own: what is not declared cannot be expanded, however often. Line feeds stay, so that
/// lines count as in the file.
struct XMLMending {
  /// Whether the document declares entities of its own.
  private(set) var declaresEntities = false
  private var rest: [UInt8] = []
  private var state = State.text

  private enum State {
    case text, cdata
    /// Left out until these bytes.
    case skipping(until: String)
    /// A declaration, inside so many brackets.
    case declaration(depth: Int)
  }

  /// Markup longer than this is none.
  private static let longestTag = 1 << 20

  /// Appends a piece of UTF-8; what cannot be judged yet waits for the next.
  mutating func mend(_ piece: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    let bytes = rest + piece
    var place = 0
    while place < bytes.count {
      guard let next = step(bytes, from: place, isLast: isLast, into: &output) else { break }
      place = next
    }
    rest = Array(bytes[place...])
  }

  /// - Returns: Where to go on; nil where more bytes are needed to tell.
  private mutating func step(
    _ bytes: [UInt8], from place: Int, isLast: Bool, into output: inout [UInt8]
  ) -> Int? {
    switch state {
    case .text: return text(bytes, from: place, isLast: isLast, into: &output)
    case .cdata: return cdata(bytes, from: place, isLast: isLast, into: &output)
    case .skipping(let end): return skip(bytes, from: place, until: end, isLast, into: &output)
    case .declaration(let depth): return declaration(bytes, from: place, depth, into: &output)
    }
  }

  // MARK: Text and tags

  private mutating func text(
    _ bytes: [UInt8], from start: Int, isLast: Bool, into output: inout [UInt8]
  ) -> Int? {
    let place = Self.copyPlain(bytes, from: start, into: &output)
    guard place < bytes.count else { return place }
    if place > start { return place }
    if bytes[place] == UInt8(ascii: "&") {
      return Self.reference(bytes, from: place, isLast: isLast, into: &output)
    }
    return markup(bytes, from: place, isLast: isLast, into: &output)
  }

  /// Copies up to the next "<" or "&", without what XML may not have.
  private static func copyPlain(
    _ bytes: [UInt8], from start: Int, into output: inout [UInt8]
  ) -> Int {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
      if byte >= 0x20 || byte.isBlank { output.append(byte) }
      place += 1
    }
    return place
  }

  private mutating func markup(
    _ bytes: [UInt8], from place: Int, isLast: Bool, into output: inout [UInt8]
  ) -> Int? {
    let rest = bytes[place...]
    if rest.count < 9, !isLast { return nil }
    if rest.starts(with: "<![CDATA[".utf8) {
      output += Array("<![CDATA[".utf8)
      state = .cdata
      return place + 9
    }
    if rest.starts(with: "<!--".utf8) {
      state = .skipping(until: "-->")
      return place + 4
    }
    if rest.starts(with: "<?".utf8) {
      state = .skipping(until: "?>")
      return place + 2
    }
    if rest.starts(with: "<!".utf8) {
      state = .declaration(depth: 0)
      return place + 2
    }
    guard let second = rest.dropFirst().first, second.beginsTag else {
      output += Array("&lt;".utf8)
      return place + 1
    }
    return tag(bytes, from: place, isLast: isLast, into: &output)
  }

  /// A tag with its attributes, in whose values references are mended too.
  private func tag(
    _ bytes: [UInt8], from start: Int, isLast: Bool, into output: inout [UInt8]
  ) -> Int? {
    var quote: UInt8?
    var place = start
    while true {
      guard place < bytes.count else {
        // Waits for its end, if it can have one.
        if !isLast, place - start < Self.longestTag { return nil }
        break
      }
      let byte = bytes[place]
      place += 1
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if quote == nil, byte == UInt8(ascii: ">") {
        break
      }
    }
    var index = start
    while index < place {
      if bytes[index] == UInt8(ascii: "&") {
        let end = Self.reference(
          Array(bytes[index..<min(place, index + 40)]), from: 0, isLast: true, into: &output)
        index += max(1, end ?? 1)
      } else {
        if bytes[index] >= 0x20 || bytes[index].isBlank { output.append(bytes[index]) }
        index += 1
      }
    }
    return place
  }

  // MARK: References

  /// A reference that XML knows as it is, one that HTML knows as its characters, anything else as
  /// the words that it is.
  private static func reference(
    _ bytes: [UInt8], from place: Int, isLast: Bool, into output: inout [UInt8]
  ) -> Int? {
    let body = bytes[(place + 1)...].prefix(32).prefix { $0.isInReference }
    let end = body.endIndex
    if end == bytes.count, body.count < 32, !isLast { return nil }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), !body.isEmpty,
      let scalars = Self.characters(of: String(decoding: body, as: UTF8.self))
    else {
      output += Array("&amp;".utf8)
      return place + 1
    }
    for scalar in scalars {
      switch scalar {
      case "&": output += Array("&amp;".utf8)
      case "<": output += Array("&lt;".utf8)
      case ">": output += Array("&gt;".utf8)
      case "\"": output += Array("&quot;".utf8)
      case "'": output += Array("&#39;".utf8)
      case "\n", "\r", "\t": output += Array("&#\(scalar.value);".utf8)
      default: if scalar.value >= 0x20 { output += Array(String(scalar).utf8) }
      }
    }
    return end + 1
  }

  private static func characters(of name: String) -> [Unicode.Scalar]? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let number else { return nil }
      // What Windows calls 147 is meant, not a control character.
      if 0x80..<0xa0 ~= number { return [Windows1252.scalar(UInt8(number))] }
      return [Unicode.Scalar(number) ?? "\u{fffd}"]
    }
    if name == "apos" { return ["'"] }
    guard let entity = htmlEntityLookup(name) else { return nil }
    return Unicode.Scalar(entity.pointee.value).map { [$0] }
  }

  // MARK: What is copied or left out

  private mutating func cdata(
    _ bytes: [UInt8], from start: Int, isLast: Bool, into output: inout [UInt8]
  ) -> Int? {
    let rest = bytes[start...]
    let end = rest.firstRange(of: Array("]]>".utf8))
    // Two brackets at the end may begin the mark.
    let stop = end?.lowerBound ?? (isLast ? bytes.count : max(start, bytes.count - 2))
    output += bytes[start..<stop].filter { $0 >= 0x20 || $0.isBlank }
    if let end {
      output += Array("]]>".utf8)
      state = .text
      return end.upperBound
    }
    return stop > start ? stop : nil
  }

  private mutating func skip(
    _ bytes: [UInt8], from start: Int, until end: String, _ isLast: Bool,
    into output: inout [UInt8]
  ) -> Int? {
    let found = bytes[start...].firstRange(of: Array(end.utf8))
    let stop = found?.upperBound ?? (isLast ? bytes.count : max(start, bytes.count - 2))
    output += bytes[start..<stop].filter { $0 == UInt8(ascii: "\n") }
    if found != nil { state = .text }
    return stop > start ? stop : nil
  }

  private mutating func declaration(
    _ bytes: [UInt8], from start: Int, _ depth: Int, into output: inout [UInt8]
  ) -> Int? {
    var depth = depth
    for place in start..<bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "<"):
        if bytes[place...].starts(with: "<!ENTITY".utf8) { declaresEntities = true }
      case UInt8(ascii: "\n"): output.append(UInt8(ascii: "\n"))
      case UInt8(ascii: ">") where depth <= 0:
        state = .text
        return place + 1
      default: break
      }
    }
    state = .declaration(depth: depth)
    return bytes.count
  }
}

extension UInt8 {
  fileprivate var beginsTag: Bool {
    isLetter || self == UInt8(ascii: "/") || self == UInt8(ascii: "_") || self >= 0x80
  }

  fileprivate var isInReference: Bool {
    isLetter || 0x30...0x39 ~= self || self == UInt8(ascii: "#")
  }

  private var isLetter: Bool { 0x41...0x5a ~= self || 0x61...0x7a ~= self }
}
