import Articles
import Parsing

/// What the index knows of an article.
struct IndexedArticle: Hashable, Sendable {
  /// When it is from, in seconds since 1970 UTC; `.min` without a date.
  var instant: Int64
  /// Made of its words and id: parts articles of one instant, however they arrived. Of 48 bits.
  var mark: UInt64
  /// Its place in the shard's list.
  var place: UInt32
  /// The day as its date was written, since 1970; `noDay` without a date.
  var day: Int32
  /// Its outlet's number, `noOutlet` without one.
  var outlet: UInt32

  static let noInstant = Int64.min
  static let noDay = Int32.min
  static let noOutlet = UInt32.max

  /// Whether it comes before another: the newer first.
  func precedes(_ other: IndexedArticle) -> Bool {
    (other.instant, mark) < (instant, other.mark)
  }
}

extension IndexedArticle {
  init(_ article: ParsedArticle, place: Int, outlet: UInt32) {
    var hash = MarkHash()
    article.text.withBytes { hash.add($0) }
    for part in [article.article.id, article.title ?? "", article.article.outlet ?? ""] {
      var part = part
      part.withUTF8 { hash.add($0) }
    }
    self.init(
      instant: article.instant, mark: hash.value >> 16, place: UInt32(clamping: place),
      day: article.article.date.map { Int32(clamping: $0.daysSince1970) } ?? Self.noDay,
      outlet: outlet)
  }
}

/// Makes marks: a number for bytes, the same in every run.
///
/// A mark only orders what is equally new, so that 64 bits do; copies are told by `ContentHash`.
private struct MarkHash {
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
