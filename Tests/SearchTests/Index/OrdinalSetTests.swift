import Randomness
import Testing

@testable import Search

@Suite struct OrdinalSetTests {
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1])
  func `A set of bits does what a set of numbers does`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let universe = Int.random(in: 0...200, using: &random)
      var (bits, numbers) = (OrdinalSet(universe: universe), Set<Int>())
      for _ in 0..<Int.random(in: 0...4, using: &random) where universe > 0 {
        let ends = (0..<2).map { _ in Int.random(in: 0...universe, using: &random) }.sorted()
        bits.insert(ends[0]..<ends[1])
        numbers.formUnion(ends[0]..<ends[1])
        let one = Int.random(in: 0..<universe, using: &random)
        bits.insert(one)
        numbers.insert(one)
      }
      #expect(Array(bits) == numbers.sorted(), "seed \(seed)")
      #expect(bits.count == numbers.count, "seed \(seed)")
      #expect((0..<universe).allSatisfy { bits.contains($0) == numbers.contains($0) })
    }
  }
}
