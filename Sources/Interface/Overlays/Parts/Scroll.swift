/// The first line shown of a text that is longer than the screen.
struct Scroll: Hashable, Sendable {
  private(set) var top = 0

  /// Moves as the reader's own commands for moving do.
  ///
  /// - Returns: False for a key that does not move.
  mutating func move(by key: Key, lines: Int, height: Int) -> Bool {
    guard case .command(let command, _) = CommandTable.standard.match([key], in: .text) else {
      return false
    }
    let page = max(1, height - 1)
    switch command {
    case .moveDown: top += 1
    case .moveUp: top -= 1
    case .moveHalfPageDown: top += max(1, height / 2)
    case .moveHalfPageUp: top -= max(1, height / 2)
    case .movePageDown: top += page
    case .movePageUp: top -= page
    case .moveToTop: top = 0
    case .moveToBottom: top = lines
    default: return false
    }
    clamp(lines: lines, height: height)
    return true
  }

  /// Moves as the wheel turns, and not otherwise.
  mutating func turn(_ mouse: Mouse, lines: Int, height: Int) {
    switch mouse.action {
    case .wheelDown: top += Scroll.linesPerTurn
    case .wheelUp: top -= Scroll.linesPerTurn
    case .press, .doublePress: break
    }
    clamp(lines: lines, height: height)
  }

  static let linesPerTurn = 3

  mutating func clamp(lines: Int, height: Int) { top = max(0, min(top, lines - height)) }

  /// Draws the lines that are in sight.
  func draw(_ lines: [StyledText], in frame: Frame, on screen: inout Screen) {
    var scroll = self
    scroll.clamp(lines: lines.count, height: frame.height)
    for (line, row) in zip(lines.dropFirst(scroll.top), frame.rows) {
      screen.write(line, row: row, columns: frame.columns)
    }
  }

  mutating func scrollToEnd(lines: Int, height: Int) {
    top = lines
    clamp(lines: lines, height: height)
  }
}
