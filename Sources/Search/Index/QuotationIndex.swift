import Algorithms
import Articles
import Parsing

/// A shard's quotations by their words, its articles in order of recency.
///
/// Ordinals follow recency: an article's ordinal is its rank, the newest first, and the quotations
/// of one article follow each other. So whatever walks ordinals meets the newest first, and stops
/// when it has enough.
///
/// A class, since it has very many parts that would be retained one by one wherever it is passed.
final class QuotationIndex: Sendable {
  /// What is said, by quotation.
  let content: FieldIndex
  /// The words of the cues, by quotation.
  let cues: FieldIndex
  /// By article.
  let titles: FieldIndex
  /// The outlets' names, each once.
  let outlets: FieldIndex
  let outletNames: Strings
  let voices: Voices
  /// By rank.
  let articles: [IndexedArticle]
  /// For each rank its first quotation, and in the end the number of all.
  let firstQuotations: [UInt32]
  /// For each kind, by its number, the quotations of it.
  let kinds: [OrdinalSet]
  /// For each class, by its number, the quotations with such a cue.
  let cueClasses: [OrdinalSet]

  init(
    content: FieldIndex, cues: FieldIndex, titles: FieldIndex,
    outlets: (words: FieldIndex, names: Strings), voices: Voices, articles: [IndexedArticle],
    firstQuotations: [UInt32], kinds: [OrdinalSet], cueClasses: [OrdinalSet]
  ) {
    self.content = content
    self.cues = cues
    self.titles = titles
    self.outlets = outlets.words
    outletNames = outlets.names
    self.voices = voices
    self.articles = articles
    self.firstQuotations = firstQuotations
    self.kinds = kinds
    self.cueClasses = cueClasses
  }

  var quotationCount: Int { content.documentCount }

  /// The quotations of the article of a rank.
  func quotations(of rank: Int) -> Range<Int> {
    Int(firstQuotations[rank])..<Int(firstQuotations[rank + 1])
  }

  /// The rank of the article that a quotation stands in.
  ///
  /// - Complexity: O(log *a*) for *a* articles.
  func rank(of quotation: Int) -> Int {
    firstQuotations.partitioningIndex { Int($0) > quotation } - 1
  }
}

/// What the index knows of an article.
struct IndexedArticle: Hashable, Sendable {
  /// When it is from, in seconds since 1970 UTC; `.min` without a date.
  var instant: Int64
  /// Made of its words and id: parts articles of one instant, however they arrived.
  var mark: UInt64
  /// Its place in the shard's list.
  var place: UInt32
  /// The day as its date was written, since 1970; `noDay` without a date.
  var day: Int32
  /// Its outlet's number, `noOutlet` without one.
  var outlet: UInt32

  static let noDay = Int32.min
  static let noOutlet = UInt32.max

  /// Whether it comes before another: the newer first.
  func precedes(_ other: IndexedArticle) -> Bool {
    (other.instant, mark) < (instant, other.mark)
  }
}

extension IndexedArticle {
  init(_ article: ParsedArticle, place: Int, outlet: UInt32) {
    var hash = ContentHash()
    article.text.withBytes { hash.add($0) }
    for part in [article.article.id, article.title ?? "", article.article.outlet ?? ""] {
      var part = part
      part.withUTF8 { hash.add($0) }
    }
    self.init(
      instant: article.instant, mark: hash.value, place: UInt32(clamping: place),
      day: article.article.date.map { Int32(clamping: $0.daysSince1970) } ?? Self.noDay,
      outlet: outlet)
  }
}

/// A number made of bytes, the same for the same bytes in every run.
struct ContentHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    for byte in bytes[offset...] { mix(UInt64(byte)) }
    mix(UInt64(bytes.count))
  }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }
}
