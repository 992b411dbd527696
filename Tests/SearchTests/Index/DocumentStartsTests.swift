import Randomness
import Testing

@testable import Search

@Suite struct DocumentStartsTests {
  /// With one very long document, with many, and with none.
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1, 2])
  func `Starts are read and found as in a plain list`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for count in [1, 2, 63, 64, 65, 128, Int.random(in: 1...700, using: &random)] {
      for longest in [1, 40, 900, 70_000, 9_000_000] as [UInt32] {
        let plain = rising(count, most: longest, from: &random)
        let starts = DocumentStarts(plain)
        #expect(Array(starts) == plain, "seed \(seed)")
        for _ in 0..<20 {
          let place = Int.random(in: 0..<count, using: &random)
          let number =
            plain[Int.random(in: place..<count, using: &random)]
            + .random(in: 0...1, using: &random)
          let last = plain.lastIndex { $0 <= number }
          let found = starts.last(notAbove: number, from: place)
          #expect(found == last, "seed \(seed), \(place)")
        }
      }
    }
  }

  @Test func `Documents of a steady length take two bytes each`() {
    let plain = (0..<10_000).map { UInt32($0 * 20) }
    #expect(DocumentStarts(plain).byteCount < 10_000 * 9 / 4)
    #expect(DocumentStarts([]).isEmpty)
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1])
  func `A walk finds the document of each position`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var starts: [UInt32] = [0]
    for _ in 0..<500 { starts.append((starts.last ?? 0) + .random(in: 1...40, using: &random)) }
    let step = UInt32.random(in: 1...900, using: &random)
    DocumentStarts(starts).withReader { reader in
      let first = Int.random(in: 0..<500, using: &random)
      var walk = DocumentWalk(reader, from: first)
      var position = starts[first] + .random(in: 0...step, using: &random)
      while position < starts[500] {
        let document = starts.lastIndex { $0 <= position }
        #expect(walk.document(at: position) == document, "seed \(seed), \(position)")
        position += .random(in: 0...step, using: &random)
      }
    }
  }

  private func rising(
    _ count: Int, most: UInt32, from random: inout SeededGenerator
  ) -> [UInt32] {
    var last: UInt32 = 0
    return (0..<count).map { _ in
      defer { last += .random(in: 0...most, using: &random) }
      return last
    }
  }
}
