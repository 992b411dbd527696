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
      return KeyTable.key(ofHash: mixed >> 20)
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
