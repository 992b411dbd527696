import Algorithms
import Articles
import Parsing

/// Keys of what a shard's quotations say in the speakers' own words: those that say much the same
/// share one.
///
/// Each run of four words has a hash; of so many neighbouring runs the least is a key (winnowing):
/// of any three in a short text, five in one of some length, eight in a long one. What is least
/// among eight is so among three, so that a short text and a long one that holds it share keys too.
/// Runs of short words alone are taken only where there are no others: too many texts have them.
///
/// Quotations are numbered as they arrived, those of one article in their order.
struct SayingKeys: Sendable {
  /// For each article how many quotations come before it, and in the end how many there are.
  let firsts: [UInt32]
  /// Rising; each of the quotation at the same place in `owners`.
  let keys: [UInt32]
  let owners: [UInt32]
  /// For each quotation the number of its words that are the speaker's own, as far as it has keys.
  let lengths: [UInt8]
  /// For each quotation the tag of who says it.
  let tags: [UInt16]

  /// The words of the shortest saying that is compared with others.
  static let leastWords = 5
  private static let runLength = 4
  /// How many quotations with the same key are looked at in one shard: more are a formula.
  private static let mostOfKey = 64

  var quotationCount: Int { lengths.count }
}

// MARK: - Making

extension SayingKeys {
  init(of articles: some Collection<ParsedArticle>) {
    var firsts: [UInt32] = [0]
    var entries: [UInt64] = []
    var lengths: [UInt8] = []
    var tags: [UInt16] = []
    for article in articles {
      for quotation in article.quotations {
        let number = UInt64(lengths.count)
        let words = Self.hashes(of: quotation, in: article)
        let keys = words.count < Self.leastWords ? [] : Self.keys(of: words)
        entries += keys.map { UInt64($0) << 32 | number }
        lengths.append(keys.isEmpty ? 0 : UInt8(clamping: words.count))
        tags.append(keys.isEmpty ? 0 : SayingVoice(of: quotation, in: article).tag)
      }
      firsts.append(UInt32(clamping: lengths.count))
    }
    self.init(firsts: firsts, entries: entries.sorted(), lengths: lengths, tags: tags)
  }

  /// The keys of several shards, whose articles follow each other.
  init(merging parts: [SayingKeys]) {
    var firsts: [UInt32] = [0]
    var entries: [UInt64] = []
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.keys.count })
    for part in parts {
      let before = firsts.last ?? 0
      firsts += part.firsts.dropFirst().map { $0 + before }
      entries += zip(part.keys, part.owners).map { UInt64($0) << 32 | UInt64($1 + before) }
    }
    self.init(
      firsts: firsts, entries: entries.sorted(), lengths: parts.flatMap(\.lengths),
      tags: parts.flatMap(\.tags))
  }

  private init(firsts: [UInt32], entries: [UInt64], lengths: [UInt8], tags: [UInt16]) {
    self.firsts = firsts
    keys = entries.map { UInt32($0 >> 32) }
    owners = entries.map { UInt32(truncatingIfNeeded: $0) }
    self.lengths = lengths
    self.tags = tags
  }

  private static func hashes(of quotation: Quotation, in article: ParsedArticle) -> [UInt64] {
    if quotation.kind == .indirect { return [] }
    return article.text.withBytes { bytes in
      var hashes: [UInt64] = []
      for span in quotation.attribution.content {
        var marks = QuotedStretches(span.range, of: bytes, kind: quotation.kind)
        var scanner = WordScanner(bytes, in: span.range)
        while scanner.next() {
          if marks.contains(scanner.span.lowerBound) { hashes.append(hash(of: scanner.word)) }
        }
      }
      return hashes
    }
  }

  /// Even for words of fewer than five code units, odd for others.
  static func hash(of word: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0x2545_f491_4f6c_dd1d
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash & ~1 | (word.count >= 5 ? 1 : 0)
  }

  /// How many neighbouring runs of a text have a key at least.
  private static func window(wordCount: Int) -> Int {
    switch wordCount {
    case ...16: 3
    case ...32: 5
    default: 8
    }
  }

  private static func keys(of words: [UInt64]) -> [UInt32] {
    let runs = words.windows(ofCount: runLength).map { run in
      let mixed = run.reduce(UInt64(0)) { Shingles.mixed($0 &* 31 ^ $1) }
      // What comes first is not taken where there is anything else.
      return run.contains { $0 & 1 == 1 } ? mixed >> 1 : mixed | 1 << 63
    }
    let window = window(wordCount: words.count)
    let count = max(1, runs.count - window + 1)
    let least = (0..<count).compactMap { runs[$0..<min($0 + window, runs.count)].min() }
    return Set(least.map { UInt32(truncatingIfNeeded: $0) }).sorted()
  }
}

// MARK: - Asking

extension SayingKeys {
  /// Calls `body` with every pair of a quotation here and one of another shard that share a key, as
  /// often as they share one.
  ///
  /// - Complexity: O(*n*) steps for *n* keys here, since keys are spread evenly, and for the pairs.
  func forEachPair(with other: SayingKeys, _ body: (_ own: UInt32, _ other: UInt32) -> Void) {
    for (key, owner) in zip(keys, owners) {
      let start = other.firstKey(notBelow: key)
      for place in start..<min(start + Self.mostOfKey, other.keys.count) {
        guard other.keys[place] == key else { break }
        body(owner, other.owners[place])
      }
    }
  }

  /// Looks where the key would be if the keys were spread evenly, and around it in steps that grow.
  private func firstKey(notBelow key: UInt32) -> Int {
    let guess = Int(UInt64(key) * UInt64(keys.count) >> 32)
    var (low, high, step) = (guess, guess, 1)
    while low > 0, keys[low - 1] >= key {
      high = low - 1
      low = max(0, low - step)
      step *= 2
    }
    step = 1
    while high < keys.count, keys[high] < key {
      low = high + 1
      high = min(keys.count, high + step)
      step *= 2
    }
    return low < high ? keys[low..<high].partitioningIndex { $0 >= key } : high
  }

  /// Whether two quotations that share so many keys are worth reading.
  func isPromising(_ own: Int, _ other: SayingKeys, _ place: Int, shared: Int) -> Bool {
    let words = Int(min(lengths[own], other.lengths[place]))
    // About a third of the shorter one's keys.
    guard shared * 13 >= words - 3 - 13 else { return false }
    let (tag, otherTag) = (tags[own], other.tags[place])
    if tag == otherTag && tag != 0 { return true }
    let agreement: SayingVoice.Agreement = tag == 0 || otherTag == 0 ? .open : .different
    return words >= agreement.leastWords
  }

  /// The article's place in the shard and the place in its quotations.
  func place(of number: UInt32) -> (article: UInt32, index: UInt32) {
    let article = firsts.partitioningIndex { $0 > number } - 1
    return (UInt32(clamping: article), number - firsts[article])
  }
}
