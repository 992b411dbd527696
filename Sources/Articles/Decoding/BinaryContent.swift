/// Whether bytes are a text or something else.
enum BinaryContent {
  /// The offset of the first byte that tells of no text: a NUL, or a control character where there
  /// are many of them; nil for a text.
  static func firstTellingByte(of bytes: some Sequence<UInt8>) -> Int? {
    var controls = 0
    var first: Int?
    var count = 0
    for byte in bytes {
      if byte == 0 { return count }
      if isTelling(byte) {
        controls += 1
        first = first ?? count
      }
      count += 1
    }
    return controls > 4 + count / 32 ? first : nil
  }

  /// Control characters that stand in no text: not white space, nor what terminals and old word
  /// processors leave behind (backspace, escape, end of file).
  private static func isTelling(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x08...0x0d, 0x1a, 0x1b: false
    case ..<0x20, 0x7f: true
    default: false
    }
  }
}
