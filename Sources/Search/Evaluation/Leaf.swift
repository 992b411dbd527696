/// Words that follow each other, as a shard's index has them: in what is said, in the names of who
/// says it, and in titles.
final class Leaf {
  private let places: [Place]
  private let index: QuotationIndex
  /// Where they are said.
  let said: PhraseReader
  private(set) lazy var titled = PhraseReader(
    places.map { PlaceReader($0, in: index.titles) }, in: index.titles)
  /// The quotations of those who are called so.
  private(set) lazy var named: OrdinalSet? = {
    let voices = index.voices.names.documents(with: places)
    return voices.isEmpty
      ? nil : index.voices.quotations(of: voices, universe: index.quotationCount)
  }()

  init(_ places: [Place], said: PhraseReader, in index: QuotationIndex) {
    self.places = places
    self.said = said
    self.index = index
  }

  var wordCount: Int { places.count }

  /// Whether it is nothing but the first letter of a word.
  var isLetter: Bool { places.isLetter }

  /// Whether it ends with the beginning of a word.
  var isBegun: Bool { places.last?.isPrefix == true }

  /// The first document, from one on, that may have it.
  func next(from document: Int, scope: Scope) -> Int? {
    var next = said.next(from: document)
    if next == document { return next }
    if scope >= .named, let named = named?.first(from: document) {
      next = min(next ?? named, named)
    }
    if scope >= .titled, let titled = nextTitled(from: document) {
      next = min(next ?? titled, titled)
    }
    return next
  }

  private func nextTitled(from document: Int) -> Int? {
    guard titled.count > 0 else { return nil }
    var rank = index.rank(of: document)
    while let next = titled.next(from: rank) {
      let first = max(document, index.quotations(of: next).lowerBound)
      if index.quotations(of: next).contains(first) { return first }
      // An article without any.
      rank = next + 1
    }
    return nil
  }

  /// The documents of a window that have it.
  func documents(in window: Window, scope: Scope, wanted: OrdinalSet?) -> OrdinalSet {
    var documents = said.documents(in: window.documents, wanted: wanted)
    if scope >= .named, let named { documents.formUnion(named.slice(window.documents)) }
    if scope >= .titled, titled.count > 0 {
      insertTitled(into: &documents, in: window, wanted: wanted)
    }
    return documents
  }

  private func insertTitled(
    into documents: inout OrdinalSet, in window: Window, wanted: OrdinalSet?
  ) {
    guard let last = window.documents.last else { return }
    let ranks = index.rank(of: window.documents.lowerBound)..<index.rank(of: last) + 1
    let wanted = wanted.map { index.ranks(of: $0, in: window, from: ranks) }
    for rank in titled.documents(in: ranks, wanted: wanted) {
      let quotations = index.quotations(of: ranks.lowerBound + rank).clamped(to: window.documents)
      let first = window.documents.lowerBound
      documents.insert(quotations.lowerBound - first..<quotations.upperBound - first)
    }
  }
}

extension QuotationIndex {
  /// The articles that some quotations of a window stand in, counted from the first of some.
  fileprivate func ranks(
    of quotations: OrdinalSet, in window: Window, from ranks: Range<Int>
  ) -> OrdinalSet {
    var found = OrdinalSet(universe: ranks.count)
    var walk = RankWalk(self, from: window.documents.lowerBound)
    for quotation in quotations {
      found.insert(walk.rank(of: window.documents.lowerBound + quotation) - ranks.lowerBound)
    }
    return found
  }
}
