import Algorithms
import Articles
package import Parsing

/// Keys of what a shard's quotations say in the speakers' own words: those that say much the same
/// share one.
///
/// Each run of four words has a hash; of so many neighbouring runs the least is a key (winnowing):
/// of any three in a short text, five in one of some length, eight in a long one. What is least
/// among eight is so among three, so that a short text and a long one that holds it share keys too.
/// Runs of short words alone are taken only where there are no others: too many texts have them.
///
/// Quotations are numbered as they arrived, those of one article in their order.
package struct SayingKeys: Sendable {
  /// For each article how many quotations come before it, and in the end how many there are.
  let firsts: [UInt32]
  /// Of each key the number of the quotation that has it.
  let table: KeyTable
  /// For each quotation the tag of who says it and the class of its length, in a byte.
  let marks: [UInt8]

  /// The words of the shortest saying that is compared with others.
  static let leastWords = 5
  private static let runLength = 4

  init(firsts: [UInt32], table: KeyTable, marks: [UInt8]) {
    self.firsts = firsts
    self.table = table
    self.marks = marks
  }

  /// What it takes in memory.
  package var byteCount: Int {
    firsts.byteCount + table.byteCount + marks.byteCount
  }
}

// MARK: - Making

extension SayingKeys {
  package init(of articles: some Collection<ParsedArticle>) {
    var firsts: [UInt32] = [0]
    var entries: [KeyTable.Entry] = []
    var marks: [UInt8] = []
    for article in articles {
      for quotation in article.quotations {
        let number = KeyTable.Entry(marks.count)
        let words = Self.hashes(of: quotation, in: article)
        if words.count < Self.leastWords {
          marks.append(0)
        } else {
          entries += Self.keys(of: words).map { KeyTable.Entry($0) << 32 | number }
          marks.append(Mark(SayingVoice(of: quotation, in: article), wordCount: words.count).byte)
        }
      }
      firsts.append(UInt32(clamping: marks.count))
    }
    self.init(
      firsts: firsts.trimmed,
      table: KeyTable(sorted: entries.sorted(), placeCount: marks.count), marks: marks.trimmed)
  }

  /// The keys of several shards, whose articles follow each other.
  init(merging parts: [SayingKeys]) {
    var firsts: [UInt32] = [0]
    for part in parts {
      let before = firsts.last ?? 0
      firsts += part.firsts.dropFirst().map { $0 + before }
    }
    self.init(
      firsts: firsts.trimmed,
      table: KeyTable(merging: parts.map { ($0.table, $0.marks.count) }),
      marks: parts.flatMap(\.marks).trimmed)
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
    case ...10: 3
    case ...20: 5
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
    return Set(least.map(KeyTable.key(ofHash:))).sorted()
  }
}

// MARK: - Asking

extension SayingKeys {
  /// How likely two quotations that share keys say the same, in steps: the larger the part of the
  /// shorter one's keys; nil where they are not worth reading, the more words having to agree, the
  /// more keys.
  static func likeliness(of pair: KeyPair, _ left: Mark, _ right: Mark) -> Int? {
    if pair.shared == 1, !pair.isRare { return nil }
    let length = min(left.length, right.length)
    let isOfOne = left.tag == right.tag && left.tag != 0
    let isPromising =
      isOfOne
      ? pair.shared >= (length == .long ? 2 : 1)
      : length >= (left.tag == 0 || right.tag == 0 ? .middle : .full)
        && pair.shared >= (length == .long ? 3 : 2)
    return isPromising ? pair.shared * stepsPerKey / length.keyCount : nil
  }

  private static let stepsPerKey = 12

  /// The article's place in the shard and the place in its quotations.
  func place(of number: UInt32) -> (article: UInt32, index: UInt32) {
    let article = firsts.partitioningIndex { $0 > number } - 1
    return (UInt32(clamping: article), number - firsts[article])
  }

  func mark(of number: UInt32) -> Mark {
    Mark(byte: Int(number) < marks.count ? marks[Int(number)] : 0)
  }

  /// What is known of a quotation without reading it.
  struct Mark {
    /// The same for voices of one last name, 0 where no name is known; six bits.
    let tag: UInt8
    let length: Length

    enum Length: UInt8, Comparable {
      case short, middle, full, long

      /// About how many keys a text of that length has.
      var keyCount: Int {
        switch self {
        case .short: 2
        case .middle: 3
        case .full: 5
        case .long: 8
        }
      }

      static func < (left: Length, right: Length) -> Bool { left.rawValue < right.rawValue }
    }

    fileprivate init(_ voice: SayingVoice, wordCount: Int) {
      tag = voice.tag
      length =
        switch wordCount {
        case ..<SayingVoice.Agreement.open.leastWords: .short
        case ..<SayingVoice.Agreement.different.leastWords: .middle
        case ..<30: .full
        default: .long
        }
    }

    fileprivate init(byte: UInt8) {
      tag = byte >> 2
      length = Length(rawValue: byte & 3) ?? .short
    }

    fileprivate var byte: UInt8 { tag << 2 | length.rawValue }
  }
}
