/// A set of the ordinals of a shard's quotations or articles, as bits.
struct OrdinalSet: Sendable, Equatable {
  /// How many ordinals there are: members are below.
  let universe: Int
  private var bits: [UInt64]

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
