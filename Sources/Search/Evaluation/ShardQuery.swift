/// A query put to one shard.
///
/// A class, since it keeps what it found out: grades ask for the same again.
final class ShardQuery {
  let index: QuotationIndex
  let texts: ShardTexts
  private var readers: [Place: PlaceReader] = [:]
  private var leaves: [[Place]: Leaf] = [:]
  private var known: [Query.Clause: OrdinalSet] = [:]

  init(_ shard: Shard) {
    index = shard.index
    texts = ShardTexts(shard: shard)
  }

  // MARK: From clauses to nodes

  func node(for clause: Query.Clause) -> Node {
    switch clause {
    case .all(let clauses): .all(clauses.map(node))
    case .any(let clauses): .any(clauses.map(node))
    case .not(let clause): .not(node(for: clause))
    case .term(let term): node(for: term)
    case .kind(let kinds): fixed(clause) { index.quotations(of: kinds) }
    case .cue(let cue): fixed(clause) { index.quotations(with: cue) }
    case .days(let days): fixed(clause) { index.quotations(from: days) }
    case .near(let terms, let distance): .near(terms.map { leaf(for: $0.places) }, distance)
    }
  }

  private func node(for term: Query.Term) -> Node {
    if let field = term.field {
      return fixed(.term(term)) { quotations(with: term, in: field) }
    }
    let leaf = leaf(for: term.places)
    return term.asWritten.map { .written(leaf, $0) } ?? .words(leaf)
  }

  private func leaf(for places: [Place]) -> Leaf {
    if let leaf = leaves[places] { return leaf }
    let said = PhraseReader(places.map(reader), in: index.content)
    let leaf = Leaf(places, said: said, in: index)
    leaves[places] = leaf
    return leaf
  }

  private func reader(for place: Place) -> PlaceReader {
    if let reader = readers[place] { return reader }
    let reader = PlaceReader(place, in: index.content)
    readers[place] = reader
    return reader
  }

  private func fixed(_ clause: Query.Clause, _ quotations: () -> OrdinalSet) -> Node {
    if let found = known[clause] { return .fixed(found) }
    let found = quotations()
    known[clause] = found
    return .fixed(found)
  }

  private func quotations(with term: Query.Term, in field: Query.Field) -> OrdinalSet {
    let count = index.quotationCount
    return switch field {
    case .speaker:
      index.voices.quotations(of: index.voices.named(term.places), universe: count)
    case .role:
      index.voices.quotations(
        of: index.voices.roles.documents(with: term.places), universe: count)
    case .title: index.quotations(inArticles: index.titles.documents(with: term.places))
    case .outlet: index.quotations(fromOutlets: index.outlets.documents(with: term.places))
    case .in:
      index.quotations(
        inArticles: index.articles.indices.filter { rank in
          texts.shard.articles.head(Int(index.articles[rank].place)).isCalled(term.places)
        })
    }
  }

  // MARK: From nodes to quotations

  /// The first document, from one on, that may answer.
  func next(_ node: Node, from document: Int, scope: Scope) -> Int? {
    guard document < index.quotationCount else { return nil }
    switch node {
    case .all(_, let nodes):
      var next = document
      for node in nodes {
        guard let found = self.next(node, from: next, scope: scope) else { return nil }
        next = found
      }
      return next
    case .any(let nodes):
      return nodes.compactMap { next($0, from: document, scope: scope) }.min()
    case .not: return document
    case .words(let leaf): return leaf.next(from: document, scope: scope)
    case .written(let leaf, _): return leaf.next(from: document, scope: .said)
    case .fixed(let set): return set.first(from: document)
    case .near(let leaves, _):
      return leaves.reduce(document) { next, leaf in
        next.flatMap { leaf.next(from: $0, scope: .said) }
      }
    }
  }

  /// The documents of a window that answer, of those wanted.
  func documents(
    _ node: Node, in window: Window, scope: Scope, wanted: OrdinalSet? = nil
  ) -> OrdinalSet {
    switch node {
    case .all(_, let nodes):
      var wanted = wanted
      for node in nodes {
        var found = documents(node, in: window, scope: scope, wanted: wanted)
        if let wanted { found.formIntersection(wanted) }
        if found.isEmpty { return found }
        wanted = found
      }
      return wanted ?? .all(of: window.documents.count)
    case .any(let nodes):
      return nodes.reduce(OrdinalSet(universe: window.documents.count)) { union, node in
        union.union(documents(node, in: window, scope: scope, wanted: wanted))
      }
    case .not(let node):
      var rest = wanted ?? .all(of: window.documents.count)
      rest.subtract(documents(node, in: window, scope: .titled, wanted: wanted))
      return rest
    case .words(let leaf):
      return leaf.documents(in: window, scope: scope, wanted: wanted)
    case .written(let leaf, let written):
      return self.written(written, leaf, in: window, wanted: wanted)
    case .fixed(let set): return set.slice(window.documents)
    case .near(let leaves, let distance):
      return near(leaves, distance, in: window, wanted: wanted)
    }
  }

  private func written(
    _ written: String, _ leaf: Leaf, in window: Window, wanted: OrdinalSet?
  ) -> OrdinalSet {
    var found = leaf.documents(in: window, scope: .said, wanted: wanted)
    if let wanted { found.formIntersection(wanted) }
    for document in found {
      let quotation = window.documents.lowerBound + document
      let range = index.content.positions(of: quotation..<quotation + 1)
      var places: [Int] = []
      leaf.said.forEach(in: range) { places.append(Int($0 - range.lowerBound)) }
      if !texts.has(written, wordCount: leaf.wordCount, at: places, of: quotation) {
        found.remove(document)
      }
    }
    return found
  }

  private func near(
    _ leaves: [Leaf], _ distance: Int, in window: Window, wanted: OrdinalSet?
  ) -> OrdinalSet {
    var found = documents(
      .all(leaves.map(Node.words)), in: window, scope: .said, wanted: wanted)
    let said = leaves.map(\.said)
    for document in found {
      let quotation = window.documents.lowerBound + document
      let least = PhraseReader.leastSpan(
        of: said, in: index.content.positions(of: quotation..<quotation + 1))
      if least.map({ $0 > distance }) ?? true { found.remove(document) }
    }
    return found
  }
}

extension PhraseReader {
  /// How far it is from the first to the last of some phrases where they stand closest in a document;
  /// nil where one is missing.
  static func leastSpan(of phrases: [PhraseReader], in range: Range<UInt32>) -> Int? {
    var places: [(position: UInt32, set: Int)] = []
    for (number, phrase) in phrases.enumerated() {
      let before = places.count
      phrase.forEach(in: range) { places.append((position: $0, set: number)) }
      if places.count == before { return nil }
    }
    places.sort { $0.position < $1.position }
    var last = [UInt32?](repeating: nil, count: phrases.count)
    var missing = phrases.count
    var least: Int?
    for (position, set) in places {
      if last[set] == nil { missing -= 1 }
      last[set] = position
      guard missing == 0 else { continue }
      let first = last.lazy.compactMap(\.self).min() ?? position
      least = min(least ?? .max, Int(position - first))
    }
    return least
  }
}
