import Algorithms

/// Reads where the words stand that one place of a phrase is open to, part by part of a field.
///
/// A class, since it keeps where it stands in the lists and what it read last: phrases and grades ask
/// for the same again.
final class PlaceReader {
  private let field: FieldIndex
  /// Lists that are read part by part, the longest first.
  private var cursors: [PackedLists.Cursor]
  /// The list of all words with short lists, where the place is a common beginning.
  private var beginning: PackedLists.Cursor?
  /// The positions of words with short lists otherwise, rising.
  private let scattered: [UInt32]
  private var found = Positions()
  /// How often the words stand in the field.
  let count: Int

  init(_ place: Place, in field: FieldIndex) {
    self.field = field
    let words = field.words(for: place)
    let frequent = field.beginnings.frequent(in: words).map { Int($0) }
      .map { (list: $0, count: field.lists.count(of: $0)) }.sorted { $0.count > $1.count }
    let isCommon = place.isPrefix && words.count > Beginnings.fewWords
    let list = isCommon ? field.beginnings.list(of: place.word) : nil
    scattered = list == nil ? field.positionsOfShortLists(of: words) : []
    count =
      frequent.reduce(scattered.count) { $0 + $1.count }
      + (list.map { field.beginnings.lists.count(of: $0) } ?? 0)
    cursors = frequent.map { PackedLists.Cursor($0.list) }
    beginning = list.map { PackedLists.Cursor($0) }
  }

  // MARK: Costs, in nanoseconds or so

  private var listCount: Int { cursors.count + (beginning == nil ? 0 : 1) }

  /// Of finding all words of one document.
  var costOfLooking: Int { 20 + 120 * listCount }

  /// Of finding out whether a document has any: one that is said everywhere is found soon.
  var costOfAsking: Int {
    let share = Double(count) / Double(max(1, field.documentCount))
    return 20 + 120 * min(listCount, 2 + Int(Double(listCount) / (1 + share * share)))
  }

  /// Of reading a part of the field.
  func costOfReading(_ range: Range<UInt32>) -> Int {
    if found.range == range { return 0 }
    return 30 * listCount + Int(Double(count) * share(of: range))
      + (isSparse ? 0 : range.count / 32)
  }

  private func share(of range: Range<UInt32>) -> Double {
    Double(range.count) / Double(max(1, field.positionCount))
  }

  /// Whether what stands in any part of the field is better listed: to sort what several lists hold
  /// costs more than to go through bits, unless it is very little.
  var isSparse: Bool { count < field.positionCount / (isOneList ? 64 : 4096) }

  private var isOneList: Bool { listCount + (scattered.isEmpty ? 0 : 1) <= 1 }

  // MARK: Reading

  /// Where the words stand in a part of the field.
  func read(_ range: Range<UInt32>) -> Positions {
    if found.range != range {
      found =
        isSparse
        ? Positions(few: few(in: range), in: range) : Positions(many: many(in: range), in: range)
    }
    return found
  }

  private func few(in range: Range<UInt32>) -> [UInt32] {
    var few: [UInt32] = []
    forEachUnread(in: range) { few.append($0) }
    if !isOneList { few.sort() }
    return few
  }

  private func many(in range: Range<UInt32>) -> PositionSet {
    var many = PositionSet(range)
    for index in cursors.indices { many.insert(&cursors[index], of: field.lists, in: range) }
    if var cursor = beginning {
      many.insert(&cursor, of: field.beginnings.lists, in: range)
      beginning = cursor
    }
    forEachScattered(in: range) { many.insert($0) }
    return many
  }

  @inline(__always)
  private func forEachUnread(in part: Range<UInt32>, _ body: (UInt32) -> Void) {
    for index in cursors.indices { field.lists.forEach(&cursors[index], in: part, body) }
    if var cursor = beginning {
      field.beginnings.lists.forEach(&cursor, in: part, body)
      beginning = cursor
    }
    forEachScattered(in: part, body)
  }

  @inline(__always)
  private func forEachScattered(in part: Range<UInt32>, _ body: (UInt32) -> Void) {
    guard !scattered.isEmpty else { return }
    var index = scattered.partitioningIndex { $0 >= part.lowerBound }
    while index < scattered.count, scattered[index] < part.upperBound {
      body(scattered[index])
      index += 1
    }
  }

  /// Calls `body` with where the words stand in a small part of the field, in no order; it is looked
  /// up in the lists where it was not read.
  func forEach(in part: Range<UInt32>, _ body: (UInt32) -> Void) {
    if found.covers(part) { found.forEach(in: part, body) } else { forEachUnread(in: part, body) }
  }

  /// Whether a word stands in a small part of the field.
  func hasAny(in part: Range<UInt32>) -> Bool {
    if found.covers(part) { return found.hasAny(in: part) }
    for index in cursors.indices {
      if let next = field.lists.first(of: &cursors[index], from: part.lowerBound),
        next < part.upperBound
      {
        return true
      }
    }
    if var cursor = beginning {
      let next = field.beginnings.lists.first(of: &cursor, from: part.lowerBound)
      beginning = cursor
      if let next, next < part.upperBound { return true }
    }
    let index = scattered.partitioningIndex { $0 >= part.lowerBound }
    return index < scattered.count && scattered[index] < part.upperBound
  }

  func contains(_ position: UInt32) -> Bool { hasAny(in: position..<position + 1) }

  /// More lists than this are not asked one by one.
  private static let fewLists = 8

  /// The first position, from one on, at which a word may stand; nil where none does.
  func next(from position: UInt32) -> UInt32? {
    if cursors.count > Self.fewLists || beginning != nil {
      return position < field.starts.last ?? 0 ? position : nil
    }
    let place = scattered.partitioningIndex { $0 >= position }
    var next = place < scattered.count ? scattered[place] : nil
    for index in cursors.indices {
      guard let found = field.lists.first(of: &cursors[index], from: position) else { continue }
      next = min(next ?? found, found)
    }
    return next
  }
}

extension FieldIndex {
  /// Where those of some words stand whose lists are short, rising.
  fileprivate func positionsOfShortLists(of words: Range<Int>) -> [UInt32] {
    var positions: [UInt32] = []
    for word in words where !lists.isLong(word) {
      lists.forEach(of: word) { positions.append($0) }
    }
    if words.count > 1 { positions.sort() }
    return positions
  }
}
