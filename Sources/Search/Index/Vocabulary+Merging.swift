extension Vocabulary {
  /// The words of several vocabularies, and for each of these and its words the number here.
  static func merging(_ parts: [Vocabulary]) -> (vocabulary: Vocabulary, numbers: [[UInt32]]) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    var numbers = parts.map { [UInt32](repeating: 0, count: $0.count) }
    var heads = parts.map { VocabularyHead($0) }
    while let least = heads.least {
      bytes += heads[least].word
      let number = UInt32(clamping: starts.count - 1)
      for part in heads.indices where part != least && heads[part].hasWord(of: heads[least]) {
        numbers[part][heads[part].number] = number
        heads[part].advance()
      }
      numbers[least][heads[least].number] = number
      heads[least].advance()
      starts.append(UInt32(clamping: bytes.count))
    }
    return (Vocabulary(bytes: bytes, starts: starts), numbers)
  }

  /// A word's first eight code units as one number, greater for what comes later.
  static func sortKey(_ word: some Collection<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for (place, unit) in word.prefix(8).enumerated() {
      key |= UInt64(unit) << UInt64(56 - 8 * place)
    }
    return key
  }
}

/// The first word of a vocabulary that was not taken yet.
private struct VocabularyHead {
  private let vocabulary: Vocabulary
  private let count: Int
  private(set) var number = 0
  /// Where the word stands; nothing at the end.
  private var range = 0..<0
  private var key: UInt64 = 0

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    count = vocabulary.count
    readWord()
  }

  var isAtEnd: Bool { number >= count }

  var word: ArraySlice<UInt8> { vocabulary.bytes[range] }

  mutating func advance() {
    number += 1
    readWord()
  }

  private mutating func readWord() {
    range = isAtEnd ? 0..<0 : range.upperBound..<Int(vocabulary.starts[number + 1])
    key = Vocabulary.sortKey(word)
  }

  /// Whether its word comes before another's; all come before an end.
  func precedes(_ other: VocabularyHead) -> Bool {
    if isAtEnd || other.isAtEnd { return !isAtEnd }
    return key == other.key ? word.lexicographicallyPrecedes(other.word) : key < other.key
  }

  func hasWord(of other: VocabularyHead) -> Bool {
    key == other.key && isAtEnd == other.isAtEnd && word == other.word
  }
}

extension [VocabularyHead] {
  /// The place of the one whose word comes first; nil when all are at their ends.
  fileprivate var least: Int? {
    var least = 0
    for place in indices.dropFirst() where self[place].precedes(self[least]) { least = place }
    return isEmpty || self[least].isAtEnd ? nil : least
  }
}
