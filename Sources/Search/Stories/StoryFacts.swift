import Articles
import Parsing

/// What decides whether two articles tell the same story.
struct StoryFacts {
  private let shingles: [UInt64]
  private let numbers: [UInt64]
  private let names: [UInt64]
  /// The words of the title.
  private let title: [UInt64]
  private let isCorrection: Bool
  /// Seconds since 1970; nil without a date.
  private let instant: Int64?

  init(of article: ParsedArticle) {
    shingles = Shingles(of: article.text).hashes.sortedSet
    var numbers: [UInt64] = []
    var names: [UInt64] = []
    article.text.withBytes { bytes in
      var wordEnd = -2
      Shingles.forEachWord(of: bytes) { place, hash in
        let first = bytes[place.lowerBound]
        // A capital behind a stop tells nothing.
        let follows = place.lowerBound == wordEnd + 1 && bytes[wordEnd] == 0x20
        if first &- 0x30 < 10 {
          numbers.append(hash)
        } else if first &- 0x41 < 26, follows, place.count > 2 {
          names.append(hash)
        }
        wordEnd = place.upperBound
      }
    }
    self.numbers = numbers.sortedSet
    self.names = names.sortedSet
    let head = [article.title ?? "", String(article.text[TextSpan(0..<200)])]
    isCorrection = head.contains { Self.announcesCorrection($0) }
    instant = article.article.date?.instant
    var words: [UInt64] = []
    var heading = article.title ?? ""
    heading.withUTF8 { bytes in Shingles.forEachWord(of: bytes) { words.append($1) } }
    title = words.sortedSet
  }

  private static func announcesCorrection(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["correct", "refil", "clarif"].contains { lower.contains($0) }
  }

  /// Whether both tell the same news: most of the shorter one's runs of words stand in the other, and
  /// so do its names and numbers. The same form filled with other numbers is other news, unless one
  /// says that it corrects the other.
  func tellsSame(as other: StoryFacts) -> Bool {
    let shared = shingles.countShared(with: other.shingles)
    let shorter = min(shingles.count, other.shingles.count)
    let all = shingles.count + other.shingles.count - shared
    guard shorter > 0 else { return false }
    if shorter < Self.shortText { return tellsSameInShort(other, shared: shared, of: all) }
    guard !isApart(from: other, by: Self.week), shared * 10 >= shorter * 7, shared * 10 >= all * 3
    else { return false }
    // Word for word the same but for a slip.
    if shared * 100 >= all * 97 { return true }
    return Self.agree(names, other.names, tenths: 7)
      && (Self.agree(numbers, other.numbers, tenths: 8) || corrects(other))
  }

  /// Notices are forms more often than stories: they have to agree nearly to the word, in every number,
  /// in most of their titles, where the name may stand alone, and come within a working day.
  private func tellsSameInShort(_ other: StoryFacts, shared: Int, of all: Int) -> Bool {
    if isApart(from: other, by: Self.workingDay) { return false }
    let isDated = instant != nil && other.instant != nil
    guard shared * 100 >= all * (isDated ? 80 : 92) else { return false }
    let hasTitles = !title.isEmpty && !other.title.isEmpty
    if hasTitles, !Self.agree(title, other.title, tenths: 5) { return false }
    guard Self.agree(names, other.names, tenths: 8) else { return false }
    return numbers == other.numbers || corrects(other)
  }

  private func corrects(_ other: StoryFacts) -> Bool { isCorrection || other.isCorrection }

  private func isApart(from other: StoryFacts, by seconds: Int64) -> Bool {
    Self.areApart(instant, other.instant, by: seconds)
  }

  /// Whether whatever two articles say is told anew, so long after the one the other is from.
  static func areApart(_ one: Int64?, _ other: Int64?, by seconds: Int64 = week) -> Bool {
    guard let one, let other else { return false }
    return one.distance(to: other).magnitude > seconds.magnitude
  }

  static let week: Int64 = 7 * 86_400
  private static let workingDay: Int64 = 18 * 3600
  /// In runs of words.
  private static let shortText = 80

  /// Whether of the smaller set so many tenths are in the other.
  private static func agree(_ left: [UInt64], _ right: [UInt64], tenths: Int) -> Bool {
    left.countShared(with: right) * 10 >= min(left.count, right.count) * tenths
  }
}

extension [UInt64] {
  /// The different ones, rising.
  fileprivate var sortedSet: [UInt64] {
    var set: [UInt64] = []
    set.reserveCapacity(count)
    for value in sorted() where value != set.last { set.append(value) }
    return set
  }

  /// How many two rising lists have in common.
  fileprivate func countShared(with other: [UInt64]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < count, j < other.count {
      if self[i] == other[j] {
        shared += 1
        i += 1
        j += 1
      } else if self[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}
