import Randomness
import Testing

@testable import Search

@Suite struct PackedListsTests {
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1])
  func `Lists of any length are read as they were packed, whole or in part`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lists = (0..<40).map { _ in
      rising(Int.random(in: 0...700, using: &random), from: &random)
    }
    var packed = PackedLists()
    for list in lists { packed.append(list) }
    packed.finish()
    for (number, list) in lists.enumerated() {
      #expect(packed[number] == list, "seed \(seed)")
      #expect(packed.count(of: number) == list.count, "seed \(seed)")
      var cursor = PackedLists.Cursor(number)
      for _ in 0..<20 {
        let lower = UInt32.random(in: 0...4_000_000, using: &random)
        let part = lower..<lower + UInt32.random(in: 0...300_000, using: &random)
        var found: [UInt32] = []
        packed.forEach(&cursor, in: part) { found.append($0) }
        #expect(found == list.filter(part.contains), "seed \(seed), \(part)")
        let first = packed.first(of: &cursor, from: lower)
        #expect(first == list.first { $0 >= lower }, "seed \(seed), \(lower)")
      }
    }
  }

  private func rising(_ count: Int, from random: inout SeededGenerator) -> [UInt32] {
    let step = UInt32.random(in: 1...6000, using: &random)
    var last: UInt32 = 0
    return (0..<count).map { _ in
      last += UInt32.random(in: 1...step, using: &random)
      return last
    }
  }
}
