import CNCurses
import Interface

/// Makes keys and pastes of what curses reads, one unit after the other.
struct InputDecoder {
  /// One thing that curses reads.
  enum Unit {
    case scalar(Unicode.Scalar)
    /// One of ncurses' key codes, or of `KeySequences` from `firstSequenceCode` on.
    case code(Int32)
    case mouse(Mouse)
  }

  /// Beyond every code of ncurses' own (`KEY_MAX` is 511) and those it gives out itself.
  static let firstSequenceCode: Int32 = 20_000
  /// Longer pastes are cut: nothing that is typed here is as long.
  static let pasteLimit = 1 << 16

  private var events: [Event] = []
  private var isAfterEscape = false
  private var paste: String?

  /// True between a paste's two marks.
  var isPasting: Bool { paste != nil }

  mutating func take(_ unit: Unit) {
    switch (unit, paste) {
    case (.code(let code), _): take(code)
    case (.scalar(let scalar), nil): take(scalar)
    case (.scalar(let scalar), var text?):
      paste = nil  // appended in place, not to a copy
      if text.utf8.count < Self.pasteLimit { text.unicodeScalars.append(scalar) }
      paste = text
    case (.mouse(let mouse), _):
      flushEscape()
      events.append(.mouse(mouse))
    }
  }

  /// What came of everything taken, once nothing more is there to read: an Escape that nothing
  /// followed was the key itself.
  mutating func drain() -> [Event] {
    flushEscape()
    defer { events = [] }
    return events
  }

  /// Ends a paste whose closing mark was lost on the way.
  mutating func endPaste() {
    guard let text = paste else { return }
    paste = nil
    events.append(.paste(text))
  }

  private mutating func take(_ code: Int32) {
    let sequence = Int(code) - Int(Self.firstSequenceCode)
    guard KeySequences.all.indices.contains(sequence) else {
      if let key = Key(cursesCode: code) { emit(key) }
      return
    }
    switch KeySequences.all[sequence].meaning {
    case .key(let key): emit(key)
    case .pasteBegins:
      flushEscape()
      paste = ""
    case .pasteEnds: endPaste()
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar == "\u{1b}" {
      flushEscape()
      isAfterEscape = true
    } else if isAfterEscape, let key = Key(altWith: scalar) {
      isAfterEscape = false
      emit(key)
    } else if !joinLast(scalar), let key = Key(scalar) {
      emit(key)
    }
  }

  /// Joins a scalar to the character before it where the two are one cluster.
  private mutating func joinLast(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300, !isAfterEscape,
      case .key(.character(let character))? = events.last
    else { return false }
    var joined = String(character)
    joined.unicodeScalars.append(scalar)
    guard joined.count == 1, let cluster = joined.first else { return false }
    events[events.count - 1] = .key(.character(cluster))
    return true
  }

  /// Inside a paste only text counts; a terminal that sends keys there forges them.
  private mutating func emit(_ key: Key) {
    guard !isPasting else { return }
    flushEscape()
    events.append(.key(key))
  }

  private mutating func flushEscape() {
    guard isAfterEscape else { return }
    isAfterEscape = false
    events.append(.key(.escape))
  }
}
