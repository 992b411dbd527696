/// Random numbers that a printed seed gives again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Code points of all lengths in UTF-8, the awkward ones more often than chance has them.
  mutating func string(upTo count: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1f, 0x20...0x7f, 0x80...0x7ff, 0x2010...0x202f, 0x1f300...0x1faff,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      let range = ranges[Int.random(in: ranges.indices, using: &self)]
      Unicode.Scalar(UInt32.random(in: range, using: &self)).map { scalars.append($0) }
    }
    return String(scalars)
  }
}
