/// Rising lists of numbers, packed: short ones as differences of variable length, long ones in
/// blocks of 128 differences of as many bits as the largest needs.
///
/// A block's first number stands before all blocks, so that what lies in a range is found without
/// unpacking what lies before it.
struct PackedLists: Sendable, Equatable {
  /// How many numbers the lists before each have, and in the end all.
  private(set) var counts: [UInt32] = [0]
  /// Where each list begins in `bytes`, and where the last one ends.
  private(set) var offsets: [UInt32] = [0]
  private(set) var bytes: [UInt8] = []

  static let blockSize = 128
  /// Of a block's first number and its offset from the list's beginning.
  private static let entrySize = 8

  init() {}

  var count: Int { counts.count - 1 }

  /// How many numbers neighbouring lists have.
  func count(in lists: Range<Int>) -> Int {
    Int(counts[lists.upperBound] - counts[lists.lowerBound])
  }

  func count(of list: Int) -> Int { count(in: list..<list + 1) }

  /// Whether it is one that can be read part by part.
  func isLong(_ list: Int) -> Bool { count(of: list) > Self.blockSize }

  // MARK: Packing

  /// Adds a list.
  ///
  /// - Precondition: The numbers rise.
  mutating func append(_ numbers: some RandomAccessCollection<UInt32>) {
    if numbers.count <= Self.blockSize { appendShort(numbers) } else { appendLong(numbers) }
    counts.append((counts.last ?? 0) + UInt32(clamping: numbers.count))
    offsets.append(UInt32(clamping: bytes.count))
  }

  private mutating func appendShort(_ numbers: some Collection<UInt32>) {
    var last: UInt32 = 0
    for number in numbers {
      var rest = number - last
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
      last = number
    }
  }

  private mutating func appendLong(_ numbers: some RandomAccessCollection<UInt32>) {
    let start = bytes.count
    let blocks = (numbers.count + Self.blockSize - 1) / Self.blockSize
    bytes += [UInt8](repeating: 0, count: blocks * Self.entrySize)
    var rest = numbers[...]
    for block in 0..<blocks {
      let part = rest.prefix(Self.blockSize)
      rest = rest.dropFirst(Self.blockSize)
      let entry = start + block * Self.entrySize
      write(part.first ?? 0, at: entry)
      write(UInt32(clamping: bytes.count - start), at: entry + 4)
      appendBlock(part)
    }
  }

