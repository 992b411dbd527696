/// Text as a page shows it: white space folded to single blanks, none at the ends, and without
/// characters that are only hints for breaking lines.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// A blank that is due before the next character.
  private var hasBlank = false

  init() {}

  init(_ bytes: some Sequence<UInt8>) { append(bytes) }

  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }
  var nonEmptyString: String? { bytes.isEmpty ? nil : string }

  mutating func append(_ text: some Sequence<UInt8>) {
    for byte in text { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    if byte <= 0x20 {
      hasBlank = true
      return
    }
    if hasBlank {
      hasBlank = false
      if !bytes.isEmpty { bytes.append(0x20) }
    }
    bytes.append(byte)
    if byte & 0xc0 == 0x80 { foldLastScalar() }
  }

  /// Ends a line, where there is one.
  mutating func breakLine() {
    hasBlank = false
    if !bytes.isEmpty, bytes.last != 0x0a { bytes.append(0x0a) }
  }

  mutating func removeLast() { if !bytes.isEmpty { bytes.removeLast() } }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    hasBlank = false
  }

  /// Turns a no-break space just completed into a blank, and drops what has no width.
  private mutating func foldLastScalar() {
    let count = bytes.count
    guard count >= 2 else { return }
    switch (bytes[count - 2], bytes[count - 1]) {
    case (0xc2, 0xa0), (0xc2, 0xad):
      let isBlank = bytes[count - 1] == 0xa0
      bytes.removeLast(2)
      restoreBlank(or: isBlank)
    case (0x80, 0x8b), (0x81, 0xa0), (0xbb, 0xbf):
      // Zero width space, word joiner, byte order mark.
      let lead: UInt8 = bytes[count - 2] == 0xbb ? 0xef : 0xe2
      guard count >= 3, bytes[count - 3] == lead else { return }
      bytes.removeLast(3)
      restoreBlank(or: false)
    default: break
    }
  }

  /// A blank that was written for the dropped character is due again.
  private mutating func restoreBlank(or isBlank: Bool) {
    if bytes.last == 0x20 {
      bytes.removeLast()
      hasBlank = true
    }
    hasBlank = hasBlank || isBlank
  }
}
