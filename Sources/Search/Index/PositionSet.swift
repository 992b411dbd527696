/// Positions in a range, as bits.
struct PositionSet: Sendable {
  let range: Range<UInt32>
  private(set) var bits: [UInt64]

  /// The range is widened to begin at a multiple of 64, so that a set of one range lies on another
  /// word by word.
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

  @inline(__always)
  func contains(_ position: UInt32) -> Bool {
    guard range.contains(position) else { return false }
    let place = Int(position - range.lowerBound)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  /// Adds the numbers of a list that lie in a part of the range.
  mutating func insert(
    _ cursor: inout PackedLists.Cursor, of lists: PackedLists, in part: Range<UInt32>
  ) {
    let lower = range.lowerBound
    let part = part.clamped(to: range)
    bits.withUnsafeMutableBufferPointer { bits in
      lists.forEach(&cursor, in: part) { position in
        let place = Int(position - lower)
        bits[place >> 6] |= 1 << UInt64(place & 63)
      }
    }
  }

  /// Leaves of another set what has its next position in this one.
  ///
  /// - Precondition: Both are of one range.
  mutating func step(backTo other: PositionSet) {
    let last = min(bits.count, other.bits.count) - 1
    guard last >= 0 else { return }
    bits.withUnsafeMutableBufferPointer { bits in
      other.bits.withUnsafeBufferPointer { other in
        for index in 0..<last {
          bits[index] = (bits[index] >> 1 | bits[index + 1] << 63) & other[index]
        }
        bits[last] = bits[last] >> 1 & other[last]
      }
    }
  }

  func count(in positions: Range<UInt32>) -> Int {
    var count = 0
    forEachWord(in: positions) { _, word in
      count += word.nonzeroBitCount
      return true
    }
    return count
  }

  /// Whether any position lies in a part of the range.
  @inline(__always)
  func hasAny(in part: Range<UInt32>) -> Bool {
    var hasAny = false
    forEachWord(in: part) { _, word in
      hasAny = word != 0
      return !hasAny
    }
    return hasAny
  }

  /// Calls `body` with the positions, rising.
  @inline(__always)
  func forEach(_ body: (UInt32) -> Void) {
    bits.withUnsafeBufferPointer { bits in
      for (index, word) in bits.enumerated() where word != 0 {
        var rest = word
        while rest != 0 {
          body(range.lowerBound + UInt32(index << 6 + rest.trailingZeroBitCount))
          rest &= rest - 1
        }
      }
    }
  }

  /// Calls `body` with the positions that lie in a part of the range, rising.
  @inline(__always)
  func forEach(in part: Range<UInt32>, _ body: (UInt32) -> Void) {
    forEachWord(in: part) { first, word in
      var rest = word
      while rest != 0 {
        body(first + UInt32(rest.trailingZeroBitCount))
        rest &= rest - 1
      }
      return true
    }
  }

  /// Calls `body` with the bits of a part of the range and the position of the first of them, 64 at
  /// a time, until it returns false.
  @inline(__always)
  private func forEachWord(in part: Range<UInt32>, _ body: (UInt32, UInt64) -> Bool) {
    let part = part.clamped(to: range)
    guard !part.isEmpty else { return }
    let lower = Int(part.lowerBound - range.lowerBound)
    let upper = Int(part.upperBound - range.lowerBound)
    for index in lower >> 6...(upper - 1) >> 6 {
      var word = bits[index]
      if index == lower >> 6 { word &= .max << UInt64(lower & 63) }
      if index == (upper - 1) >> 6 { word &= .max >> UInt64(63 - (upper - 1) & 63) }
      if !body(range.lowerBound + UInt32(index << 6), word) { return }
    }
  }
}

extension [UInt32] {
  /// The positions, rising.
  init(_ positions: PositionSet) {
    self.init()
    positions.forEach { append($0) }
  }
}
