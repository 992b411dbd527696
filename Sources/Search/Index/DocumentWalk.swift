/// Finds the documents of rising positions, one after the other.
struct DocumentWalk {
  private let starts: DocumentStarts.Reader
  private(set) var document: Int

  /// - Parameters:
  ///   - starts: The first position of each document, and the number of all.
  ///   - first: No position lies in a document before this one.
  init(_ starts: DocumentStarts.Reader, from first: Int = 0) {
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
      if steps == Self.mostSteps { document = starts.last(notAbove: position, from: document) }
    }
    return document
  }

  private static let mostSteps = 8
}

extension OrdinalSet {
  /// Adds the documents of positions, counted from one of them.
  mutating func insert(_ positions: Positions, of starts: DocumentStarts, from first: Int) {
    starts.withReader { starts in
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
