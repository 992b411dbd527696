import Randomness
import Testing

@testable import Search

@Suite struct NumberColumnTests {
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1, 2])
  func `Numbers are read as they were, missing ones as missing`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let base = Int64.random(in: .min / 2 ... .max / 2, using: &random)
      let span = Int64(1) << Int64.random(in: 0...62, using: &random)
      let mayMiss = Bool.random(using: &random)
      let plain = (0..<Int.random(in: 0...200, using: &random)).map { _ -> Int64? in
        mayMiss && Bool.random(using: &random)
          ? nil : base &+ Int64.random(in: 0..<span, using: &random)
      }
      let column = NumberColumn(plain)
      #expect(plain.indices.map { column[$0] } == plain, "seed \(seed)")
    }
  }

  @Test func `The smallest and the largest numbers are kept`() {
    for plain in [[.max], [.min, .max], [0, nil], [nil], [.min + 1, nil, .max]] as [[Int64?]] {
      let column = NumberColumn(plain)
      #expect(plain.indices.map { column[$0] } == plain)
    }
  }

  @Test func `Numbers that are all the same take nothing`() {
    #expect(NumberColumn([Int64](repeating: 7, count: 1000)).byteCount < 100)
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1])
  func `What is known of articles is read as it was`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let plain = (0..<300).map { place in
      IndexedArticle(
        instant: chance(&random)
          ? .min : .random(in: -99_000_000_000...99_000_000_000, using: &random),
        mark: UInt64.random(in: 0..<1 << 48, using: &random), place: UInt32(place),
        day: chance(&random)
          ? IndexedArticle.noDay : .random(in: -9_000_000...9_000_000, using: &random),
        outlet: chance(&random) ? IndexedArticle.noOutlet : .random(in: 0...20, using: &random))
    }
    #expect(Array(IndexedArticles(plain)) == plain, "seed \(seed)")
  }

  private func chance(_ random: inout SeededGenerator) -> Bool {
    Int.random(in: 0..<4, using: &random) == 0
  }
}
