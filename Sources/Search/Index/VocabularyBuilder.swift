/// Numbers words as they come; the finished vocabulary is in byte order.
///
/// An open hash table over words stored end to end: a dictionary of arrays would hold each word
/// in an allocation of its own.
struct VocabularyBuilder {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// One more than a word's number, 0 where a slot is free; a power of two of them, at most half
  /// in use.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  private var count: Int { starts.count - 1 }

  /// The number of a word, a new one where it has not come before.
  mutating func number(of word: some Collection<UInt8>) -> UInt32 {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if self[Int(number)].elementsEqual(word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    starts.append(UInt32(clamping: bytes.count))
    slots[slot] = UInt32(clamping: count)
    if count * 2 > slots.count { grow() }
    return UInt32(clamping: count - 1)
  }

  /// The words in order, and for each number given out the word's number there.
  func finished() -> (vocabulary: Vocabulary, numbers: [UInt32]) {
    let order = (0..<count).map { (key: Vocabulary.sortKey(self[$0]), number: $0) }
      .sorted { left, right in
        left.key == right.key
          ? self[left.number].lexicographicallyPrecedes(self[right.number])
          : left.key < right.key
      }
    var numbers = [UInt32](repeating: 0, count: count)
    for (place, word) in order.enumerated() { numbers[word.number] = UInt32(clamping: place) }
    return (Vocabulary(sorted: order.lazy.map { self[$0.number] }), numbers)
  }

  private subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      var slot = Self.hash(self[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(clamping: number + 1)
    }
  }

  /// FNV-1a; words are no secret, so nothing is gained by a seeded hash.
  private static func hash(_ word: some Collection<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for unit in word { hash = (hash ^ UInt64(unit)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
