/// Takes documents word by word and makes their index.
struct FieldBuilder {
  private var vocabulary = VocabularyBuilder()
  /// For each position the number of its word; `gap` where none stands.
  private var words: [UInt32] = []
  private var starts: [UInt32] = [0]

  private static let gap = UInt32.max

  mutating func add(_ word: some Collection<UInt8>) { words.append(vocabulary.number(of: word)) }

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
  func finished(isTyped: Bool = false) -> FieldIndex {
    let (vocabulary, numbers) = vocabulary.finished()
    // Sorted by counting, so that nothing is moved twice.
    var ends = [Int](repeating: 0, count: vocabulary.count + 1)
    for word in words where word != Self.gap { ends[Int(numbers[Int(word)]) + 1] += 1 }
    for word in 0..<vocabulary.count { ends[word + 1] += ends[word] }
    let bounds = ends
    var positions = [UInt32](repeating: 0, count: ends[vocabulary.count])
    for (position, word) in words.enumerated() where word != Self.gap {
      let number = Int(numbers[Int(word)])
      positions[ends[number]] = UInt32(clamping: position)
      ends[number] += 1
    }
    var lists = PackedLists()
    for word in 0..<vocabulary.count { lists.append(positions[bounds[word]..<bounds[word + 1]]) }
    lists.finish()
    return FieldIndex(vocabulary: vocabulary, lists: lists, starts: starts, isTyped: isTyped)
  }
}

extension FieldIndex {
  /// The index of documents that have indexes already.
  ///
  /// - Parameter order: For each document of the new index its part, and its place there; of each
  ///   part all documents, in their order.
  convenience init(
    merging parts: [FieldIndex], order: [(part: Int, document: Int)], isTyped: Bool = false
  ) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(order.count + 1)
    /// For each part and position there the position here.
    var moved = parts.map { [UInt32](repeating: 0, count: $0.positionCount) }
    for (part, document) in order {
      let positions = parts[part].positions(of: document..<document + 1)
      var position = starts[starts.count - 1]
      for old in positions {
        moved[part][Int(old)] = position
        position += 1
      }
      starts.append(position)
    }
    var builder = VocabularyBuilder()
    let numbers = parts.map { part in
      (0..<part.vocabulary.count).map { builder.number(of: part.vocabulary[$0]) }
    }
    let (vocabulary, places) = builder.finished()
    self.init(
      vocabulary: vocabulary,
      lists: Self.lists(
        of: parts, numbers: numbers.map { $0.map { places[Int($0)] } }, moved: moved,
        wordCount: vocabulary.count), starts: starts, isTyped: isTyped)
  }

  /// The words' positions. Numbers rise with the words in every vocabulary, so each part's words
  /// are met in its own order.
  private static func lists(
    of parts: [FieldIndex], numbers: [[UInt32]], moved: [[UInt32]], wordCount: Int
  ) -> PackedLists {
    var lists = PackedLists()
    var next = [Int](repeating: 0, count: parts.count)
    var positions: [UInt32] = []
    for word in 0..<wordCount {
      positions.removeAll(keepingCapacity: true)
      var partCount = 0
      for part in parts.indices {
        guard next[part] < numbers[part].count, Int(numbers[part][next[part]]) == word else {
          continue
        }
        partCount += 1
        moved[part].withUnsafeBufferPointer { moved in
          parts[part].lists.forEach(of: next[part]) { positions.append(moved[Int($0)]) }
        }
        next[part] += 1
      }
      if partCount > 1 { positions.sort() }
      lists.append(positions)
    }
    lists.finish()
    return lists
  }
}
