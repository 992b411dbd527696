/// The keys of a shard's articles or quotations, sorted: which of them have a key.
///
/// Packed in blocks, each told by its first key; the others follow as differences.
struct KeyTable: Sendable {
  /// Of all blocks: for each entry how far its key lies above the one before, and its place.
  let bytes: [UInt8]
  /// For each block the key of its first entry, rising.
  let firsts: [UInt32]
  /// For each block where it begins in `bytes`, and where the last one ends.
  let offsets: [UInt32]
  /// How many of a key's last bits are 0 and left out.
  let spareBits: UInt32

  /// A key, and behind it the place in the shard of what has it: numbers that sort so.
  typealias Entry = UInt64

  private static let blockSize = 32

  /// The keys of several shards, whose articles follow each other.
  ///
  /// - Parameter parts: With how many places each takes.
  init(merging parts: [(keys: KeyTable, count: Int)], spareBits: UInt32 = 0) {
    var entries: [Entry] = []
    var first: Entry = 0
    for (keys, count) in parts {
      keys.forEach { entries.append($0 + first) }
      first += Entry(count)
    }
    // Quick, since it finds the parts sorted.
    self.init(sorted: entries.sorted(), spareBits: spareBits)
  }

  init(sorted entries: [Entry], spareBits: UInt32 = 0) {
    var bytes = ByteWriter()
    var firsts: [UInt32] = []
    var offsets: [UInt32] = []
    var last: UInt32 = 0
    for (number, entry) in entries.enumerated() {
      let key = UInt32(entry >> 32)
      if number % Self.blockSize == 0 {
        firsts.append(key)
        offsets.append(UInt32(clamping: bytes.bytes.count))
        last = key
      }
      bytes.put((key - last) >> spareBits)
      bytes.put(UInt32(truncatingIfNeeded: entry))
      last = key
    }
    offsets.append(UInt32(clamping: bytes.bytes.count))
    self.init(
      bytes: Array(bytes.bytes[...]), firsts: firsts, offsets: offsets, spareBits: spareBits)
  }

  init(bytes: [UInt8], firsts: [UInt32], offsets: [UInt32], spareBits: UInt32 = 0) {
    self.bytes = bytes
    self.firsts = firsts
    self.offsets = offsets
    self.spareBits = spareBits
  }

  private func forEach(_ body: (Entry) -> Void) {
    for block in firsts.indices {
      forEach(inBlock: block) {
        body($0)
        return true
      }
    }
  }

  /// Calls `body` with the entries of a block until it returns false.
  private func forEach(inBlock block: Int, _ body: (Entry) -> Bool) {
    bytes.withUnsafeBytes { bytes in
      let range = Int(offsets[block])..<max(Int(offsets[block]), Int(offsets[block + 1]))
      var reader = ByteReader(UnsafeRawBufferPointer(rebasing: bytes[range]))
      var key = firsts[block]
      while reader.remaining > 0 {
        key &+= reader.uint32() << spareBits
        let place = reader.uint32()
        if reader.isDamaged || !body(Entry(key) << 32 | Entry(place)) { return }
      }
    }
  }

  /// How many of one key are compared with another at most.
  ///
  /// So many different texts with the same runs of words are one form filled in many times.
  private static let mostOfKey = 64

  /// Calls `body` with every pair of a place here and one of the other shard that share a key, as
  /// often as they share one.
  ///
  /// - Complexity: O(*n*) for *n* keys here, whatever the other has, and for the pairs.
  func forEachPair(with other: KeyTable, _ body: (_ own: UInt32, _ other: UInt32) -> Void) {
    forEach { entry in
      let own = UInt32(truncatingIfNeeded: entry)
      other.forEachPlace(with: UInt32(entry >> 32)) { body(own, $0) }
    }
  }

  private func forEachPlace(with key: UInt32, _ body: (UInt32) -> Void) {
    var block = firstBlock(with: key)
    var rest = Self.mostOfKey
    while block < firsts.count, firsts[block] <= key, rest > 0 {
      var isPast = false
      forEach(inBlock: block) { entry in
        let found = UInt32(entry >> 32)
        if found == key {
          body(UInt32(truncatingIfNeeded: entry))
          rest -= 1
        }
        isPast = found > key
        return !isPast && rest > 0
      }
      if isPast { return }
      block += 1
    }
  }

  /// The first block that may have a key: the last one that begins below it.
  ///
  /// Keys are hashes, so that a key's own size tells nearly where it stands.
  private func firstBlock(with key: UInt32) -> Int {
    var block = Int(UInt64(key) * UInt64(firsts.count) >> 32)
    while block + 1 < firsts.count, firsts[block + 1] < key { block += 1 }
    while block > 0, firsts[block] >= key { block -= 1 }
    return block
  }
}
