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

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1])
  func `Short lists of steady, of clustered and of far numbers are sound and read as they were`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    var packed = PackedLists()
    var lists: [[UInt32]] = [[0], [.max - 1], [0, .max - 1], [0, 1], [], [5, 6, 7, .max - 1]]
    for _ in 0..<200 {
      var list = Set<UInt32>()
      let universe = UInt32(1) << UInt32.random(in: 4...31, using: &random)
      while list.count < Int.random(in: 1...12, using: &random) {
        let first = UInt32.random(in: 0..<universe, using: &random)
        list.formUnion((0..<UInt32.random(in: 1...9, using: &random)).map { first + $0 })
      }
      lists.append(list.sorted())
    }
    for list in lists { packed.append(list) }
    packed.finish()
    #expect(lists.indices.map { packed[$0] } == lists, "seed \(seed)")
    #expect(packed.isSound(count: lists.count, universe: .max))
    #expect(!packed.isSound(count: lists.count, universe: .max - 1))
  }

  @Test func `Words that are said now and then take the bits that tell where`() {
    var packed = PackedLists()
    packed.append((1...100).map { UInt32($0 * 30_000) })
    packed.finish()
    // 15 bits each would tell one of 30,000.
    #expect(packed.bytes.count < 100 * 17 / 8 + 16)
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
