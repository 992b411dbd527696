/// How one Unicode scalar takes part in comparisons.
enum ScalarFold: Equatable {
  /// Parts words: a space, punctuation, a symbol.
  case separator
  /// Is not seen: soft hyphens, zero-width characters, direction controls.
  case invisible
  /// An accent on the letter before it, left off.
  case mark
  /// Stands for these UTF-8 code units of a word.
  case letters([UInt8])
  /// A word by itself, in scripts that write no spaces; these are its UTF-8 code units.
  case ideograph([UInt8])

  init(_ scalar: Unicode.Scalar) {
    if let plain = Self.plainForm(of: scalar) {
      self.init(plain)
    } else if Self.isHalfWidthMark(scalar) {
      self = .mark
    } else if let letters = Self.hangulLetters(of: scalar) {
      self = .letters(letters)
    } else if let folded = Self.composed[scalar] {
      self = .letters(folded)
    } else {
      self.init(classifying: scalar)
    }
  }

  private init(classifying scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if Self.isModifierMark(scalar) {
      self = .separator
    } else if properties.isDefaultIgnorableCodePoint {
      self = .invisible
    } else if properties.canonicalCombiningClass != .notReordered
      || properties.generalCategory == .enclosingMark
    {
      self = .mark
    } else if properties.isIdeographic || Self.isKana(scalar) {
      self = .ideograph(Array(String(scalar).utf8))
    } else if properties.isAlphabetic || properties.numericType != nil {
      self = .letters(Self.lowered(scalar))
    } else {
      self = .separator
    }
  }

  /// The lower case of a scalar that has no row of its own; its accents go with the row of its
  /// lower case, where that has one ("É").
  private static func lowered(_ scalar: Unicode.Scalar) -> [UInt8] {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
      .filter { $0.properties.canonicalCombiningClass == .notReordered }
    return lower.flatMap { composed[$0] ?? Array(String($0).utf8) }
  }

  /// What a scalar of another width stands for, or one with a mark that may stand by itself too:
  /// full-width ASCII, half-width kana, kana with voice marks.
  private static func plainForm(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xFF66...0xFF9D, 0x304C...0x3094, 0x30AC...0x30FA: FoldingTable.kana[scalar]
    default: nil
    }
  }

  /// The voice marks of half-width kana, which stand by themselves.
  private static func isHalfWidthMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFF9E || scalar.value == 0xFF9F
  }

  /// The letters of a Korean syllable, which some texts write one by one.
  private static func hangulLetters(of scalar: Unicode.Scalar) -> [UInt8]? {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
    let number = scalar.value - 0xAC00
    let letters = [0x1100 + number / 588, 0x1161 + number % 588 / 28, 0x11A7 + number % 28]
    return letters.filter { $0 != 0x11A7 }.compactMap { Unicode.Scalar($0) }
      .flatMap { Array(String($0).utf8) }
  }

  /// Letters by their category that are typed as apostrophes and primes.
  private static func isModifierMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x02B9...0x02BF, 0x02C8, 0x0374: true
    default: false
    }
  }

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x31F0...0x31FF, 0xFF66...0xFF9D: true
    default: false
    }
  }

  private static let composed: [Unicode.Scalar: [UInt8]] = {
    var composed: [Unicode.Scalar: [UInt8]] = [:]
    for row in FoldingTable.rows {
      for letter in row.letters.unicodeScalars { composed[letter] = Array(row.folded.utf8) }
    }
    return composed
  }()
}
