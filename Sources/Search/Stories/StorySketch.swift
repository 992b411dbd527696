package import Articles

/// Eight keys of an article's text; two texts that share many runs of words share a key.
///
/// Least hashes of the runs (MinHash), the hashes parted in sixteen ranges instead of hashed sixteen
/// times; two neighbouring least ones make a key. Texts whose runs agree by half share a key nine
/// times in ten, by a third six times in ten, and texts that share one run in twenty hardly ever.
package struct StorySketch: Sendable {
  static let keyCount = 8

  package let keys: [UInt32]

  /// Nil of a text too short to be known again by its runs of words.
  package init?(of text: ArticleText) {
    let hashes = Shingles(of: text).hashes
    guard hashes.count >= Self.leastShingles else { return nil }
    var least = [UInt64](repeating: .max, count: 2 * Self.keyCount)
    for hash in hashes {
      let range = Int(hash >> 60)
      least[range] = min(least[range], hash)
    }
    keys = (0..<Self.keyCount).map { key in
      let first = Self.filled(2 * key, least)
      let second = Self.filled(2 * key + 1, least)
      let mixed = Shingles.mixed(first &* 31 ^ second ^ UInt64(key) << 56)
      return UInt32(truncatingIfNeeded: mixed >> 20)
    }
  }

  /// Runs of words below which nothing is compared.
  static let leastShingles = 12

  /// The least hash of a range; where no hash fell, that of the next range that has one.
  private static func filled(_ range: Int, _ least: [UInt64]) -> UInt64 {
    for step in 0..<least.count {
      let hash = least[(range + step) % least.count]
      if hash != .max { return hash &+ UInt64(step) }
    }
    return 0
  }
}

/// The keys of a shard's articles, sorted: which articles have a key.
struct StoryKeys: Sendable {
  /// Rising; each with the article's place in the shard.
  private let entries: [Entry]

  struct Entry: Hashable, Comparable, Sendable {
    var key: UInt32
    var article: UInt32

    static func < (left: Entry, right: Entry) -> Bool {
      (left.key, left.article) < (right.key, right.article)
    }
  }

  init(of articles: some Sequence<ArticleText>) {
    var entries: [Entry] = []
    for (place, text) in articles.enumerated() {
      guard let sketch = StorySketch(of: text) else { continue }
      entries += sketch.keys.map { Entry(key: $0, article: UInt32(clamping: place)) }
    }
    self.entries = entries.sorted()
  }

  /// The keys of several shards, whose articles follow each other.
  init(merging parts: [(keys: StoryKeys, articleCount: Int)]) {
    var entries: [Entry] = []
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.keys.entries.count })
    var first = 0
    for (keys, count) in parts {
      entries += keys.entries.map { Entry(key: $0.key, article: $0.article + UInt32(first)) }
      first += count
    }
    self.entries = entries.sorted()
  }

  /// How many articles of one key are compared with another at most.
  ///
  /// So many different texts with the same runs of words are one form filled in many times.
  private static let mostOfKey = 64

  /// Calls `body` with every pair of an article here and one of the other shard that share a key,
  /// perhaps more than once.
  ///
  /// - Complexity: O(*n* log *m*) for *n* keys here and *m* there, and for the pairs.
  func forEachPair(with other: StoryKeys, _ body: (_ own: UInt32, _ other: UInt32) -> Void) {
    var start = 0
    for entry in entries {
      start = other.firstEntry(notBelow: entry.key, from: start)
      for match in other.entries[start...].prefix(Self.mostOfKey) {
        guard match.key == entry.key else { break }
        body(entry.article, match.article)
      }
    }
  }

  /// Doubles its steps and then halves them: the next key is often near.
  private func firstEntry(notBelow key: UInt32, from start: Int) -> Int {
    var (low, step) = (start, 1)
    while low + step < entries.count, entries[low + step].key < key {
      low += step
      step *= 2
    }
    var high = min(low + step, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
