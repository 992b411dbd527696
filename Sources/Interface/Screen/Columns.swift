import CWidth

/// What becomes of one scalar on its way to a terminal.
enum Columns: Hashable {
  /// Shown as it is, in 1 or 2 columns.
  case shown(Int)
  /// Shown in the columns of the scalar before it.
  case combining
  /// Not shown: it has no columns and would only disturb or deceive.
  case dropped
  /// A joiner that some scripts need between their letters.
  case joiner
  /// Shown as a blank: white space of any kind.
  case blank
  /// Shown as a blank too, together with the white space around it.
  case lineEnd
  /// A character with nothing to show that must not work unseen; these stand for it.
  case marked(String)

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x21..<0x7F: self = .shown(1)
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: self = .blank
    case 0x00..<0x20: self = Columns.marked(Unicode.Scalar(0x2400 + scalar.value))
    case 0x7F: self = .marked("␡")
    case 0x80..<0xA0: self = .marked("\u{FFFD}")
    case 0x202A...0x202E, 0x2066...0x2069: self = .marked("⟨U+\(hexadecimal(scalar))⟩")
    case 0x200C, 0x200D: self = .joiner
    case let value where isDisturbing(value): self = .dropped
    // The two letters of a flag, as letters: terminals do not agree on a flag's columns.
    case 0x1F1E6...0x1F1FF: self = Columns.marked(Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41))
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: self = .marked("\u{FFFD}")
    default: self = Columns.measured(scalar)
    }
  }

  private static func marked(_ scalar: Unicode.Scalar?) -> Columns {
    .marked(scalar.map { String(Character($0)) } ?? "\u{FFFD}")
  }

  /// As wide as glibc says; what it does not know has one column, and a mark in it.
  private static func measured(_ scalar: Unicode.Scalar) -> Columns {
    switch WidthTable.width(of: scalar) {
    case 0: .combining
    case 1: .shown(1)
    case 2: .shown(2)
    default: .marked("\u{FFFD}")
    }
  }
}

/// Scalars that terminals show in different widths or not at all: soft hyphen, fillers, joiners of
/// words, marks of direction, variation selectors, keycaps, skin tones, tags, the byte order mark.
private func isDisturbing(_ value: UInt32) -> Bool {
  switch value {
  case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B, 0x200E, 0x200F,
    0x2060...0x2065, 0x206A...0x206F, 0x20E3, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
    0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
    true
  default: false
  }
}

private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// The widths of a range of scalars, as glibc gives them.
private struct WidthTable {
  let first: UInt32
  let widths: [Int8]

  /// Latin to the symbols: nearly every text asks for these.
  static let low = WidthTable(0..<0x3000)
  /// East Asian scripts and emoji: built when the first of them is met.
  static let high = WidthTable(0x3000..<0x40000)

  init(_ range: Range<UInt32>) {
    first = range.lowerBound
    widths = Array(unsafeUninitializedCapacity: range.count) { buffer, count in
      fill_widths(buffer.baseAddress, Int32(range.lowerBound), range.count)
      count = range.count
    }
  }

  static func width(of scalar: Unicode.Scalar) -> Int8 {
    if scalar.value < 0x3000 { return low.widths[Int(scalar.value)] }
    return scalar.value < 0x40000 ? high.widths[Int(scalar.value - high.first)] : -1
  }
}
