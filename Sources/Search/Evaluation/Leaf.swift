/// Words that follow each other, as a shard's index has them.
///
/// A class, since it keeps what it has unpacked while a query is answered.
final class Leaf {
  let places: [Place]
  private let index: QuotationIndex
  private let content: FieldIndex
  /// For each place the words of what is said that it is open to.
  private let words: [Range<Int>]
  /// What was found in the last window that was asked for.
  private var window: Window?
  private var found: PositionSet
  /// For the last place, where it is open to many words: all their positions.
  private var unpacked: PositionSet?
  /// The documents that `found` is right for, nil for all of the window.
  private var covered: OrdinalSet?

  /// More words than this are unpacked at once rather than window by window.
  private static let fewWords = 16

  init(_ places: [Place], in index: QuotationIndex) {
    self.places = places
    self.index = index
    content = index.content
    words = places.map { index.content.words(for: $0) }
    found = PositionSet(0..<0)
  }

  /// Whether what is said may have it at all.
  var isSaid: Bool { words.allSatisfy { !$0.isEmpty } }

  /// How often its rarest word is said.
  var count: Int { words.map { content.lists.count(in: $0) }.min() ?? 0 }

  /// Whether its last word is the beginning of so many that it is better read in the text.
  var isCommonBeginning: Bool {
    guard let last = words.last, last.count > Self.fewWords else { return false }
    return content.lists.count(in: last) > content.documentCount / 4
  }

  /// Whether it ends with the beginning of a word.
  var isBegun: Bool { places.last?.isPrefix == true }

  private(set) lazy var named: OrdinalSet = index.voices.quotations(
    of: index.voices.names.documents(with: places), universe: index.quotationCount)

  private(set) lazy var titled: OrdinalSet = index.quotations(
    inArticles: index.titles.documents(with: places))

  /// The first document, from one on, that may have it.
  func next(from document: Int, scope: Scope) -> Int? {
    var next: [Int?] = [isSaid ? nextSaid(from: document) : nil]
    if scope >= .named { next.append(named.first(from: document)) }
    if scope >= .titled { next.append(titled.first(from: document)) }
    return next.compactMap(\.self).min()
  }

  private func nextSaid(from document: Int) -> Int? {
    var document = document
    for words in words where words.count == 1 {
      let position = content.lists.first(of: words.lowerBound, from: content.starts[document])
      guard let position else { return nil }
      document = content.document(at: position, from: document)
    }
    return document < content.documentCount ? document : nil
  }

  /// Where its first word stands.
  ///
  /// - Parameter wanted: The documents of the window that count; others may be left out.
  func positions(in window: Window, wanted: OrdinalSet?, texts: ShardTexts) -> PositionSet {
    if self.window == window, covers(wanted) { return found }
    self.window = window
    covered = nil
    found = PositionSet(window.positions)
    guard isSaid else { return found }
    for (place, words) in words.enumerated().reversed() {
      let isLast = place == places.count - 1
      let here = positions(
        of: words, in: window, wanted: isLast ? wanted : nil, prefix: places[place].word,
        texts: texts)
      if isLast { found = here } else { found.step(backTo: here) }
    }
    return found
  }

  private func covers(_ wanted: OrdinalSet?) -> Bool {
    guard let covered else { return true }
    guard var rest = wanted else { return false }
    rest.subtract(covered)
    return rest.isEmpty
  }

  private func positions(
    of words: Range<Int>, in window: Window, wanted: OrdinalSet?, prefix: [UInt8],
    texts: ShardTexts
  ) -> PositionSet {
    var here = PositionSet(window.positions)
    if words.count <= Self.fewWords {
      for word in words {
        content.lists.forEach(of: word, in: window.positions) { here.insert($0) }
      }
    } else if unpacked == nil, let wanted, isCommonBeginning, wanted.count <= 1024 {
      covered = wanted
      for document in wanted {
        let start = content.starts[window.documents.lowerBound + document]
        texts.forEachWord(of: window.documents.lowerBound + document) { word, place in
          if word.starts(with: prefix) { here.insert(start + UInt32(clamping: place)) }
        }
      }
    } else {
      here.take(from: unpack(words))
    }
    return here
  }

  private func unpack(_ words: Range<Int>) -> PositionSet {
    if let unpacked { return unpacked }
    var all = PositionSet(0..<UInt32(clamping: content.positionCount))
    for word in words { content.lists.forEach(of: word) { all.insert($0) } }
    unpacked = all
    return all
  }

  /// The documents of a window that have it.
  func documents(
    in window: Window, scope: Scope, wanted: OrdinalSet?, texts: ShardTexts
  ) -> OrdinalSet {
    var documents = OrdinalSet(universe: window.documents.count)
    let first = window.documents.lowerBound
    var document = first
    positions(in: window, wanted: wanted, texts: texts).forEach { position in
      guard position >= window.positions.lowerBound else { return }
      document = content.document(at: position, from: document)
      documents.insert(document - first)
    }
    if scope >= .named { documents.formUnion(named.slice(window.documents)) }
    if scope >= .titled { documents.formUnion(titled.slice(window.documents)) }
    return documents
  }
}
