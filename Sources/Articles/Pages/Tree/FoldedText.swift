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
    let isWhole: Void? = text.withContiguousStorageIfAvailable { append($0) }
    if isWhole == nil { for byte in text { append(byte) } }
  }

  /// Word by word, since text is mostly words.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < text.count {
      var end = place
      while end < text.count, Self.isPlain(text[end]) { end += 1 }
      if end > place {
        writeBlank()
        bytes.append(contentsOf: text[place..<end])
      }
      if end < text.count { append(text[end]) }
      place = end + 1
    }
  }

  /// Bytes that are no white space, nor in a character that is folded.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 || byte == 0xc3 }

  mutating func append(_ byte: UInt8) {
    if byte <= 0x20 {
      hasBlank = true
      return
    }
    writeBlank()
    bytes.append(byte)
    if byte & 0xc0 == 0x80 { foldLastScalar() }
  }

  private mutating func writeBlank() {
    guard hasBlank else { return }
    hasBlank = false
    if !bytes.isEmpty { bytes.append(0x20) }
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
    case (0xc2, 0x80...0x9f):
      // A control character is a slip for what Windows-1252 has there.
      let scalar = Windows1252.scalar(bytes[count - 1])
      bytes.removeLast(2)
      if scalar.value >= 0xa0 { bytes.append(contentsOf: String(scalar).utf8) }
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
