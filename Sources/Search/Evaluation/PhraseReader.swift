/// Reads where words follow each other, part by part of a field.
final class PhraseReader {
  private let field: FieldIndex
  private let places: [PlaceReader]
  /// The numbers of the places, those first where little stands.
  private let byCount: [Int]
  private var found = Positions()

  init(_ places: [PlaceReader], in field: FieldIndex) {
    self.field = field
    self.places = places
    byCount = places.indices.sorted { places[$0].count < places[$1].count }
  }

  private var rarest: PlaceReader? { byCount.first.map { places[$0] } }

  /// How often its rarest word stands in the field.
  var count: Int { rarest?.count ?? 0 }

  /// How often each of its words stands in the field.
  var counts: [Int] { places.map(\.count) }

  /// How many positions its words have in the field.
  var positionCount: Int { places.reduce(0) { $0 + $1.count } }

  // MARK: Reading a part

  /// Where the first word stands, in a part of the field.
  func read(_ range: Range<UInt32>) -> Positions {
    if places.count == 1 { return places[0].read(range) }
    if found.range != range {
      found =
        rarest?.isSparse ?? true
        ? Positions(few: few(in: range), in: range) : Positions(many: many(in: range), in: range)
    }
    return found
  }

  /// From the rarest word on, the others being looked up or read, whatever costs less.
  private func few(in range: Range<UInt32>) -> [UInt32] {
    guard let first = byCount.first else { return [] }
    var firsts: [UInt32] = []
    let offset = UInt32(first)
    places[first].read(range).forEach { position in
      if position >= range.lowerBound + offset { firsts.append(position - offset) }
    }
    for place in byCount.dropFirst() where !firsts.isEmpty {
      let reader = places[place]
      if reader.costOfReading(range) < firsts.count * reader.costOfLooking {
        reader.read(range).keep(&firsts, before: UInt32(place))
      } else {
        firsts.removeAll { !reader.contains($0 + UInt32(place)) }
      }
    }
    return firsts
  }

  private func many(in range: Range<UInt32>) -> PositionSet {
    var many = PositionSet(range)
    for (place, reader) in places.enumerated().reversed() {
      let here = reader.read(range).set
      if place == places.count - 1 { many = here } else { many.step(backTo: here) }
    }
    return many
  }

  // MARK: Looking at a document

  /// Calls `body` with where the first word stands in one document, in no order.
  func forEach(in document: Range<UInt32>, _ body: (UInt32) -> Void) {
    if places.count == 1 { return places[0].forEach(in: document, body) }
    if found.covers(document) { return found.forEach(in: document, body) }
    guard let first = byCount.first else { return }
    places[first].forEach(in: document) { position in
      guard position >= document.lowerBound + UInt32(first) else { return }
      let start = position - UInt32(first)
      if byCount.dropFirst().allSatisfy({ places[$0].contains(start + UInt32($0)) }) { body(start) }
    }
  }

  func count(in document: Range<UInt32>) -> Int {
    var count = 0
    forEach(in: document) { _ in count += 1 }
    return count
  }

  // MARK: Documents

  /// The documents of a range that have them.
  ///
  /// - Parameters:
  ///   - documents: The range; members count from its beginning.
  ///   - wanted: The documents that matter, where that is known.
  func documents(in documents: Range<Int>, wanted: OrdinalSet?) -> OrdinalSet {
    var found = OrdinalSet(universe: documents.count)
    guard count > 0 else { return found }
    let range = field.positions(of: documents)
    let first = documents.lowerBound
    if let wanted {
      if costOfReading(range) <= wanted.count * costOfAsking { _ = read(range) }
      for document in wanted {
        let part = field.positions(of: first + document..<first + document + 1)
        if hasAny(in: part) { found.insert(document) }
      }
    } else {
      found.insert(read(range), of: field.starts, from: first)
    }
    return found
  }

  private func hasAny(in document: Range<UInt32>) -> Bool {
    if places.count == 1 { return places[0].hasAny(in: document) }
    if found.covers(document) { return found.hasAny(in: document) }
    var hasAny = false
    forEach(in: document) { _ in hasAny = true }
    return hasAny
  }

  private var costOfAsking: Int {
    places.count == 1 ? places[0].costOfAsking : places.reduce(0) { $0 + $1.costOfLooking }
  }

  private func costOfReading(_ range: Range<UInt32>) -> Int {
    if places.count > 1, found.range == range { return 0 }
    return places.reduce(0) { $0 + $1.costOfReading(range) }
  }

  /// The first document, from one on, that may have them.
  func next(from document: Int) -> Int? {
    guard count > 0 else { return nil }
    var document = document
    for place in byCount {
      guard document < field.documentCount,
        let position = places[place].next(from: field.starts[document])
      else { return nil }
      document = field.document(at: position, from: document)
    }
    return document
  }
}
