import Algorithms

/// What makes the first letters of a word cheap to look for, which thousands of words begin with.
///
/// The few frequent words of such a beginning have long lists, read part by part; those of all its
/// other words are here as one.
struct Beginnings: Sendable {
  /// The words whose lists are long, by number, rising.
  let frequent: [UInt32]
  /// The beginnings of very many words, in byte order, some being beginnings of others.
  let beginnings: Vocabulary
  /// For each beginning the positions of its words whose lists are short.
  let lists: PackedLists
  /// For each beginning how many documents have it.
  let documentCounts: [UInt32]

  /// A beginning of fewer words with short lists is no trouble.
  static let fewWords = 128
  private static let longest = 4

  init(
    frequent: [UInt32], beginnings: Vocabulary, lists: PackedLists, documentCounts: [UInt32]
  ) {
    self.frequent = frequent
    self.beginnings = beginnings
    self.lists = lists
    self.documentCounts = documentCounts
  }

  /// Those of a field's words.
  ///
  /// - Parameter isTyped: Whether more than the frequent words is needed.
  init(of vocabulary: Vocabulary, _ lists: PackedLists, starts: DocumentStarts, isTyped: Bool) {
    frequent = (0..<vocabulary.count).filter { lists.isLong($0) }.map { UInt32(clamping: $0) }
    var finding = Finding(vocabulary: vocabulary, frequent: frequent)
    if isTyped { finding.find(in: 0..<vocabulary.count, length: 1) }
    var own = PackedLists()
    var counts: [UInt32] = []
    for words in finding.found {
      var count = OrdinalSet(universe: starts.count - 1)
      let positions = Self.positions(of: words, lists, starts: starts, documents: &count)
      own.append(positions)
      counts.append(UInt32(clamping: count.count))
    }
    own.finish()
    self.lists = own
    documentCounts = counts.trimmed
    beginnings = Vocabulary(
      sorted: zip(finding.found, finding.lengths).map { vocabulary[$0.lowerBound].prefix($1) })
  }

  /// The positions of the short lists, rising.
  private static func positions(
    of words: Range<Int>, _ lists: PackedLists, starts: DocumentStarts, documents: inout OrdinalSet
  ) -> [UInt32] {
    let all = 0..<(starts.last ?? 0)
    var positions = PositionSet(all)
    var frequent = PositionSet(all)
    for word in words {
      var cursor = PackedLists.Cursor(word)
      if lists.isLong(word) {
        frequent.insert(&cursor, of: lists, in: all)
      } else {
        positions.insert(&cursor, of: lists, in: all)
      }
    }
    documents.insert(Positions(many: positions, in: all), of: starts, from: 0)
    documents.insert(Positions(many: frequent, in: all), of: starts, from: 0)
    return Array(positions)
  }

  /// The frequent words among some.
  func frequent(in words: Range<Int>) -> ArraySlice<UInt32> {
    let first = frequent.partitioningIndex { Int($0) >= words.lowerBound }
    let end = frequent[first...].partitioningIndex { Int($0) >= words.upperBound }
    return frequent[first..<end]
  }

  /// The list of a beginning, nil where it is none of very many words.
  func list(of beginning: [UInt8]) -> Int? { beginnings.word(beginning).first }

  /// How many documents have a word that begins so; nil where it is not known.
  func documentCount(of beginning: [UInt8]) -> Int? {
    list(of: beginning).map { Int(documentCounts[$0]) }
  }
}

extension Beginnings {
  /// Looks for the beginnings that many words with short lists have.
  private struct Finding {
    let vocabulary: Vocabulary
    let frequent: [UInt32]
    /// The words of each, and how many code units of theirs it is.
    private(set) var found: [Range<Int>] = []
    private(set) var lengths: [Int] = []

    init(vocabulary: Vocabulary, frequent: [UInt32]) {
      self.vocabulary = vocabulary
      self.frequent = frequent
    }

    mutating func find(in words: Range<Int>, length: Int) {
      var first = words.lowerBound
      while first < words.upperBound {
        let word = vocabulary[first]
        guard word.count >= length else {
          first += 1
          continue
        }
        let beginning = Array(word.prefix(length))
        let end = (first..<words.upperBound).partitioningIndex {
          !vocabulary[$0].starts(with: beginning)
        }
        if end - first - frequentCount(in: first..<end) > Beginnings.fewWords {
          found.append(first..<end)
          lengths.append(length)
          if length < Beginnings.longest { find(in: first..<end, length: length + 1) }
        }
        first = end
      }
    }

    private func frequentCount(in words: Range<Int>) -> Int {
      frequent.partitioningIndex { Int($0) >= words.upperBound }
        - frequent.partitioningIndex { Int($0) >= words.lowerBound }
    }
  }
}
