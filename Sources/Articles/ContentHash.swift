/// What an article says, as a number of 128 bits: two articles of one number are copies.
///
/// Text, title, byline, outlet, date and link count; where it was read from does not.
package struct ContentHash: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(of article: Article) {
    var state = State()
    article.text.withBytes { state.add($0) }
    for field in [article.title, article.byline, article.outlet, article.url] {
      var field = field ?? ""
      field.withUTF8 { state.add($0) }
    }
    var date = article.date?.description ?? ""
    date.withUTF8 { state.add($0) }
    (high, low) = (state.high, state.low)
  }

  /// Two lanes of multiplication and mixing, eight bytes at a time.
  private struct State {
    var high: UInt64 = 0x9e37_79b9_7f4a_7c15
    var low: UInt64 = 0xc2b2_ae3d_27d4_eb4f

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      let raw = UnsafeRawBufferPointer(bytes)
      var offset = 0
      while offset + 8 <= raw.count {
        add(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      var rest: UInt64 = 0
      for byte in raw[offset...] { rest = rest << 8 | UInt64(byte) }
      add(rest)
      // So that a field's end is told from its bytes.
      add(UInt64(raw.count) ^ 0xff51_afd7_ed55_8ccd)
    }

    private mutating func add(_ word: UInt64) {
      high = (high ^ word) &* 0x9fb2_1c65_1e98_df25
      high ^= high >> 35
      low = (low ^ word ^ high) &* 0xd6e8_feb8_6659_fd93
      low ^= low >> 32
    }
  }
}
