/// Numbers that rise or stay, small: of each 64 the first, and how far the others lie above it in as
/// many bits as the last of them needs.
struct RisingNumbers: Sendable {
  let count: Int
  /// For each block its first number and where its bits begin in `words`; in the end where all end.
  private let blocks: [UInt32]
  /// A block has as many words as its numbers have bits.
  private let words: [UInt64]

  private static let blockSize = 64

  /// - Precondition: No number is below the one before it.
  init(_ numbers: [UInt32]) {
    count = numbers.count
    var blocks: [UInt32] = []
    blocks.reserveCapacity(2 * ((count + Self.blockSize - 1) / Self.blockSize) + 2)
    var width: UInt32 = 0
    for lower in stride(from: 0, to: count, by: Self.blockSize) {
      let last = numbers[Swift.min(lower + Self.blockSize, count) - 1]
      blocks += [numbers[lower], width]
      width += UInt32(32 - (last &- numbers[lower]).leadingZeroBitCount)
    }
    self.blocks = blocks + [0, width]
    var words = [UInt64](repeating: 0, count: UInt64.count(holding: Int(width) * 64))
    for (index, number) in numbers.enumerated() {
      let block = index >> 6 * 2
      let start = Int(self.blocks[block + 1])
      let width = Int(self.blocks[block + 3]) - start
      words.insert(
        UInt64(number &- self.blocks[block]), at: start * 64 + (index & 63) * width)
    }
    self.words = words
  }

  var byteCount: Int { blocks.byteCount + words.byteCount }

  /// Calls `body` with what reads them quickly.
  @inline(__always)
  func withReader<Result>(_ body: (Reader) throws -> Result) rethrows -> Result {
    try blocks.withUnsafeBufferPointer { blocks in
      try words.withUnsafeBytes { words in
        try body(Reader(count: count, blocks: blocks, words: words))
      }
    }
  }

  struct Reader {
    let count: Int
    fileprivate let blocks: UnsafeBufferPointer<UInt32>
    fileprivate let words: UnsafeRawBufferPointer

    /// - Precondition: There are more than so many.
    @inline(__always)
    subscript(place: Int) -> UInt32 { Block(self, place >> 6)[place & 63] }
  }

  private struct Block {
    private let first: UInt32
    private let width: Int
    private let bits: UnsafeRawPointer?
    private let mask: UInt64

    @inline(__always)
    init(_ reader: Reader, _ block: Int) {
      let start = Int(reader.blocks[2 * block + 1])
      first = reader.blocks[2 * block]
      width = Int(reader.blocks[2 * block + 3]) - start
      mask = UInt64(1) << UInt64(width) &- 1
      bits = reader.words.baseAddress.map { $0 + start * 8 }
    }

    @inline(__always)
    subscript(place: Int) -> UInt32 {
      guard let bits else { return first }
      let bit = place * width
      let word = bits.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self)
      return first &+ UInt32(truncatingIfNeeded: word >> UInt64(bit & 7) & mask)
    }
  }
}

extension RisingNumbers: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> UInt32 {
    precondition(place >= 0 && place < count)
    return withReader { $0[place] }
  }
}
