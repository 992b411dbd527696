/// Takes documents word by word and makes their index.
struct FieldBuilder {
  private var vocabulary = VocabularyBuilder()
  /// For each position the number of its word; `gap` where none stands.
  private var words: [UInt32] = []
  private var starts: [UInt32] = [0]

  fileprivate static let gap = UInt32.max

  mutating func add(_ word: [UInt8]) { words.append(vocabulary.number(of: word)) }

  /// Parts what follows from what came before, within a document.
  mutating func addGap() { words.append(Self.gap) }

  mutating func endDocument() {
    words.append(Self.gap)
    starts.append(UInt32(clamping: words.count))
  }

  /// Adds the words of a text.
  mutating func addWords(of text: String) {
    var text = text
    text.withUTF8 { bytes in addWords(of: bytes, in: 0..<bytes.count) }
  }

  mutating func addWords(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    var scanner = WordScanner(bytes, in: range)
    while scanner.next() { add(scanner.word) }
  }

  /// - Parameter isTyped: Whether the beginnings of its words are looked for with every letter.
  consuming func finished(isTyped: Bool = false) -> FieldIndex {
    let (vocabulary, numbers) = vocabulary.finished()
    for position in words.indices where words[position] != Self.gap {
      words[position] = numbers[Int(words[position])]
    }
    return FieldIndex(
      vocabulary: vocabulary, lists: PackedLists(of: words, wordCount: vocabulary.count),
      starts: starts, isTyped: isTyped)
  }
}

extension FieldIndex {
  /// The index of documents that have indexes already.
  ///
  /// - Parameter order: For each document of the new index its part, and its place there; of each
  ///   part documents in their order.
  convenience init(
    merging parts: [FieldIndex], order: [(part: Int, document: Int)], isTyped: Bool = false
  ) {
    let (starts, moved) = Self.moved(parts, order: order)
    let (vocabulary, numbers) = Vocabulary.merging(parts.map(\.vocabulary))
    var words = [UInt32](repeating: FieldBuilder.gap, count: Int(starts.last ?? 0))
    words.withUnsafeMutableBufferPointer { words in
      for (part, index) in parts.enumerated() {
        moved[part].withUnsafeBufferPointer { moved in
          for (word, number) in numbers[part].enumerated() {
            index.lists.forEach(of: word) { position in
              let position = moved[Int(position)]
              if position != FieldBuilder.gap { words[Int(position)] = number }
            }
          }
        }
      }
    }
    self.init(
      vocabulary: vocabulary, lists: PackedLists(of: words, wordCount: vocabulary.count),
      starts: starts, isTyped: isTyped)
  }

  /// Where the documents begin in their new order, and for each part and position the position there.
  private static func moved(
    _ parts: [FieldIndex], order: [(part: Int, document: Int)]
  ) -> (starts: [UInt32], moved: [[UInt32]]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(order.count + 1)
    var moved = parts.map { [UInt32](repeating: FieldBuilder.gap, count: $0.positionCount) }
    var position: UInt32 = 0
    for (part, document) in order {
      for old in parts[part].positions(of: document..<document + 1) {
        moved[part][Int(old)] = position
        position += 1
      }
      starts.append(position)
    }
    return (starts, moved)
  }
}

extension PackedLists {
  /// For each word its positions.
  ///
  /// - Parameter words: For each position the number of its word.
  fileprivate init(of words: [UInt32], wordCount: Int) {
    self.init()
    // Sorted by counting, so that nothing is moved twice.
    var ends = [Int](repeating: 0, count: wordCount + 1)
    for word in words where word != FieldBuilder.gap { ends[Int(word) + 1] += 1 }
    for word in 0..<wordCount { ends[word + 1] += ends[word] }
    let bounds = ends
    var positions = [UInt32](repeating: 0, count: ends[wordCount])
    for (position, word) in words.enumerated() where word != FieldBuilder.gap {
      positions[ends[Int(word)]] = UInt32(clamping: position)
      ends[Int(word)] += 1
    }
    positions.withUnsafeBufferPointer { positions in
      for word in 0..<wordCount {
        append(UnsafeBufferPointer(rebasing: positions[bounds[word]..<bounds[word + 1]]))
      }
    }
    finish()
  }
}
