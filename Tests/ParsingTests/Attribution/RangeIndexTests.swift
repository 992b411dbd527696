import Randomness
import Testing

@testable import Parsing

@Suite struct RangeIndexTests {
  @Test func `All ranges that share a token are found, each once and in order`() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let ranges = (0..<200).map { _ in
      let lower = Int.random(in: 0..<1000, using: &generator)
      return lower..<lower + Int.random(in: 0..<90, using: &generator)
    }
    var index = RangeIndex(over: 1000)
    for (number, range) in ranges.enumerated() { index.insert(number, at: range) }
    for range in ranges {
      let found = index.numbers(near: [range, range])
      let sharing = ranges.indices.filter { ranges[$0].overlaps(range) && !range.isEmpty }
      #expect(Set(sharing).isSubset(of: found), "seed \(seed)")
      #expect(found == Set(found).sorted(), "seed \(seed)")
    }
  }
}
