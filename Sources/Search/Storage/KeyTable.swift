import Algorithms

/// The keys of a shard's articles or quotations, sorted: which of them have a key.
///
/// Packed in blocks, each told by its first key: the others follow as differences, the places with as
/// many bits as the largest needs.
struct KeyTable: Sendable {
  /// How many entries there are.
  let count: Int
  /// Of each block how far every key but the first lies above the one before it, then the places.
  let bytes: [UInt8]
  /// For each block the key of its first entry, rising.
  let firsts: [UInt32]
  /// For each block where it begins in `bytes`, and where the last one ends.
  let offsets: [UInt32]
  private let form: Form

  /// A key, and behind it the place in the shard of what has it: numbers that sort so.
  typealias Entry = UInt64

  /// How the entries are written.
  struct Form {
    /// How many of a key's last bits are 0 and left out: what a key needs less is worth a false one
    /// now and then.
    static let spareBits: UInt32 = 6
    /// Of a place.
    let placeBits: Int

    /// - Parameter placeCount: How many places there are, of which each may have any number of keys.
    init(placeCount: Int) {
      placeBits = min(32, Int.bitWidth - max(0, placeCount - 1).leadingZeroBitCount)
    }
  }

  private static let blockSize = 64
  /// So many bytes lie behind the last block, since words of eight are read.
  static let slack = 8

  /// The keys of several shards, whose articles follow each other.
  ///
  /// - Parameter parts: With how many places each has.
  init(merging parts: [(keys: KeyTable, placeCount: Int)]) {
    var entries: [Entry] = []
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.keys.count })
    var first = 0
    for (keys, placeCount) in parts {
      keys.forEach { entries.append($0 + Entry(first)) }
      first += placeCount
    }
    // Quick, since it finds the parts sorted.
    self.init(sorted: entries.sorted(), placeCount: first)
  }

  init(sorted entries: [Entry], placeCount: Int) {
    let form = Form(placeCount: placeCount)
    var bytes = ByteWriter()
    var firsts: [UInt32] = []
    var offsets: [UInt32] = []
    for block in entries.chunks(ofCount: Self.blockSize) {
      var last = Self.key(of: block[block.startIndex])
      firsts.append(last)
      offsets.append(UInt32(clamping: bytes.bytes.count))
      for entry in block.dropFirst() {
        let key = Self.key(of: entry)
        bytes.put((key - last) >> Form.spareBits)
        last = key
      }
      bytes.put(block.lazy.map(Self.place), bits: form.placeBits)
    }
    offsets.append(UInt32(clamping: bytes.bytes.count))
    bytes.put(word: 0)
    self.init(
      count: entries.count, bytes: bytes.bytes.trimmed, firsts: firsts.trimmed,
      offsets: offsets.trimmed, form)
  }

  /// - Precondition: There are as many blocks as so many entries need, and all end before the slack.
  init(count: Int, bytes: [UInt8], firsts: [UInt32], offsets: [UInt32], _ form: Form) {
    self.count = count
    self.bytes = bytes
    self.firsts = firsts
    self.offsets = offsets
    self.form = form
  }

  static func blockCount(of count: Int) -> Int { (count + blockSize - 1) / blockSize }

  static func key(of entry: Entry) -> UInt32 { UInt32(entry >> 32) }

  static func place(of entry: Entry) -> UInt32 { UInt32(truncatingIfNeeded: entry) }

  /// A key as it is kept.
  static func key(ofHash hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash) & ~((1 << Form.spareBits) - 1)
  }

  var byteCount: Int { bytes.byteCount + firsts.byteCount + offsets.byteCount }

  // MARK: Reading

  func forEach(_ body: (Entry) -> Void) {
    bytes.withUnsafeBytes { bytes in
      for block in firsts.indices { forEach(of: block, in: bytes, body) }
    }
  }

  /// Calls `body` with the entries of a block.
  func forEach(of block: Int, _ body: (Entry) -> Void) {
    bytes.withUnsafeBytes { forEach(of: block, in: $0, body) }
  }

  @inline(__always)
  private func forEach(
    of block: Int, in bytes: UnsafeRawBufferPointer, _ body: (Entry) -> Void
  ) {
    let count = min(Self.blockSize, count - block * Self.blockSize)
    let end = Int(offsets[block + 1])
    var keys = ByteReader(UnsafeRawBufferPointer(rebasing: bytes[Int(offsets[block])..<end]))
    let places = end - (count * form.placeBits + 7) / 8
    guard places >= 0 else { return }
    let mask: Entry = (1 << Entry(form.placeBits)) - 1
    var bit = places * 8
    var key = firsts[block]
    for number in 0..<count {
      if number > 0 {
        key &+= UInt32(truncatingIfNeeded: keys.number()) << Form.spareBits
      }
      let word = bytes.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self)
      body(Entry(key) << 32 | word >> Entry(bit & 7) & mask)
      bit += form.placeBits
    }
  }

  /// Whether all its places are below a number.
  func hasPlaces(below bound: Int) -> Bool {
    var fits = true
    forEach { fits = fits && Int(Self.place(of: $0)) < bound }
    return fits
  }
}

/// Goes through a table by rising keys, and leaps over blocks that have none of them.
struct KeyCursor {
  private let table: KeyTable
  private var block = -1
  /// Those of the block.
  private var entries: [KeyTable.Entry] = []
  private var next = 0

  init(_ table: KeyTable) { self.table = table }

  /// Calls `body` with every place of a key.
  ///
  /// - Precondition: The key is not below the one asked for before.
  /// - Complexity: O(log *b*) for *b* blocks between the two.
  mutating func forEachPlace(with key: UInt32, _ body: (UInt32) -> Void) {
    let least = KeyTable.Entry(key) << 32
    if entries.last.map({ $0 < least }) ?? true { leap(to: key) }
    while next < entries.count, entries[next] < least { next += 1 }
    while next < entries.count, KeyTable.key(of: entries[next]) == key {
      body(KeyTable.place(of: entries[next]))
      next += 1
      if next == entries.count { open(block + 1, ifWith: key) }
    }
  }

  /// Opens the block where a key may begin: the last one that begins below it.
  private mutating func leap(to key: UInt32) {
    let blocks = table.firsts
    var low = block + 1
    var step = 1
    while low + step < blocks.count, blocks[low + step] < key {
      low += step
      step *= 2
    }
    var high = min(low + step, blocks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if blocks[middle] < key { low = middle } else { high = middle }
    }
    open(low, ifWith: key)
    // It may end below the key, and the next one begin with it.
    if entries.last.map({ KeyTable.key(of: $0) < key }) ?? false { open(low + 1, ifWith: key) }
  }

  private mutating func open(_ block: Int, ifWith key: UInt32) {
    guard block < table.firsts.count, table.firsts[block] <= key else { return }
    self.block = block
    entries.removeAll(keepingCapacity: true)
    next = 0
    table.forEach(of: block) { entries.append($0) }
  }
}

extension ByteWriter {
  /// Numbers of so many bits each, the lowest first, up to whole bytes.
  fileprivate mutating func put(_ numbers: some Sequence<UInt32>, bits: Int) {
    var (rest, width) = (UInt64(0), 0)
    for number in numbers {
      rest |= UInt64(number) << UInt64(width)
      width += bits
      while width >= 8 {
        put(raw: UInt8(truncatingIfNeeded: rest))
        rest >>= 8
        width -= 8
      }
    }
    if width > 0 { put(raw: UInt8(truncatingIfNeeded: rest)) }
  }
}
