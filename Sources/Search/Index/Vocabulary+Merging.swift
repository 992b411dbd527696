extension Vocabulary {
  /// The words of several vocabularies, and for each of these and its words the number here.
  static func merging(_ parts: [Vocabulary]) -> (vocabulary: Vocabulary, numbers: [[UInt32]]) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    var numbers = parts.map { [UInt32](repeating: 0, count: $0.count) }
    var heads = parts.map { VocabularyHead($0) }
    while let least = heads.indices.min(by: { heads[$0].precedes(heads[$1]) }),
      let word = heads[least].word
    {
      bytes += word
      let head = heads[least]
      for part in heads.indices where !heads[part].isAtEnd && !head.precedes(heads[part]) {
        numbers[part][heads[part].number] = UInt32(clamping: starts.count - 1)
        heads[part].advance()
      }
      starts.append(UInt32(clamping: bytes.count))
    }
    return (Vocabulary(bytes: bytes, starts: starts), numbers)
  }
}

/// The first word of a vocabulary that was not taken yet.
private struct VocabularyHead {
  private let vocabulary: Vocabulary
  private(set) var number = 0
  /// The word's first eight code units as one number, greater for what comes later.
  private var key: UInt64 = 0

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    readKey()
  }

  var isAtEnd: Bool { number >= vocabulary.count }

  var word: ArraySlice<UInt8>? { isAtEnd ? nil : vocabulary[number] }

  mutating func advance() {
    number += 1
    readKey()
  }

  private mutating func readKey() {
    guard let word else { return }
    key = 0
    for (place, unit) in word.prefix(8).enumerated() {
      key |= UInt64(unit) << UInt64(56 - 8 * place)
    }
  }

  /// Whether its word comes before another's; all come before an end.
  func precedes(_ other: VocabularyHead) -> Bool {
    if isAtEnd { return false }
    if other.isAtEnd || key != other.key { return other.isAtEnd || key < other.key }
    guard let word, let next = other.word else { return false }
    return word.lexicographicallyPrecedes(next)
  }
}
