import Articles

/// The runs of three words of a text, as hashes: what two versions of one story share.
///
/// Words are runs of letters and digits, without regard to capitals in ASCII.
struct Shingles {
  /// In text order.
  private(set) var hashes: [UInt64] = []

  init(of text: ArticleText) {
    text.withBytes { bytes in
      hashes.reserveCapacity(bytes.count / 5)
      var (before, last) = (UInt64(0), UInt64(0))
      var count = 0
      Self.forEachWord(of: bytes) { _, word in
        count += 1
        if count >= 3 {
          let mixed = (before &* 3 ^ last) &* 0x9e37_79b9_7f4a_7c15
          hashes.append(Self.mixed(mixed ^ mixed >> 29 ^ word))
        }
        (before, last) = (last, word)
      }
    }
  }

  /// Calls `body` with each word's place and hash.
  static func forEachWord(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (_ place: Range<Int>, _ hash: UInt64) -> Void
  ) {
    var start = 0
    var hash: UInt64 = 0
    var index = 0
    while index <= bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x20
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower &- 0x61 < 26 || lower &- 0x30 < 10 || lower >= 0x80 {
        if index == start { hash = 0x2545_f491_4f6c_dd1d }
        hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01b3
      } else {
        if index > start { body(start..<index, hash) }
        start = index + 1
      }
      index += 1
    }
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ bits >> 32) &* 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 31
  }
}
