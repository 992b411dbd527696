import Algorithms

/// The keys of a shard's articles or quotations, sorted: which of them have a key.
///
/// Packed in blocks, each told by its first key; the others follow as differences.
struct KeyTable: Sendable {
  /// How many entries there are.
  let count: Int
  /// Of each block how far every key but the first lies above the one before it, then the places.
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
    for block in entries.chunks(ofCount: Self.blockSize) {
      let keys = block.map { UInt32($0 >> 32) }
      firsts.append(keys[0])
      offsets.append(UInt32(clamping: bytes.bytes.count))
      for (key, last) in zip(keys.dropFirst(), keys) { bytes.put((key - last) >> spareBits) }
      for entry in block { bytes.put(UInt32(truncatingIfNeeded: entry)) }
    }
    offsets.append(UInt32(clamping: bytes.bytes.count))
    self.init(
      count: entries.count, bytes: bytes.bytes.trimmed, firsts: firsts.trimmed,
      offsets: offsets.trimmed, spareBits: spareBits)
  }

  /// - Precondition: There are as many blocks as so many entries need.
  init(
    count: Int, bytes: [UInt8], firsts: [UInt32], offsets: [UInt32], spareBits: UInt32 = 0
  ) {
    self.count = count
    self.bytes = bytes
    self.firsts = firsts
    self.offsets = offsets
    self.spareBits = spareBits
  }

  static func blockCount(of count: Int) -> Int { (count + blockSize - 1) / blockSize }

  var byteCount: Int { bytes.byteCount + firsts.byteCount + offsets.byteCount }

  /// How many entries a block has.
  private func count(of block: Int) -> Int { min(Self.blockSize, count - block * Self.blockSize) }

  private func forEach(_ body: (Entry) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for block in firsts.indices {
        var keys = BlockReader(bytes, from: Int(offsets[block]))
        var places = keys
        for _ in 1..<max(1, count(of: block)) { places.skip() }
        var key = firsts[block]
        for number in 0..<count(of: block) {
          if number > 0 { key &+= keys.next() << spareBits }
          body(Entry(key) << 32 | Entry(places.next()))
        }
      }
    }
  }

  /// Whether all its places are below a number.
  func hasPlaces(below bound: Int) -> Bool {
    var fits = true
    forEach { fits = fits && Int(UInt32(truncatingIfNeeded: $0)) < bound }
    return fits
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
    bytes.withUnsafeBufferPointer { bytes in
      while block < firsts.count, firsts[block] <= key, rest > 0 {
        var reader = BlockReader(bytes, from: Int(offsets[block]))
        let found = range(of: key, in: block, &reader)
        if !found.isEmpty {
          for _ in 0..<found.lowerBound { reader.skip() }
          for _ in found.prefix(rest) { body(reader.next()) }
          rest -= found.count
        }
        // Only where the block ends with the key may the next one go on with it.
        if found.upperBound < count(of: block) { return }
        block += 1
      }
    }
  }

  /// The places of a key in a block, or where it would stand; the reader is left behind the keys.
  @inline(__always)
  private func range(of key: UInt32, in block: Int, _ reader: inout BlockReader) -> Range<Int> {
    let count = count(of: block)
    var (lower, upper) = (0, 0)
    var next = firsts[block]
    for number in 0..<count {
      if number > 0 { next &+= reader.next() << spareBits }
      if next < key { lower = number + 1 }
      if next <= key { upper = number + 1 }
    }
    return lower..<max(lower, upper)
  }

  /// The first block that may have a key: the last one that begins below it.
  ///
  /// Keys are hashes, so that a key's own size tells nearly where it stands; from there the steps are
  /// doubled, and halved again.
  private func firstBlock(with key: UInt32) -> Int {
    firsts.withUnsafeBufferPointer { firsts in
      let guess = Int(UInt64(key) * UInt64(firsts.count) >> 32)
      var (low, high) = (guess, guess)
      var step = 1
      while low > 0, firsts[low] >= key {
        low = max(0, low - step)
        step *= 2
      }
      step = 1
      while high < firsts.count, firsts[high] < key {
        high = min(firsts.count, high + step)
        step *= 2
      }
      // What begins below the key lies before `high`, and at `low` or behind it.
      while high - low > 1 {
        let middle = (low + high) / 2
        if firsts[middle] < key { low = middle } else { high = middle }
      }
      return low
    }
  }
}

/// Takes numbers of a variable length from a block.
private struct BlockReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The next number; 0 at the end.
  @inline(__always)
  mutating func next() -> UInt32 {
    var number: UInt32 = 0
    var shift: UInt32 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      number |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }

  @inline(__always)
  mutating func skip() { _ = next() }
}
