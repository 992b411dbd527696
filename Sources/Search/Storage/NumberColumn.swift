/// Numbers, some perhaps missing, each in as many bits as the largest needs above the least.
struct NumberColumn: Sendable {
  let count: Int
  /// What 0 stands for; for none where some are missing.
  private let base: Int64
  private let hasMissing: Bool
  private let width: Int
  private let words: [UInt64]

  init(_ numbers: some Collection<Int64?>) {
    count = numbers.count
    let known = numbers.lazy.compactMap(\.self)
    let (least, most) = (known.min() ?? 0, known.max() ?? 0)
    hasMissing = numbers.contains { $0 == nil }
    base = hasMissing ? least &- 1 : least
    width = 64 - UInt64(bitPattern: most &- base).leadingZeroBitCount
    var words = [UInt64](repeating: 0, count: UInt64.count(holding: count * width))
    for (index, number) in numbers.enumerated() {
      words.insert(UInt64(bitPattern: (number ?? base) &- base), at: index * width)
    }
    self.words = words
  }

  subscript(index: Int) -> Int64? {
    let number = words.bits(width, at: index * width)
    return hasMissing && number == 0 ? nil : base &+ Int64(bitPattern: number)
  }

  var byteCount: Int { words.byteCount }
}

// MARK: - Bits end to end

extension UInt64 {
  /// How many words hold so many bits, with two more, so that two can be read even at the end.
  static func count(holding bits: Int) -> Int { (bits + 63) >> 6 + 2 }
}

extension [UInt64] {
  /// A number of some bits that begins at one.
  @inline(__always)
  func bits(_ width: Int, at bit: Int) -> UInt64 {
    let shift = UInt64(bit & 63)
    // Twice, since a shift by 64 is none.
    let word = self[bit >> 6] >> shift | (self[bit >> 6 + 1] << (63 - shift)) << 1
    return width < 64 ? word & (1 << UInt64(width) - 1) : word
  }

  /// Sets bits that are 0.
  mutating func insert(_ number: UInt64, at bit: Int) {
    let shift = UInt64(bit & 63)
    self[bit >> 6] |= number << shift
    self[bit >> 6 + 1] |= (number >> (63 - shift)) >> 1
  }
}
