import Randomness
import Testing

@testable import Search

@Suite struct RisingNumbersTests {
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1, 2])
  func `Numbers that rise are read as they were`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for count in [0, 1, 2, 63, 64, 65, 128, Int.random(in: 1...700, using: &random)] {
      let plain = rising(count, from: &random)
      let packed = RisingNumbers(plain)
      #expect(Array(packed) == plain, "seed \(seed)")
    }
  }

  @Test func `The smallest and the largest numbers are kept`() {
    for plain in [[0], [UInt32.max], [0, UInt32.max], [0, 0, 0, UInt32.max, UInt32.max]] {
      #expect(Array(RisingNumbers(plain)) == plain)
    }
  }

  @Test func `Words and lists of a steady length take a few bits each`() {
    let plain = (0..<10_000).map { UInt32($0 * 20) }
    #expect(RisingNumbers(plain).byteCount < 10_000 * 2)
  }

  /// With long ways between some, and none between others.
  private func rising(_ count: Int, from random: inout SeededGenerator) -> [UInt32] {
    var last = UInt32.random(in: 0...9, using: &random)
    return (0..<count).map { _ in
      let width = UInt32([0, 0, 3, 5, 5, 20].randomElement(using: &random) ?? 0)
      last += UInt32.random(in: 0..<1 << width, using: &random)
      return last
    }
  }
}
