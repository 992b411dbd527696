import Algorithms

/// The folded words of a shard, in byte order; a word's place is its number.
struct Vocabulary: Sendable {
  /// The words' UTF-8 code units, end to end.
  let bytes: [UInt8]
  /// Where each word begins in `bytes`, and where the last one ends.
  let starts: [UInt32]

  /// - Precondition: The words rise in byte order.
  init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes
    self.starts = starts
  }

  /// - Precondition: The words rise in byte order.
  init(sorted words: some Sequence<ArraySlice<UInt8>>) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    for word in words {
      bytes += word
      starts.append(UInt32(clamping: bytes.count))
    }
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The numbers of the words that begin with these code units.
  ///
  /// - Complexity: O(log *n*) comparisons for *n* words.
  func words(beginningWith prefix: [UInt8]) -> Range<Int> {
    let first = (0..<count).partitioningIndex { !self[$0].lexicographicallyPrecedes(prefix) }
    let end = (first..<count).partitioningIndex { !self[$0].starts(with: prefix) }
    return first..<end
  }

  /// The number of this very word, as a range of one, or an empty range.
  func word(_ word: [UInt8]) -> Range<Int> {
    let first = (0..<count).partitioningIndex { !self[$0].lexicographicallyPrecedes(word) }
    return first..<(first < count && self[first].elementsEqual(word) ? first + 1 : first)
  }
}
