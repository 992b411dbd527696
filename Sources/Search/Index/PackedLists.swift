/// Rising lists of numbers, packed: short ones as differences of varying length, long ones in
/// blocks of 128 differences of as many bits as the largest needs.
///
/// Each list begins with its count. The first numbers of a long one's blocks stand before all of
/// them, so that what lies in a range is found without unpacking what lies before it.
struct PackedLists: Sendable {
  /// Where each list begins in `bytes`, and where the last one ends.
  private(set) var offsets: RisingNumbers
  private(set) var bytes: [UInt8]
  /// The offsets as long as lists are added.
  private var growing: [UInt32] = []

  static let blockSize = 128
  /// What may be read behind the last list, so that whole words are read everywhere.
  private static let slack = 8

  init() {
    offsets = RisingNumbers([0])
    bytes = []
    growing = [0]
  }

  /// - Precondition: Both are of finished lists.
  init(offsets: [UInt32], bytes: [UInt8]) {
    self.offsets = RisingNumbers(offsets)
    self.bytes = bytes
  }

  var count: Int { offsets.count - 1 }

  /// How many numbers neighbouring lists have.
  ///
  /// - Complexity: O(*l*) for *l* lists.
  func count(in lists: Range<Int>) -> Int { lists.reduce(0) { $0 + count(of: $1) } }

  func count(of list: Int) -> Int {
    var offset = Int(offsets[list])
    return bytes.withUnsafeBytes { Int(Self.variable(at: &offset, of: $0)) }
  }

  /// Whether it is one that can be read part by part.
  func isLong(_ list: Int) -> Bool { count(of: list) > Self.blockSize }

  // MARK: Packing

  /// Adds a list.
  ///
  /// - Precondition: The numbers rise.
  mutating func append(_ numbers: [UInt32]) {
    numbers.withUnsafeBufferPointer { append($0) }
  }

  /// Adds a list.
  ///
  /// - Precondition: The numbers rise.
  mutating func append(_ numbers: UnsafeBufferPointer<UInt32>) {
    let start = bytes.count
    appendVariable(UInt32(clamping: numbers.count))
    if numbers.count <= Self.blockSize {
      ShortList.append(numbers, to: &bytes)
    } else {
      appendBlocks(of: numbers, from: start)
    }
    growing.append(UInt32(clamping: bytes.count))
  }

  private mutating func appendVariable(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func appendBlocks(of numbers: UnsafeBufferPointer<UInt32>, from start: Int) {
    let entries = bytes.count
    let blocks = (numbers.count + Self.blockSize - 1) / Self.blockSize
    bytes += repeatElement(0, count: blocks * LongList.entrySize)
    for block in 0..<blocks {
      let lower = block * Self.blockSize
      let upper = min(lower + Self.blockSize, numbers.count)
      let entry = entries + block * LongList.entrySize
      write(numbers[lower], at: entry)
      write(UInt32(clamping: bytes.count - start), at: entry + 4)
      appendBlock(UnsafeBufferPointer(rebasing: numbers[lower..<upper]))
    }
  }

  private mutating func write(_ number: UInt32, at offset: Int) {
    for byte in 0..<4 { bytes[offset + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
  }

  private mutating func appendBlock(_ numbers: UnsafeBufferPointer<UInt32>) {
    var all: UInt32 = 0
    for index in 1..<max(1, numbers.count) { all |= numbers[index] &- numbers[index - 1] }
    let width = UInt64(32 - all.leadingZeroBitCount)
    bytes.append(UInt8(width))
    var pending: UInt64 = 0
    var bits: UInt64 = 0
    for index in 1..<max(1, numbers.count) {
      pending |= UInt64(numbers[index] &- numbers[index - 1]) << bits
      bits += width
      while bits >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        bits -= 8
      }
    }
    if bits > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
  }

  /// Makes room for reading whole words at the end, and gives back what is not needed; call it once,
  /// when all lists are there.
  mutating func finish() {
    bytes += repeatElement(0, count: Self.slack)
    bytes = bytes.trimmed
    offsets = RisingNumbers(growing)
    growing = []
  }

  // MARK: Reading

  /// All numbers of a list.
  subscript(list: Int) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count(of: list))
    forEach(of: list) { numbers.append($0) }
    return numbers
  }

  /// A list that is read part by part, each behind the one before.
  struct Cursor: Sendable {
    let list: Int
    /// A block that begins at or before the last part.
    fileprivate var block = 0

    init(_ list: Int) { self.list = list }
  }

  /// Calls `body` with the numbers of a list that lie in a range, rising.
  @inline(__always)
  func forEach(of list: Int, in range: Range<UInt32> = 0..<UInt32.max, _ body: (UInt32) -> Void) {
    var cursor = Cursor(list)
    forEach(&cursor, in: range, body)
  }

  /// Calls `body` with the numbers of a list that lie in a range, rising; of a range that follows
  /// the last one of this cursor they are found at once.
  @inline(__always)
  func forEach(_ cursor: inout Cursor, in range: Range<UInt32>, _ body: (UInt32) -> Void) {
    let start = Int(offsets[cursor.list])
    bytes.withUnsafeBytes { bytes in
      var offset = start
      let count = Int(Self.variable(at: &offset, of: bytes))
      if count <= Self.blockSize {
        Self.forEachShort(count, at: offset, of: bytes, in: range, body)
      } else {
        let list = LongList(bytes: bytes, start: start, entries: offset, count: count)
        cursor.block = list.block(with: range.lowerBound, near: cursor.block)
        list.forEach(in: range, from: cursor.block, body)
      }
    }
  }

