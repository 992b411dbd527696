/// A set of the ordinals of a shard's quotations or articles, as bits.
struct OrdinalSet: Sendable, Equatable {
  /// How many ordinals there are: members are below.
  let universe: Int
  private(set) var bits: [UInt64]

  /// - Precondition: There are as many bits as ordinals, rounded up to 64, those beyond them 0.
  init(universe: Int, bits: [UInt64]) {
    self.universe = universe
    self.bits = bits
  }

  init(universe: Int) {
    self.universe = universe
    bits = [UInt64](repeating: 0, count: (universe + 63) / 64)
  }

  static func all(of universe: Int) -> OrdinalSet {
    var set = OrdinalSet(universe: universe)
    set.insert(0..<universe)
    return set
  }

  /// - Complexity: O(*u*) for a universe of *u* ordinals, 64 at a time.
  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  func contains(_ ordinal: Int) -> Bool { bits[ordinal >> 6] & 1 << UInt64(ordinal & 63) != 0 }

  mutating func insert(_ ordinal: Int) { bits[ordinal >> 6] |= 1 << UInt64(ordinal & 63) }

  mutating func remove(_ ordinal: Int) { bits[ordinal >> 6] &= ~(1 << UInt64(ordinal & 63)) }

  mutating func insert(_ ordinals: some Sequence<UInt32>) {
    for ordinal in ordinals { insert(Int(ordinal)) }
  }

  mutating func insert(_ ordinals: Range<Int>) {
    var rest = ordinals
    while !rest.isEmpty {
      let end = Swift.min(rest.upperBound, (rest.lowerBound | 63) + 1)
      let run = UInt64.max >> UInt64(64 - (end - rest.lowerBound))
      bits[rest.lowerBound >> 6] |= run << UInt64(rest.lowerBound & 63)
      rest = end..<rest.upperBound
    }
  }

  mutating func formUnion(_ other: OrdinalSet) {
    for index in bits.indices { bits[index] |= other.bits[index] }
  }

  mutating func formIntersection(_ other: OrdinalSet) {
    for index in bits.indices { bits[index] &= other.bits[index] }
  }

  mutating func subtract(_ other: OrdinalSet) {
    for index in bits.indices { bits[index] &= ~other.bits[index] }
  }

  /// The members in a range that begins at a multiple of 64, counted from there.
  func slice(_ range: Range<Int>) -> OrdinalSet {
    var slice = OrdinalSet(universe: range.count)
    for index in slice.bits.indices { slice.bits[index] = bits[range.lowerBound >> 6 + index] }
    if let last = slice.bits.indices.last, range.count & 63 != 0 {
      slice.bits[last] &= 1 << UInt64(range.count & 63) - 1
    }
    return slice
  }

  /// Adds the members of a slice at its place.
  mutating func insert(_ slice: OrdinalSet, at start: Int) {
    for index in slice.bits.indices { bits[start >> 6 + index] |= slice.bits[index] }
  }

  /// The first member that is not below an ordinal.
  func first(from ordinal: Int) -> Int? {
    guard ordinal < universe else { return nil }
    var index = ordinal >> 6
    var rest = bits[index] & .max << UInt64(ordinal & 63)
    while rest == 0 {
      index += 1
      guard index < bits.count else { return nil }
      rest = bits[index]
    }
    return index << 6 + rest.trailingZeroBitCount
  }

  mutating func withBits(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    bits.withUnsafeMutableBufferPointer { body($0) }
  }

  func union(_ other: OrdinalSet) -> OrdinalSet {
    var union = self
    union.formUnion(other)
    return union
  }
}

extension OrdinalSet: Sequence {
  /// The members, rising.
  func makeIterator() -> Iterator { Iterator(bits: bits) }

  struct Iterator: IteratorProtocol {
    fileprivate let bits: [UInt64]
    private var index = -1
    private var rest: UInt64 = 0

    fileprivate init(bits: [UInt64]) { self.bits = bits }

    mutating func next() -> Int? {
      while rest == 0 {
        index += 1
        guard index < bits.count else { return nil }
        rest = bits[index]
      }
      defer { rest &= rest - 1 }
      return index << 6 + rest.trailingZeroBitCount
    }
  }
}
