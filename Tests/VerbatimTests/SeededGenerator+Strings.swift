import Randomness

extension SeededGenerator {
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