  private mutating func write(_ number: UInt32, at offset: Int) {
    for byte in 0..<4 { bytes[offset + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
  }

  private mutating func appendBlock(_ numbers: some RandomAccessCollection<UInt32>) {
    let differences = zip(numbers.dropFirst(), numbers).map { $0 - $1 }
    let width = UInt64(32 - (differences.max() ?? 0).leadingZeroBitCount)
    bytes.append(UInt8(width))
    var pending: UInt64 = 0
    var bits: UInt64 = 0
    for difference in differences {
      pending |= UInt64(difference) << bits
      bits += width
      while bits >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        bits -= 8
      }
    }
    if bits > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
  }

  /// Makes room for reading whole words at the end; call it once, when all lists are there.
  mutating func finish() { bytes += [UInt8](repeating: 0, count: 8) }

  // MARK: Reading

  /// All numbers of a list.
  subscript(list: Int) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count(of: list))
    forEach(of: list) { numbers.append($0) }
    return numbers
  }

  /// Calls `body` with the numbers of a list that lie in a range, rising.
  @inline(__always)
  func forEach(of list: Int, in range: Range<UInt32> = 0..<UInt32.max, _ body: (UInt32) -> Void) {
    let count = count(of: list)
    let start = Int(offsets[list])
    bytes.withUnsafeBytes { bytes in
      if count <= Self.blockSize {
        Self.forEachShort(count, at: start, of: bytes, in: range, body)
      } else {
        let block = Self.block(with: range.lowerBound, near: 0, of: count, at: start, of: bytes)
        Self.forEachLong(count, at: start, of: bytes, in: range, from: block, body)
      }
    }
  }

  @inline(__always)
  private static func forEachShort(
    _ count: Int, at start: Int, of bytes: UnsafeRawBufferPointer, in range: Range<UInt32>,
    _ body: (UInt32) -> Void
  ) {
    var offset = start
    var number: UInt32 = 0
    for _ in 0..<count {
      var shift: UInt32 = 0
      var difference: UInt32 = 0
      var byte: UInt8
      repeat {
        byte = bytes[offset]
        difference |= UInt32(byte & 0x7F) << shift
        shift += 7
        offset += 1
      } while byte >= 0x80
      number &+= difference
      if number >= range.upperBound { return }
      if number >= range.lowerBound { body(number) }
    }
  }

  @inline(__always)
  private static func forEachLong(
    _ count: Int, at start: Int, of bytes: UnsafeRawBufferPointer, in range: Range<UInt32>,
    from firstBlock: Int, _ body: (UInt32) -> Void
  ) {
    let blocks = (count + blockSize - 1) / blockSize
    func first(_ block: Int) -> UInt32 {
      bytes.loadUnaligned(fromByteOffset: start + block * entrySize, as: UInt32.self)
    }
    var block = firstBlock
    while block < blocks {
      var number = first(block)
      if number >= range.upperBound { return }
      if number >= range.lowerBound { body(number) }
      let entry = start + block * entrySize
      var offset = start + Int(bytes.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self))
      let width = UInt64(bytes[offset])
      offset += 1
      let mask = UInt64(1) << width &- 1
      var bit: UInt64 = 0
      for _ in 1..<min(blockSize, count - block * blockSize) {
        let word = bytes.loadUnaligned(fromByteOffset: offset + Int(bit >> 3), as: UInt64.self)
        number &+= UInt32(truncatingIfNeeded: word >> (bit & 7) & mask)
        bit += width
        if number >= range.lowerBound {
          if number >= range.upperBound { return }
          body(number)
        }
      }
      block += 1
    }
  }

  /// A list that is read part by part, each behind the one before.
  struct Cursor: Sendable {
    let list: Int
    /// A block that begins at or before the last part.
    fileprivate var block = 0

    init(_ list: Int) { self.list = list }
  }

  /// Calls `body` with the numbers of a list that lie in a range, rising; of a range that follows
  /// the last one of this cursor they are found at once.
  @inline(__always)
  func forEach(_ cursor: inout Cursor, in range: Range<UInt32>, _ body: (UInt32) -> Void) {
    let count = count(of: cursor.list)
    let start = Int(offsets[cursor.list])
    bytes.withUnsafeBytes { bytes in
      if count <= Self.blockSize {
        Self.forEachShort(count, at: start, of: bytes, in: range, body)
      } else {
        cursor.block = Self.block(
          with: range.lowerBound, near: cursor.block, of: count, at: start, of: bytes)
        Self.forEachLong(count, at: start, of: bytes, in: range, from: cursor.block, body)
      }
    }
  }

  /// The last block that begins at or before a number, or the first one.
  @inline(__always)
  private static func block(
    with lower: UInt32, near hint: Int, of count: Int, at start: Int,
    of bytes: UnsafeRawBufferPointer
  ) -> Int {
    let blocks = (count + blockSize - 1) / blockSize
    func first(_ block: Int) -> UInt32 {
      bytes.loadUnaligned(fromByteOffset: start + block * entrySize, as: UInt32.self)
    }
    var block = first(hint) <= lower ? hint : 0
    var step = 1
    while block + step < blocks, first(block + step) <= lower {
      block += step
      step *= 2
    }
    var end = min(block + step, blocks)
    while end - block > 1 {
      let middle = (block + end) / 2
      if first(middle) <= lower { block = middle } else { end = middle }
    }
    return block
  }

  /// The first number of a list that is not below another.
  func first(of list: Int, from lower: UInt32) -> UInt32? {
    let count = count(of: list)
    let start = Int(offsets[list])
    if count > Self.blockSize { return firstOfLong(count, at: start, from: lower) }
    var found: UInt32?
    forEach(of: list, in: lower..<UInt32.max) { if found == nil { found = $0 } }
    return found
  }

  private func firstOfLong(_ count: Int, at start: Int, from lower: UInt32) -> UInt32? {
    bytes.withUnsafeBytes { bytes in
      let blocks = (count + Self.blockSize - 1) / Self.blockSize
      var block = Self.block(with: lower, near: 0, of: count, at: start, of: bytes)
      while block < blocks {
        let entry = start + block * Self.entrySize
        var number = bytes.loadUnaligned(fromByteOffset: entry, as: UInt32.self)
        if number >= lower { return number }
        var offset = start + Int(bytes.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self))
        let width = UInt64(bytes[offset])
        offset += 1
        let mask = UInt64(1) << width &- 1
        var bit: UInt64 = 0
        for _ in 1..<min(Self.blockSize, count - block * Self.blockSize) {
          let word = bytes.loadUnaligned(fromByteOffset: offset + Int(bit >> 3), as: UInt64.self)
          number &+= UInt32(truncatingIfNeeded: word >> (bit & 7) & mask)
          bit += width
          if number >= lower { return number }
        }
        block += 1
      }
      return nil
    }
  }
}
