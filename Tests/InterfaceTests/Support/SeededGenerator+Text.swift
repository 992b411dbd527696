import Randomness

extension SeededGenerator {
  /// Scalars of every sort that a terminal treats differently.
  mutating func text(upTo count: Int) -> String {
    let kinds: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0x20...0x7E, 0x80...0x24F, 0x300...0x36F, 0x600...0x6FF, 0x900...0x97F,
      0x1100...0x11FF, 0x200B...0x206F, 0x4E00...0x4EFF, 0xE000...0xE0FF, 0xFE00...0xFEFF,
      0x1F1E6...0x1F6FF, 0xE0000...0xE01EF, 0x378...0x379,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      let range = kinds[Int.random(in: 0..<kinds.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
