/// The folded words of a shard, in byte order; a word's place is its number.
struct Vocabulary: Sendable {
  /// The words' UTF-8 code units, end to end.
  let bytes: [UInt8]
  /// Where each word begins in `bytes`, and where the last one ends.
  let starts: RisingNumbers

  /// - Precondition: The words rise in byte order.
  init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes.trimmed
    self.starts = RisingNumbers(starts)
  }

  /// - Precondition: The words rise in byte order.
  init(sorted words: some Sequence<ArraySlice<UInt8>>) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    for word in words {
      bytes += word
      starts.append(UInt32(clamping: bytes.count))
    }
    self.init(bytes: bytes, starts: starts)
  }

  var count: Int { starts.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The numbers of the words that begin with these code units.
  ///
  /// - Complexity: O(log *n*) comparisons for *n* words.
  func words(beginningWith prefix: [UInt8]) -> Range<Int> {
    let first = first(from: 0, notBefore: prefix)
    return first..<self.first(from: first, behind: prefix)
  }

  /// The number of this very word, as a range of one, or an empty range.
  func word(_ word: [UInt8]) -> Range<Int> {
    let first = first(from: 0, notBefore: word)
    return first..<(first < count && self[first].elementsEqual(word) ? first + 1 : first)
  }

  private func first(from lower: Int, notBefore prefix: [UInt8]) -> Int {
    partition(from: lower, prefix) { $0 < 0 }
  }

  private func first(from lower: Int, behind prefix: [UInt8]) -> Int {
    partition(from: lower, prefix) { $0 <= 0 }
  }

  /// The first word, from one on, whose order to a prefix is not one of the earlier ones: below 0
  /// where it comes before all that begin so, 0 where it begins so.
  @inline(__always)
  private func partition(from lower: Int, _ prefix: [UInt8], isBefore: (Int) -> Bool) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withReader { starts in
        prefix.withUnsafeBufferPointer { prefix in
          var (low, high) = (lower, starts.count - 1)
          while low < high {
            let middle = (low + high) / 2
            let word = bytes[Int(starts[middle])..<Int(starts[middle + 1])]
            if isBefore(Self.order(of: word, to: prefix)) {
              low = middle + 1
            } else {
              high = middle
            }
          }
          return low
        }
      }
    }
  }

  @inline(__always)
  private static func order(
    of word: Slice<UnsafeBufferPointer<UInt8>>, to prefix: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let shared = min(word.count, prefix.count)
    for place in 0..<shared {
      let unit = word[word.startIndex + place]
      if unit != prefix[place] { return unit < prefix[place] ? -1 : 1 }
    }
    return word.count < prefix.count ? -1 : 0
  }
}
