import Algorithms

/// The newest quotations with a word that begins so, for the beginnings that very many have.
///
/// The first letters of a word mean tens of thousands of words; their lists are not read to answer
/// them.
struct PrefixTable: Sendable {
  struct Entry: Sendable {
    /// How many quotations say a word that begins so.
    var count: UInt32
    /// Rising: the newest first.
    var newest: [UInt32]
  }

  /// As many as an order is made of.
  static let kept = 512

  private var entries: [[UInt8]: Entry] = [:]

  init() {}

  subscript(prefix: [UInt8]) -> Entry? { entries[prefix] }

  /// How many positions a beginning has to have to be here.
  private static func least(for field: FieldIndex) -> Int { max(4096, field.documentCount / 16) }

  init(of field: FieldIndex) {
    add(beginningsOf: 0..<field.vocabulary.count, length: 1, in: field)
  }

  private mutating func add(beginningsOf words: Range<Int>, length: Int, in field: FieldIndex) {
    let vocabulary = field.vocabulary
    var first = words.lowerBound
    while first < words.upperBound {
      let word = vocabulary[first]
      guard word.count >= length else {
        first += 1
        continue
      }
      let prefix = Array(word.prefix(length))
      let end = (first..<words.upperBound).partitioningIndex {
        !vocabulary[$0].starts(with: prefix)
      }
      if field.lists.count(in: first..<end) >= Self.least(for: field) {
        entries[prefix] = Entry(of: first..<end, in: field)
        if length < 3 { add(beginningsOf: first..<end, length: length + 1, in: field) }
      }
      first = end
    }
  }
}

extension PrefixTable.Entry {
  fileprivate init(of words: Range<Int>, in field: FieldIndex) {
    var found = OrdinalSet(universe: field.documentCount)
    for word in words {
      var document = 0
      field.lists.forEach(of: word) { position in
        document = field.document(at: position, from: document)
        found.insert(document)
      }
    }
    count = UInt32(clamping: found.count)
    newest = found.prefix(PrefixTable.kept).map { UInt32(clamping: $0) }
  }
}
