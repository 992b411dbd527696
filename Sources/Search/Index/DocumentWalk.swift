/// Finds the documents of rising positions, one after the other.
struct DocumentWalk {
  private let starts: UnsafeBufferPointer<UInt32>
  private(set) var document: Int

  /// - Parameters:
  ///   - starts: The first position of each document, and the number of all.
  ///   - first: No position lies in a document before this one.
  init(_ starts: UnsafeBufferPointer<UInt32>, from first: Int = 0) {
    self.starts = starts
    document = first
  }

  /// - Precondition: The position is one of the field.
  @inline(__always)
  mutating func document(at position: UInt32) -> Int {
    var steps = 0
    while starts[document + 1] <= position {
      document += 1
      steps += 1
      if steps == Self.mostSteps { gallop(to: position) }
    }
    return document
  }

  private static let mostSteps = 8

  /// Goes to the document before the position's, or nearer to it.
  private mutating func gallop(to position: UInt32) {
    var step = 1
    while document + step < starts.count - 1, starts[document + step] <= position {
      document += step
      step *= 2
    }
    while step > 1 {
      step /= 2
      if document + step < starts.count - 1, starts[document + step] <= position {
        document += step
      }
    }
  }
}

extension OrdinalSet {
  /// Adds the documents of positions, counted from one of them.
  mutating func insert(_ positions: Positions, of starts: [UInt32], from first: Int) {
    starts.withUnsafeBufferPointer { starts in
      var walk = DocumentWalk(starts, from: first)
      withBits { bits in
        positions.forEach { position in
          let document = walk.document(at: position) - first
          bits[document >> 6] |= 1 << UInt64(document & 63)
        }
      }
    }
  }
}
