/// The words of one part of many documents, by the word: at which positions each stands.
///
/// Positions count through all documents, with a free one behind each, so that what follows each
/// other never reaches from one into the next. One list a word answers which documents have it, how
/// often, and next to what.
///
/// A class, since it has many parts that would be retained one by one wherever it is passed.
final class FieldIndex: Sendable {
  let vocabulary: Vocabulary
  /// For each word its positions.
  let lists: PackedLists
  /// For each document its first position, and in the end the number of all.
  let starts: DocumentStarts
  let beginnings: Beginnings

  init(
    vocabulary: Vocabulary, lists: PackedLists, starts: DocumentStarts, beginnings: Beginnings
  ) {
    self.vocabulary = vocabulary
    self.lists = lists
    self.starts = starts
    self.beginnings = beginnings
  }

  /// - Parameter isTyped: Whether the beginnings of its words are looked for with every letter.
  convenience init(
    vocabulary: Vocabulary, lists: PackedLists, starts: [UInt32], isTyped: Bool
  ) {
    let starts = DocumentStarts(starts)
    self.init(
      vocabulary: vocabulary, lists: lists, starts: starts,
      beginnings: Beginnings(of: vocabulary, lists, starts: starts, isTyped: isTyped))
  }

  var documentCount: Int { starts.count - 1 }
  var positionCount: Int { Int(starts.last ?? 0) }

  /// How many words a document has.
  func wordCount(of document: Int) -> Int { Int(starts[document + 1] - starts[document]) - 1 }

  func positions(of documents: Range<Int>) -> Range<UInt32> {
    starts[documents.lowerBound]..<starts[documents.upperBound]
  }

  /// The document that a position lies in, which is one document or behind it.
  func document(at position: UInt32, from first: Int = 0) -> Int {
    starts[first] > position ? first : starts.last(notAbove: position, from: first)
  }

  /// The words that a place in a phrase is open to.
  func words(for place: Place) -> Range<Int> {
    place.isPrefix
      ? vocabulary.words(beginningWith: place.word) : vocabulary.word(place.word)
  }

  /// The documents in which words follow each other.
  func documents(with phrase: [Place]) -> [Int] {
    let places = phrase.map(words)
    guard places.allSatisfy({ !$0.isEmpty }) else { return [] }
    return documents(with: places)
  }

  private func documents(with places: [Range<Int>]) -> [Int] {
    let all = 0..<UInt32(clamping: positionCount)
    var positions = PositionSet(all)
    for (place, words) in places.enumerated().reversed() {
      var here = PositionSet(all)
      for word in words {
        var cursor = PackedLists.Cursor(word)
        here.insert(&cursor, of: lists, in: all)
      }
      if place == places.count - 1 { positions = here } else { positions.step(backTo: here) }
    }
    var found = OrdinalSet(universe: documentCount)
    found.insert(Positions(many: positions, in: all), of: starts, from: 0)
    return Array(found)
  }
}

/// One word of a phrase that is looked for, folded.
struct Place: Hashable, Sendable {
  var word: [UInt8]
  /// Whether it may be the beginning of one.
  var isPrefix: Bool
}
