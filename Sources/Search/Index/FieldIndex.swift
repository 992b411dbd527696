import Algorithms

/// The words of one part of many documents, by the word: at which positions each stands.
///
/// Positions count through all documents, with a free one behind each, so that what follows each
/// other never reaches from one into the next. One list a word answers which documents have it, how
/// often, and next to what.
struct FieldIndex: Sendable {
  let vocabulary: Vocabulary
  /// For each word its positions.
  let lists: PackedLists
  /// For each document its first position, and in the end the number of all.
  let starts: [UInt32]

  var documentCount: Int { starts.count - 1 }
  var positionCount: Int { Int(starts.last ?? 0) }

  /// How many words a document has.
  func wordCount(of document: Int) -> Int { Int(starts[document + 1] - starts[document]) - 1 }

  func positions(of documents: Range<Int>) -> Range<UInt32> {
    starts[documents.lowerBound]..<starts[documents.upperBound]
  }

  /// The document that a position lies in.
  func document(at position: UInt32, from first: Int = 0) -> Int {
    if starts[first + 1] > position { return first }
    var lower = first + 1
    var step = 1
    while lower + step < documentCount, starts[lower + step] <= position {
      lower += step
      step *= 2
    }
    return (lower..<min(lower + step, documentCount)).partitioningIndex {
      starts[$0 + 1] > position
    }
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
    return places.count == 1 ? documents(with: places[0]) : documents(with: places)
  }

  private func documents(with words: Range<Int>) -> [Int] {
    var found = OrdinalSet(universe: documentCount)
    for word in words {
      var document = 0
      lists.forEach(of: word) { position in
        document = self.document(at: position, from: document)
        found.insert(document)
      }
    }
    return Array(found)
  }

  private func documents(with places: [Range<Int>]) -> [Int] {
    var positions = PositionSet(0..<UInt32(clamping: positionCount))
    for (place, words) in places.enumerated().reversed() {
      var here = PositionSet(positions.range)
      for word in words { lists.forEach(of: word, in: positions.range) { here.insert($0) } }
      if place == places.count - 1 { positions = here } else { positions.step(backTo: here) }
    }
    var found: [Int] = []
    var document = 0
    positions.forEach { position in
      document = self.document(at: position, from: document)
      if found.last != document { found.append(document) }
    }
    return found
  }
}

/// One word of a phrase that is looked for, folded.
struct Place: Hashable, Sendable {
  var word: [UInt8]
  /// Whether it may be the beginning of one.
  var isPrefix: Bool
}

/// Positions in a range, as bits.
struct PositionSet {
  let range: Range<UInt32>
  private(set) var bits: [UInt64]

  /// The range is widened to begin at a multiple of 64, so that sets of neighbouring ranges lie on
  /// each other word by word.
  init(_ range: Range<UInt32>) {
    let range = range.lowerBound & ~63..<range.upperBound
    self.range = range
    bits = [UInt64](repeating: 0, count: (range.count + 63) / 64)
  }

  @inline(__always)
  mutating func insert(_ position: UInt32) {
    let place = Int(position - range.lowerBound)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  func contains(_ position: UInt32) -> Bool {
    guard range.contains(position) else { return false }
    let place = Int(position - range.lowerBound)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// The positions of a larger set that lie in this one's range.
  mutating func take(from other: PositionSet) {
    let shift = Int(range.lowerBound - other.range.lowerBound) >> 6
    for index in bits.indices { bits[index] = other.bits[shift + index] }
    let rest = range.count & 63
    if rest != 0, let last = bits.indices.last { bits[last] &= 1 << UInt64(rest) - 1 }
  }

  /// Leaves of another set what has its next position in this one.
  ///
  /// - Precondition: Both are of one range.
  mutating func step(backTo other: PositionSet) {
    let last = bits.count - 1
    for index in bits.indices {
      let carried = index < last ? bits[index + 1] << 63 : 0
      bits[index] = (bits[index] >> 1 | carried) & other.bits[index]
    }
  }

  func count(in positions: Range<UInt32>) -> Int {
    var count = 0
    forEach(in: positions) { _ in count += 1 }
    return count
  }

  /// Calls `body` with the positions, rising.
  @inline(__always)
  func forEach(_ body: (UInt32) -> Void) {
    for (index, word) in bits.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        body(range.lowerBound + UInt32(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }

  /// Calls `body` with the positions that lie in a part of the range, rising.
  func forEach(in part: Range<UInt32>, _ body: (UInt32) -> Void) {
    let part = part.clamped(to: range)
    guard !part.isEmpty else { return }
    let lower = Int(part.lowerBound - range.lowerBound)
    let upper = Int(part.upperBound - range.lowerBound)
    for index in lower >> 6...(upper - 1) >> 6 {
      var rest = bits[index]
      if index == lower >> 6 { rest &= .max << UInt64(lower & 63) }
      if index == upper >> 6 { rest &= 1 << UInt64(upper & 63) - 1 }
      while rest != 0 {
        body(range.lowerBound + UInt32(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }
}
