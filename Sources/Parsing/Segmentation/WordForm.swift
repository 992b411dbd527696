/// How a token is written: its letters in lower case, and which of them were not.
struct WordForm {
  var lower: String
  var casing: Token.Casing

  init(_ range: Range<Int>, of reader: ScalarReader) {
    var count = CaseCount()
    var isPlain = true
    for byte in reader.bytes[range] {
      if byte >= 0x80 { isPlain = false; break }
      count.add(ScalarClass(ascii: byte))
    }
    if isPlain {
      lower = String(unsafeUninitializedCapacity: range.count) { buffer in
        for (index, byte) in reader.bytes[range].enumerated() {
          buffer[index] =
            byte &- 0x41 < 26 ? byte | 0x20 : byte == 0x22 && range.count > 1 ? 0x27 : byte
        }
        return range.count
      }
    } else {
      (lower, count) = WordForm.fold(range, of: reader)
    }
    casing = count.casing
  }

  /// Lower case, "'" for every apostrophe, without what cannot be seen.
  private static func fold(_ range: Range<Int>, of reader: ScalarReader) -> (String, CaseCount) {
    var lower = ""
    var count = CaseCount()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = reader.scalar(at: offset)
      let kind = ScalarClass(scalar)
      count.add(kind)
      if scalar == 0x2019 || scalar == 0x2018 || scalar == 0xFF07 {
        lower.unicodeScalars.append("'")
      } else if kind != .invisible || isLetterPart(scalar) {
        lower.append(Unicode.Scalar(scalar)?.properties.lowercaseMapping ?? "")
      }
      offset += reader.length(at: offset)
    }
    return (lower, count)
  }

  private static func isLetterPart(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.generalCategory == .nonspacingMark
      && !(0xFE00...0xFE0F).contains(scalar)
      || Unicode.Scalar(scalar)?.properties.generalCategory == .spacingMark
  }
}

/// Counts a token's capitals.
private struct CaseCount {
  private var uppers = 0
  private var lowers = 0
  private var others = 0
  private var startsUpper = false

  @inline(__always)
  mutating func add(_ kind: ScalarClass) {
    switch kind {
    case .upper:
      if uppers + lowers + others == 0 { startsUpper = true }
      uppers += 1
    case .lower: lowers += 1
    case .letter, .ideograph: others += 1
    default: break
    }
  }

  var casing: Token.Casing {
    if uppers + lowers + others == 0 { return .none }
    if uppers == 0 { return .lower }
    if lowers == 0 { return uppers > 1 ? .upper : .capitalized }
    return startsUpper && uppers == 1 ? .capitalized : .mixed
  }
}
