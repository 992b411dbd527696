import Parsing

// Whatever is taken from a file is checked here once, so that a search needs no more care with it than
// with what was made in memory: offsets rise and end inside, and every number is one of an element.

extension QuotationIndex {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try output.put(Array(firstQuotations))
    try Array(articles).write(to: &output)
    try outletNames.write(to: &output)
    try content.write(to: &output)
    try cues.write(to: &output)
    for field in [titles, outlets] { try field.write(to: &output) }
    try voices.write(to: &output)
    for set in kinds + cueClasses { try output.put(set.bits) }
  }

  convenience init(from input: inout SnapshotInput, articleCount: Int) throws(SnapshotError) {
    let firsts = try input.take(UInt32.self)
    guard firsts.count == articleCount + 1, firsts[0] == 0, firsts.rise() else {
      throw .damaged(part: "index")
    }
    let count = Int(firsts[articleCount])
    let articles = try [IndexedArticle](from: &input, count: articleCount)
    let outletNames = try Strings(from: &input)
    let content = try FieldIndex(from: &input, documentCount: count)
    let cues = try Cues(from: &input, quotationCount: count)
    let titles = try FieldIndex(from: &input, documentCount: articleCount)
    let outlets = try FieldIndex(from: &input, documentCount: outletNames.count)
    let outletCount = UInt32(clamping: outletNames.count)
    guard articles.allSatisfy({ $0.outlet < outletCount || $0.outlet == IndexedArticle.noOutlet })
    else { throw .damaged(part: "index") }
    let voices = try Voices(from: &input, quotationCount: count)
    var kinds: [OrdinalSet] = []
    for _ in Quotation.Kind.allCases {
      kinds.append(try OrdinalSet(from: &input, universe: count))
    }
    var classes: [OrdinalSet] = []
    for _ in CueClass.allCases {
      classes.append(try OrdinalSet(from: &input, universe: count))
    }
    self.init(
      content: content, cues: cues, titles: titles, outlets: (outlets, outletNames),
      voices: voices, articles: articles, firstQuotations: firsts, kinds: kinds,
      cueClasses: classes)
  }
}

extension [IndexedArticle] {
  /// Field by field.
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try output.put(map(\.instant))
    try output.put(map(\.mark))
    try output.put(map(\.place))
    try output.put(map(\.day))
    try output.put(map(\.outlet))
  }

  init(from input: inout SnapshotInput, count: Int) throws(SnapshotError) {
    let instants = try input.take(Int64.self)
    let marks = try input.take(UInt64.self)
    let places = try input.take(UInt32.self)
    let days = try input.take(Int32.self)
    let outlets = try input.take(UInt32.self)
    guard
      [instants.count, marks.count, places.count, days.count, outlets.count]
        .allSatisfy({ $0 == count })
    else { throw .damaged(part: "index") }
    // Days of other years are none that a date can have, and take long to be reckoned.
    let known: ClosedRange<Int32> = -13_000_000...13_000_000
    guard places.allSatisfy({ Int($0) < count }),
      days.allSatisfy({ known.contains($0) || $0 == IndexedArticle.noDay })
    else { throw .damaged(part: "index") }
    self = instants.indices.map {
      IndexedArticle(
        instant: instants[$0], mark: marks[$0], place: places[$0], day: days[$0],
        outlet: outlets[$0])
    }
  }
}

extension Cues {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try phrases.write(to: &output)
    try words.write(to: &output)
    try quotations.write(to: &output)
  }

  init(from input: inout SnapshotInput, quotationCount: Int) throws(SnapshotError) {
    let phrases = try Strings(from: &input)
    let words = try FieldIndex(from: &input, documentCount: phrases.count)
    let quotations = try PackedLists(
      from: &input, count: phrases.count, universe: UInt32(clamping: quotationCount))
    self.init(phrases: phrases, words: words, quotations: quotations)
  }
}