  /// The first number of a list that is not below another.
  func first(of cursor: inout Cursor, from lower: UInt32) -> UInt32? {
    let start = Int(offsets[cursor.list])
    return bytes.withUnsafeBytes { bytes in
      var offset = start
      let count = Int(Self.variable(at: &offset, of: bytes))
      if count > Self.blockSize {
        let list = LongList(bytes: bytes, start: start, entries: offset, count: count)
        cursor.block = list.block(with: lower, near: cursor.block)
        return list.first(from: lower, in: cursor.block)
      }
      var list = ShortList(bytes, at: offset, count: count)
      var number: UInt32 = 0
      for _ in 0..<count {
        number &+= UInt32(truncatingIfNeeded: list.next())
        if number >= lower { return number }
      }
      return nil
    }
  }

  @inline(__always)
  private static func variable(at offset: inout Int, of bytes: UnsafeRawBufferPointer) -> UInt32 {
    var byte = bytes[offset]
    offset += 1
    var number = UInt32(byte & 0x7F)
    var shift: UInt32 = 7
    while byte >= 0x80, offset < bytes.count {
      byte = bytes[offset]
      number |= UInt32(byte & 0x7F) << shift
      shift += 7
      offset += 1
    }
    return number
  }

  @inline(__always)
  private static func forEachShort(
    _ count: Int, at start: Int, of bytes: UnsafeRawBufferPointer, in range: Range<UInt32>,
    _ body: (UInt32) -> Void
  ) {
    var list = ShortList(bytes, at: start, count: count)
    var number: UInt32 = 0
    for _ in 0..<count {
      number &+= UInt32(truncatingIfNeeded: list.next())
      if number >= range.upperBound { return }
      if number >= range.lowerBound { body(number) }
    }
  }
}

/// A list of more than one block.
private struct LongList {
  /// Of a block's first number and its offset from the list's beginning.
  static let entrySize = 8

  let bytes: UnsafeRawBufferPointer
  /// Where the list begins.
  let start: Int
  /// Where the first numbers and the offsets of its blocks begin.
  let entries: Int
  let count: Int

  private var blockCount: Int { (count + PackedLists.blockSize - 1) / PackedLists.blockSize }

  @inline(__always)
  private func first(_ block: Int) -> UInt32 {
    bytes.loadUnaligned(fromByteOffset: entries + block * Self.entrySize, as: UInt32.self)
  }

  /// The last block that begins at or before a number, or the first one.
  @inline(__always)
  func block(with lower: UInt32, near hint: Int) -> Int {
    var block = first(hint) <= lower ? hint : 0
    var step = 1
    while block + step < blockCount, first(block + step) <= lower {
      block += step
      step *= 2
    }
    var end = min(block + step, blockCount)
    while end - block > 1 {
      let middle = (block + end) / 2
      if first(middle) <= lower { block = middle } else { end = middle }
    }
    return block
  }

  @inline(__always)
  func forEach(in range: Range<UInt32>, from firstBlock: Int, _ body: (UInt32) -> Void) {
    var block = firstBlock
    while block < blockCount {
      var number = first(block)
      if number >= range.upperBound { return }
      if number >= range.lowerBound { body(number) }
      var packed = PackedBlock(self, block)
      for _ in 1..<packed.count {
        number &+= packed.next()
        if number >= range.lowerBound {
          if number >= range.upperBound { return }
          body(number)
        }
      }
      block += 1
    }
  }

  func first(from lower: UInt32, in firstBlock: Int) -> UInt32? {
    var block = firstBlock
    while block < blockCount {
      var number = first(block)
      if number >= lower { return number }
      var packed = PackedBlock(self, block)
      for _ in 1..<packed.count {
        number &+= packed.next()
        if number >= lower { return number }
      }
      block += 1
    }
    return nil
  }

  /// The differences of one block, one after the other.
  struct PackedBlock {
    private let bytes: UnsafeRawBufferPointer
    private let offset: Int
    private let width: UInt64
    private let mask: UInt64
    private var bit: UInt64 = 0
    /// How many numbers the block has, the first among them.
    let count: Int

    @inline(__always)
    init(_ list: LongList, _ block: Int) {
      bytes = list.bytes
      let entry = list.entries + block * LongList.entrySize + 4
      let offset = list.start + Int(bytes.loadUnaligned(fromByteOffset: entry, as: UInt32.self))
      self.offset = offset + 1
      width = UInt64(bytes[offset])
      mask = UInt64(1) << width &- 1
      count = min(PackedLists.blockSize, list.count - block * PackedLists.blockSize)
    }

    @inline(__always)
    mutating func next() -> UInt32 {
      let word = bytes.loadUnaligned(fromByteOffset: offset + Int(bit >> 3), as: UInt64.self)
      defer { bit += width }
      return UInt32(truncatingIfNeeded: word >> (bit & 7) & mask)
    }
  }
}
