/// The encoding of Western Windows, as the WHATWG Encoding Standard has it: every byte is a
/// character, the five that Microsoft left undefined being control characters.
enum Windows1252 {
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    0x80..<0xa0 ~= byte ? upperControls[Int(byte - 0x80)] : Unicode.Scalar(byte)
  }

  /// The characters of 0x80...0x9f; elsewhere a byte is its own code point.
  private static let upperControls: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8d}", "Ž", "\u{8f}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9d}", "ž", "Ÿ",
  ]
}
