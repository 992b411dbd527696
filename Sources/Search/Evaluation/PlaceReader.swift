import Algorithms

/// Reads where the words stand that one place of a phrase is open to, part by part of a field.
///
/// A class, since it keeps where it stands in the lists and what it read last: phrases and grades ask
/// for the same again.
final class PlaceReader {
  private let field: FieldIndex
  /// Lists that are read part by part.
  private var cursors: [PackedLists.Cursor]
  /// The list of all words with short lists, where the place is a common beginning.
  private var beginning: PackedLists.Cursor?
  /// The positions of words with short lists otherwise, rising.
  private let scattered: [UInt32]
  private(set) var found = PositionSet(0..<0)
  private var range: Range<UInt32>?
  /// How often the words stand in the field.
  let count: Int

  init(_ place: Place, in field: FieldIndex) {
    self.field = field
    let words = field.words(for: place)
    let cursors = field.beginnings.frequent(in: words).map { PackedLists.Cursor(Int($0)) }
    let list =
      words.count > Beginnings.fewWords && place.isPrefix
      ? field.beginnings.list(of: place.word) : nil
    var scattered: [UInt32] = []
    if list == nil {
      for word in words where !field.lists.isLong(word) {
        field.lists.forEach(of: word) { scattered.append($0) }
      }
      if words.count > 1 { scattered.sort() }
    }
    count =
      cursors.reduce(scattered.count) { $0 + field.lists.count(of: $1.list) }
      + (list.map { field.beginnings.lists.count(of: $0) } ?? 0)
    self.cursors = cursors
    self.scattered = scattered
    beginning = list.map { PackedLists.Cursor($0) }
  }

  /// How much it costs to begin reading somewhere, in lists.
  var listCount: Int { cursors.count + 1 }

  /// Where the words stand in a part of the field.
  func positions(in range: Range<UInt32>) -> PositionSet {
    if self.range == range { return found }
    self.range = range
    found = PositionSet(range)
    for index in cursors.indices { found.insert(&cursors[index], of: field.lists, in: range) }
    if beginning != nil {
      insertBeginning(in: range)
    } else {
      let first = scattered.partitioningIndex { $0 >= range.lowerBound }
      for position in scattered[first...] {
        if position >= range.upperBound { break }
        found.insert(position)
      }
    }
    return found
  }

  private func insertBeginning(in range: Range<UInt32>) {
    guard var cursor = beginning else { return }
    found.insert(&cursor, of: field.beginnings.lists, in: range)
    beginning = cursor
  }

  /// More lists than this are not asked one by one.
  private static let fewLists = 8

  /// The first position, from one on, at which a word may stand; nil where none does.
  func next(from position: UInt32) -> UInt32? {
    if cursors.count > Self.fewLists || beginning != nil {
      return position < field.starts.last ?? 0 ? position : nil
    }
    let place = scattered.partitioningIndex { $0 >= position }
    var next = place < scattered.count ? scattered[place] : nil
    for cursor in cursors {
      guard let found = field.lists.first(of: cursor.list, from: position) else { continue }
      next = min(next ?? found, found)
    }
    return next
  }
}

/// Reads where words follow each other, part by part of a field.
final class PhraseReader {
  private let field: FieldIndex
  private let places: [PlaceReader]
  /// Of the places those that are read first, since little stands there.
  private let byCount: [PlaceReader]
  private var found = PositionSet(0..<0)
  private var range: Range<UInt32>?

  init(_ places: [PlaceReader], in field: FieldIndex) {
    self.field = field
    self.places = places
    byCount = places.sorted { $0.count < $1.count }
  }

  /// How often its rarest word stands in the field.
  var count: Int { byCount.first?.count ?? 0 }

  /// How many positions are read for all of the field, and how many lists for each part.
  var cost: (positions: Int, lists: Int) {
    places.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.listCount) }
  }

  /// Where the first word stands, in a part of the field.
  func positions(in range: Range<UInt32>) -> PositionSet {
    if places.count == 1 { return places[0].positions(in: range) }
    if self.range == range { return found }
    self.range = range
    if byCount.contains(where: { $0.positions(in: range).isEmpty }) {
      found = PositionSet(range)
      return found
    }
    for (place, reader) in places.enumerated().reversed() {
      let here = reader.positions(in: range)
      if place == places.count - 1 { found = here } else { found.step(backTo: here) }
    }
    return found
  }

  /// The first document, from one on, that may have them.
  func next(from document: Int) -> Int? {
    guard count > 0 else { return nil }
    var document = document
    for place in byCount {
      guard document < field.documentCount,
        let position = place.next(from: field.starts[document])
      else { return nil }
      document = field.document(at: position, from: document)
    }
    return document
  }

  /// The documents of a range that have them.
  ///
  /// - Parameters:
  ///   - documents: The range; members count from its beginning.
  ///   - wanted: The documents that matter, where that is known.
  func documents(in documents: Range<Int>, wanted: OrdinalSet?) -> OrdinalSet {
    let positions = positions(in: field.positions(of: documents))
    var found = OrdinalSet(universe: documents.count)
    let first = documents.lowerBound
    if let wanted {
      for document in wanted
      where positions.hasAny(in: field.positions(of: first + document..<first + document + 1)) {
        found.insert(document)
      }
    } else {
      found.insert(positions, of: field.starts, from: first)
    }
    return found
  }
}
