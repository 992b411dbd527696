/// Where documents begin, and where the last one ends: of each 64 the first as it is, and how far the
/// others lie behind it.
///
/// Two bytes each are read as fast as four; where neighbours lie further apart, fewer make a block.
struct DocumentStarts: Sendable {
  /// For each block its first number.
  private let firsts: [UInt32]
  private let distances: [UInt16]
  /// A block has two to the power of this.
  private let shift: Int

  /// - Precondition: No number is below the one before it.
  init(_ numbers: [UInt32]) {
    let shift = [6, 4, 2].first { Self.fits(numbers, $0) } ?? 0
    firsts = stride(from: 0, to: numbers.count, by: 1 << shift).map { numbers[$0] }.trimmed
    distances = numbers.indices.map { place in
      UInt16(truncatingIfNeeded: numbers[place] &- numbers[(place >> shift) << shift])
    }
    self.shift = shift
  }

  private static func fits(_ numbers: [UInt32], _ shift: Int) -> Bool {
    stride(from: 0, to: numbers.count, by: 1 << shift).allSatisfy { lower in
      let last = numbers[Swift.min(lower + (1 << shift), numbers.count) - 1]
      return last &- numbers[lower] <= UInt16.max
    }
  }

  var byteCount: Int { firsts.byteCount + distances.byteCount }

  /// Calls `body` with what reads them quickly.
  @inline(__always)
  func withReader<Result>(_ body: (Reader) throws -> Result) rethrows -> Result {
    try firsts.withUnsafeBufferPointer { firsts in
      try distances.withUnsafeBufferPointer { distances in
        try body(Reader(firsts: firsts, distances: distances, shift: shift))
      }
    }
  }

  /// The place of the last number that is not above another, at one place or behind it.
  ///
  /// - Precondition: The number at that place is not above it.
  func last(notAbove number: UInt32, from place: Int) -> Int {
    precondition(indices.contains(place))
    return withReader { $0.last(notAbove: number, from: place) }
  }

  struct Reader {
    fileprivate let firsts: UnsafeBufferPointer<UInt32>
    fileprivate let distances: UnsafeBufferPointer<UInt16>
    fileprivate let shift: Int

    /// - Precondition: There are more than so many.
    @inline(__always)
    subscript(place: Int) -> UInt32 {
      firsts[place >> shift] &+ UInt32(distances[place])
    }

    /// The place of the last number that is not above another, at one place or behind it.
    ///
    /// - Precondition: The number at that place is not above it.
    func last(notAbove number: UInt32, from place: Int) -> Int {
      let block = block(notAbove: number, from: place >> shift)
      var lower = Swift.max(place, block << shift)
      var upper = Swift.min((block + 1) << shift, distances.count)
      while upper - lower > 1 {
        let middle = (lower + upper) / 2
        if self[middle] <= number { lower = middle } else { upper = middle }
      }
      return lower
    }

    private func block(notAbove number: UInt32, from first: Int) -> Int {
      var lower = first
      var step = 1
      while lower + step < firsts.count, firsts[lower + step] <= number {
        lower += step
        step *= 2
      }
      var upper = Swift.min(lower + step, firsts.count)
      while upper - lower > 1 {
        let middle = (lower + upper) / 2
        if firsts[middle] <= number { lower = middle } else { upper = middle }
      }
      return lower
    }
  }
}

extension DocumentStarts: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { distances.count }

  subscript(place: Int) -> UInt32 { firsts[place >> shift] &+ UInt32(distances[place]) }
}
