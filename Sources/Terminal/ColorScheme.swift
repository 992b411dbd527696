import CNCurses
import Interface

/// The colours of the roles: the only place that knows any.
///
/// Everything stands on the terminal's own background, light or dark, so each colour of 256 keeps
/// a contrast of at least 3 to 1 with black and with white.
struct ColorScheme {
  /// Colours of the 256 that are told apart at a glance, next to each other most of all.
  static let speakers256: [Int32] = [33, 166, 28, 162, 136, 98, 30, 131]
  /// Of the first eight; red is left for errors.
  static let speakers8: [Int32] = [6, 5, 2, 3, 4]

  private static let quiet256: Int32 = 244
  private static let brightBlack: Int32 = 8
  private static let red: Int32 = 1
  private static let yellow: Int32 = 3

  /// How many colours there are to tell speakers apart by; 0 where nothing is coloured.
  let speakerCount: Int
  private var isMonochrome: Bool { speakerCount == 0 }
  private let quiet: Look
  private let match: Look
  private let warning: Look
  private let error: Look
  private let speakers: [Look]

  /// What curses is told for a role.
  struct Look: Hashable {
    var attributes: attr_t = NC_NORMAL
    var pair: Int32 = 0
  }

  /// The roles on a terminal without colours, or for a user who wants none.
  static let monochrome = ColorScheme(
    quiet: Look(attributes: NC_DIM), match: Look(attributes: NC_REVERSE),
    warning: Look(attributes: NC_BOLD), error: Look(attributes: NC_BOLD), speakers: [])

  /// The roles on a terminal of this many colours; the pairs are made with `define`, which takes a
  /// pair's number and its foreground.
  init(colors: Int, define: (Int32, Int32) -> Void) {
    var pairs: Int32 = 0
    func look(_ color: Int32, _ attributes: attr_t = NC_NORMAL) -> Look {
      pairs += 1
      define(pairs, color)
      return Look(attributes: attributes, pair: pairs)
    }
    self.init(
      quiet: colors >= 256
        ? look(Self.quiet256) : colors >= 16 ? look(Self.brightBlack) : Look(attributes: NC_DIM),
      match: look(Self.yellow, NC_REVERSE), warning: look(Self.yellow),
      error: look(Self.red, NC_BOLD),
      speakers: (colors >= 256 ? Self.speakers256 : Self.speakers8).map { look($0) })
  }

  private init(quiet: Look, match: Look, warning: Look, error: Look, speakers: [Look]) {
    self.quiet = quiet
    self.match = match
    self.warning = warning
    self.error = error
    self.speakers = speakers
    speakerCount = speakers.count
  }

  func look(of style: Style) -> Look {
    var look = look(of: style.ink)
    if style.emphasis.contains(.bold) { look.attributes |= NC_BOLD }
    if style.emphasis.contains(.underline) || isMonochrome && style.emphasis.contains(.quoted) {
      look.attributes |= NC_UNDERLINE
    }
    if style.emphasis.contains(.italic) { look.attributes |= NC_ITALIC }
    // Reversed twice would be lost in what is reversed around it.
    if style.emphasis.contains(.reverse) { look.attributes ^= NC_REVERSE }
    return look
  }

  private func look(of ink: Style.Ink) -> Look {
    switch ink {
    case .plain: Look()
    case .quiet: quiet
    case .match: match
    case .warning: warning
    case .error: error
    case .speaker(let index):
      // More speakers than colours: they are used again.
      speakers.isEmpty ? Look() : speakers[Int(index.magnitude % UInt(speakers.count))]
    }
  }
}
