import CNCurses
import Interface

extension Key {
  /// The key that a terminal sends one scalar for; nil for what no key sends.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Self.letter(scalar.value + 0x60))
    case 0x00, 0x1C...0x1F: self = .control(Self.letter(scalar.value + 0x40))
    case 0x80...0x9F: return nil
    default: self = .character(Character(scalar))
    }
  }

  private static func letter(_ value: UInt32) -> Character {
    Character(UnicodeScalar(UInt8(truncatingIfNeeded: value)))
  }

  /// The key pressed with Alt, which terminals send as Escape and the key.
  init?(altWith scalar: Unicode.Scalar) {
    switch Key(scalar) {
    case .character(let character)?: self = .alt(character)
    // A shell's line loses its last word so.
    case .backspace?: self = .control("w")
    default: return nil
    }
  }

  /// The key of one of ncurses' codes.
  init?(cursesCode code: Int32) {
    switch code {
    case KEY_UP, KEY_SR: self = .up
    case KEY_DOWN, KEY_SF: self = .down
    case KEY_LEFT, KEY_SLEFT: self = .left
    case KEY_RIGHT, KEY_SRIGHT: self = .right
    case KEY_HOME, KEY_SHOME, KEY_FIND, KEY_A1: self = .home
    case KEY_END, KEY_SEND, KEY_SELECT, KEY_C1: self = .end
    case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: self = .pageUp
    case KEY_NPAGE, KEY_SNEXT, KEY_C3: self = .pageDown
    case KEY_ENTER: self = .enter
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC, KEY_SDC: self = .delete
    case KEY_IC: self = .insert
    case KEY_BTAB: self = .backTab
    case nc_function_key(1)...nc_function_key(24): self = .function(Int(code - nc_function_key(0)))
    default: return nil
    }
  }
}
