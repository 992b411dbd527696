/// The words of one part of many documents: which documents have a word, and in what order a
/// document has its words.
///
/// A document is a quotation, a speaker or an article, by its ordinal in the shard.
struct FieldIndex: Sendable {
  /// For each document the numbers of its words in their order.
  let sequences: Rows
  /// For each word the documents that have it, rising.
  let postings: Rows

  /// Stands between words that do not follow each other, such as a name and an alias.
  static let gap = UInt32.max

  init(sequences: Rows, wordCount: Int) {
    self.sequences = sequences
    postings = Self.postings(of: sequences, wordCount: wordCount)
  }

  /// The documents that have one of these words.
  func documents(with words: Range<Int>) -> OrdinalSet {
    var documents = OrdinalSet(universe: sequences.count)
    documents.insert(postings[words])
    return documents
  }

  /// The documents in which words follow each other, each place taken by one of a range of words.
  func documents(with phrase: Phrase) -> OrdinalSet {
    var documents = documents(with: phrase.places[0])
    if phrase.places.count == 1 { return documents }
    for words in phrase.places.dropFirst() {
      documents.formIntersection(self.documents(with: words))
    }
    var found = OrdinalSet(universe: sequences.count)
    for document in documents where has(phrase, in: document) { found.insert(document) }
    return found
  }

  /// Whether a phrase's words follow each other in a document.
  func has(_ phrase: Phrase, in document: Int) -> Bool {
    let bounds = sequences.bounds(of: document..<document + 1)
    return sequences.values.withUnsafeBufferPointer { phrase.occurs(in: $0[bounds]) }
  }

  /// Sorts the documents by word, counting first, so that nothing is moved twice.
  private static func postings(of sequences: Rows, wordCount: Int) -> Rows {
    var starts = [UInt32](repeating: 0, count: wordCount + 1)
    forEachWord(of: sequences, wordCount: wordCount) { word, _ in starts[word + 1] += 1 }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var ends = starts
    var values = [UInt32](repeating: 0, count: Int(starts[wordCount]))
    forEachWord(of: sequences, wordCount: wordCount) { word, document in
      values[Int(ends[word])] = document
      ends[word] += 1
    }
    return Rows(values: values, starts: starts)
  }

  /// Calls `body` for each document's words, a word once for a document.
  private static func forEachWord(
    of sequences: Rows, wordCount: Int, _ body: (_ word: Int, _ document: UInt32) -> Void
  ) {
    var last = [UInt32](repeating: .max, count: wordCount)
    for document in 0..<sequences.count {
      let ordinal = UInt32(clamping: document)
      for word in sequences[document] where Int(word) < wordCount && last[Int(word)] != ordinal {
        last[Int(word)] = ordinal
        body(Int(word), ordinal)
      }
    }
  }
}

/// Words that follow each other, each place open to a range of the vocabulary.
struct Phrase {
  /// Never empty.
  let places: [Range<Int>]

  /// Whether the words stand somewhere in a sequence of word numbers.
  func occurs(in sequence: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    guard sequence.count >= places.count else { return false }
    let lastStart = sequence.endIndex - places.count
    var start = sequence.startIndex
    while start <= lastStart {
      if stands(at: start, in: sequence) { return true }
      start += 1
    }
    return false
  }

  private func stands(at start: Int, in sequence: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    var place = 0
    while place < places.count {
      if !places[place].contains(Int(sequence[start + place])) { return false }
      place += 1
    }
    return true
  }
}