extension Voices {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try keys.write(to: &output)
    try names.write(to: &output)
    try roles.write(to: &output)
    try quotations.write(to: &output)
  }

  init(from input: inout SnapshotInput, quotationCount: Int) throws(SnapshotError) {
    let keys = try Strings(from: &input)
    let names = try FieldIndex(from: &input, documentCount: keys.count)
    let roles = try FieldIndex(from: &input, documentCount: keys.count)
    let quotations = try PackedLists(
      from: &input, count: keys.count, universe: UInt32(clamping: quotationCount))
    self.init(keys: keys, names: names, roles: roles, quotations: quotations)
  }
}

extension FieldIndex {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try output.put(Array(starts))
    try vocabulary.write(to: &output)
    try lists.write(to: &output)
    try beginnings.write(to: &output)
  }

  convenience init(
    from input: inout SnapshotInput, documentCount: Int
  ) throws(SnapshotError) {
    let starts = try input.take(UInt32.self)
    guard starts.count == documentCount + 1, starts[0] == 0, starts.riseStrictly() else {
      throw .damaged(part: "index")
    }
    let end = starts[documentCount]
    let vocabulary = try Vocabulary(from: &input)
    let lists = try PackedLists(from: &input, count: vocabulary.count, universe: end)
    let beginnings = try Beginnings(from: &input, wordCount: vocabulary.count, universe: end)
    self.init(
      vocabulary: vocabulary, lists: lists, starts: DocumentStarts(starts), beginnings: beginnings)
  }
}

extension Beginnings {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try output.put(frequent)
    try beginnings.write(to: &output)
    try output.put(documentCounts)
    try lists.write(to: &output)
  }

  init(
    from input: inout SnapshotInput, wordCount: Int, universe: UInt32
  ) throws(SnapshotError) {
    let frequent = try input.take(UInt32.self)
    let beginnings = try Vocabulary(from: &input)
    let counts = try input.take(UInt32.self)
    guard frequent.rise(to: wordCount - 1) || frequent.isEmpty, counts.count == beginnings.count
    else { throw .damaged(part: "words") }
    let lists = try PackedLists(from: &input, count: beginnings.count, universe: universe)
    self.init(
      frequent: frequent, beginnings: beginnings, lists: lists, documentCounts: counts)
  }
}

extension Vocabulary {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try output.put(bytes)
    try output.put(Array(starts))
  }

  init(from input: inout SnapshotInput) throws(SnapshotError) {
    let (bytes, starts) = try input.takeStrings(part: "words")
    self.init(bytes: bytes, starts: starts)
  }
}

extension Strings {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try output.put(bytes)
    try output.put(starts)
  }

  init(from input: inout SnapshotInput) throws(SnapshotError) {
    let (bytes, starts) = try input.takeStrings(part: "names")
    self.init(bytes: bytes, starts: starts)
  }
}

extension SnapshotInput {
  /// Takes strings that lie end to end, and where each begins.
  fileprivate mutating func takeStrings(
    part: String
  ) throws(SnapshotError) -> (bytes: [UInt8], starts: [UInt32]) {
    let bytes = try take(UInt8.self)
    let starts = try take(UInt32.self)
    guard starts.first == 0, starts.rise(to: bytes.count) else { throw .damaged(part: part) }
    return (bytes, starts)
  }
}

extension OrdinalSet {
  init(from input: inout SnapshotInput, universe: Int) throws(SnapshotError) {
    var bits = try input.take(UInt64.self)
    let count = (universe + 63) / 64
    if bits.isEmpty { bits = [UInt64](repeating: 0, count: count) }
    guard bits.count == count else { throw .damaged(part: "sets") }
    if universe & 63 != 0, let last = bits.last, last >> UInt64(universe & 63) != 0 {
      throw .damaged(part: "sets")
    }
    self.init(universe: universe, bits: bits)
  }
}

extension [UInt32] {
  /// Whether every number is above the one before it.
  fileprivate func riseStrictly() -> Bool {
    withUnsafeBufferPointer { numbers in
      for index in numbers.indices.dropFirst() where numbers[index] <= numbers[index - 1] {
        return false
      }
      return true
    }
  }
}
