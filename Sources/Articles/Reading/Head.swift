/// The first bytes of something to read, by which its format is told.
struct Head {
  let bytes: ArraySlice<UInt8>
  /// Whether there are no more.
  let isWhole: Bool
  /// The outermost element where the bytes begin as markup.
  let root: RootElement?
  /// The first byte that is no white space.
  let first: UInt8?

  init(_ bytes: ArraySlice<UInt8>, isWhole: Bool) {
    self.bytes = bytes
    self.isWhole = isWhole
    first = bytes.first { !$0.isBlank }
    root = first == UInt8(ascii: "<") ? RootElement(of: bytes) : nil
  }

  /// How many bytes are looked at, at most.
  static let length = 1 << 16

  /// Whether it says so, or its outermost element does.
  var isXML: Bool {
    bytes.drop { $0.isBlank }.starts(with: "<?xml".utf8) || root?.tag.contains(" xmlns") == true
  }

  /// Its lines, as far as it has them whole.
  var lines: some Sequence<ArraySlice<UInt8>> {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return isWhole ? lines : lines.dropLast()
  }
}

extension UInt8 {
  /// White space as JSON and XML have it.
  var isBlank: Bool { self == 0x20 || 0x09...0x0a ~= self || self == 0x0d }
}

/// The outermost element of markup, by its start tag alone.
struct RootElement {
  /// Without a prefix.
  var name: String
  /// The start tag as it stands there, for its namespaces.
  var tag: String

  /// Passes over declarations, comments and white space; nil where no element follows.
  init?(of bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while true {
      rest = rest.drop { $0.isBlank }
      guard rest.first == UInt8(ascii: "<") else { return nil }
      let end: [UInt8]
      if rest.starts(with: "<?".utf8) {
        end = Array("?>".utf8)
      } else if rest.starts(with: "<!--".utf8) {
        end = Array("-->".utf8)
      } else if rest.starts(with: "<!".utf8) {
        guard let after = Self.endOfDeclaration(rest) else { return nil }
        rest = rest[after...]
        continue
      } else {
        break
      }
      guard let after = rest.firstRange(of: end)?.upperBound else { return nil }
      rest = rest[after...]
    }
    let inside = rest.dropFirst().prefix { $0 != UInt8(ascii: ">") }
    tag = String(decoding: inside.prefix(4096), as: UTF8.self)
    let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
    guard name.first?.isLetter == true || name.first == "_" else { return nil }
    self.name = name.split(separator: ":").last.map(String.init) ?? String(name)
  }

  /// Behind `<!DOCTYPE …>`, which may have declarations inside brackets.
  private static func endOfDeclaration(_ bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return index + 1
      default: break
      }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Where these bytes stand first.
  func firstRange(of needle: [UInt8]) -> Range<Int>? {
    guard let first = needle.first else { return nil }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.count < needle.count { return nil }
      if rest.starts(with: needle) { return start..<start + needle.count }
      rest = rest.dropFirst()
    }
    return nil
  }
}
