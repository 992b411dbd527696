/// What a Unicode scalar is to layout, tokens and quotation marks.
enum ScalarClass: UInt8 {
  case space, lineEnd
  case upper, lower
  /// A letter without case, of a script that puts spaces between words.
  case letter
  /// A letter of a script that does not: each is a token.
  case ideograph
  case digit
  /// Written over or after a letter and part of it: combining marks, joiners, soft hyphens.
  case invisible
  case openingBracket, closingBracket
  case hyphen, dash
  case currency
  /// Quotation marks and apostrophes.
  case mark
  /// Anything else that is seen.
  case punctuation

  var isLetter: Bool { self == .lower || self == .upper || self == .letter }
  var isWordPart: Bool { isLetter || self == .digit }
  var isSpace: Bool { self == .space || self == .lineEnd }

  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = ScalarClass(ascii: UInt8(truncatingIfNeeded: scalar))
    } else {
      self = ScalarClass(punctuation: scalar) ?? ScalarClass(other: scalar)
    }
  }

  @inline(__always)
  init(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A: self = .lower
    case 0x20, 0x09: self = .space
    case 0x41...0x5A: self = .upper
    case 0x30...0x39: self = .digit
    case 0x0A...0x0D: self = .lineEnd
    case 0x22, 0x27, 0x60: self = .mark
    case 0x28, 0x5B, 0x7B, 0x3C: self = .openingBracket
    case 0x29, 0x5D, 0x7D, 0x3E: self = .closingBracket
    case 0x2D: self = .hyphen
    case 0x24: self = .currency
    case 0x00...0x1F, 0x7F: self = .space
    default: self = .punctuation
    }
  }

  /// The scalars beyond ASCII that news is full of; nil for the rest.
  private init?(punctuation scalar: UInt32) {
    switch scalar {
    case 0x85, 0x2028, 0x2029: self = .lineEnd
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      self = .invisible
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02, 0xFF07: self = .mark
    case 0x2010, 0x2011: self = .hyphen
    case 0x2012...0x2015: self = .dash
    case 0xA2...0xA5, 0x20A0...0x20CF: self = .currency
    case 0x3008, 0x300A, 0x3010, 0xFF08, 0xFF3B: self = .openingBracket
    case 0x3009, 0x300B, 0x3011, 0xFF09, 0xFF3D: self = .closingBracket
    case 0x2016...0x206F: self = .punctuation
    default: return nil
    }
  }

  private init(other scalar: UInt32) {
    if ScalarClass.isIdeograph(scalar) {
      self = .ideograph
      return
    }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: self = .upper
    case .lowercaseLetter: self = .lower
    case .modifierLetter, .otherLetter, .letterNumber: self = .letter
    case .decimalNumber, .otherNumber: self = .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: self = .invisible
    case .spaceSeparator: self = .space
    default: self = .punctuation
    }
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    // Thai, Lao, Khmer, Burmese.
    case 0x0E00...0x0EFF, 0x1780...0x17B3, 0x1000...0x102A: true
    default: false
    }
  }
}
