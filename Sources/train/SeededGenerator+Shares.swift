import Randomness

extension SeededGenerator {
  /// From 0 to 1.
  mutating func share() -> Float { Float(next() >> 40) / Float(1 << 24) }

  /// From 0 on.
  mutating func index(below count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }
}
