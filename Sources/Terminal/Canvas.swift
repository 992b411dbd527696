import CNCurses
import Glibc
import Interface

/// The standard window, and what stands in it.
@MainActor struct Canvas {
  private let colors: ColorScheme
  private var drawn: Screen?
  private var isCursorVisible: Bool?
  private var cells: [cchar_t] = []

  init(colors: ColorScheme) { self.colors = colors }

  /// Takes the window for unknown, so that the next screen is written whole.
  mutating func forget() {
    drawn = nil
    isCursorVisible = nil
  }

  /// Writes the cells that differ and sends the difference in one update.
  mutating func draw(_ screen: Screen) {
    if drawn?.size != screen.size {
      drawn = nil
      werase(nc_stdscr())
    }
    for row in 0..<screen.size.rows {
      guard let columns = screen.changes(since: drawn, row: row) else { continue }
      write(screen, row: row, columns: columns)
      if screen.isRisky(row) || drawn?.isRisky(row) == true {
        wredrawln(nc_stdscr(), Int32(row), 1)
      }
    }
    placeCursor(screen.cursor)
    wnoutrefresh(nc_stdscr())
    doupdate()
    drawn = screen
  }

  private mutating func write(_ screen: Screen, row: Int, columns: ClosedRange<Int>) {
    cells.removeAll(keepingCapacity: true)
    var style = screen[row, columns.lowerBound].style
    var look = colors.look(of: style)
    for column in columns {
      let cell = screen[row, column]
      guard let glyph = cell.glyph else { continue }
      if cell.style != style {
        style = cell.style
        look = colors.look(of: style)
      }
      let isWide = column + 1 < screen.size.columns && screen[row, column + 1].glyph == nil
      append(glyph, width: isWide ? 2 : 1, look: look)
    }
    // Not the adding functions: those wrap, and scroll at the last corner.
    mvwadd_wchnstr(
      nc_stdscr(), Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
  }

  /// Appends a glyph's cell; what curses would measure differently is replaced, since it would
  /// shift everything after it.
  private mutating func append(_ glyph: Character, width: Int, look: ColorScheme.Look) {
    var cell = cchar_t()
    var text = Self.wide(glyph)
    if wcwidth(text[0]) == width, nc_set_cell(&cell, text, look.attributes, look.pair) == OK {
      cells.append(cell)
      return
    }
    text = [0x3F, 0]
    nc_set_cell(&cell, text, look.attributes, look.pair)
    cells.append(cell)
    guard width == 2 else { return }
    text = [0x20, 0]
    nc_set_cell(&cell, text, look.attributes, look.pair)
    cells.append(cell)
  }

  /// A cluster as curses keeps it: one base and up to four that combine with it.
  private static func wide(_ glyph: Character) -> [wchar_t] {
    let scalars = glyph.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    let combining = scalars.dropFirst().prefix { wcwidth($0) == 0 }.prefix(Int(CCHARW_MAX) - 1)
    return scalars.prefix(1) + combining + [0]
  }

  private mutating func placeCursor(_ position: Position?) {
    if isCursorVisible != (position != nil) {
      isCursorVisible = position != nil
      curs_set(position == nil ? 0 : 1)
      // A cursor nobody sees may stay wherever the update ends.
      leaveok(nc_stdscr(), position == nil)
    }
    if let position { wmove(nc_stdscr(), Int32(position.row), Int32(position.column)) }
  }
}

extension Screen {
  /// The columns from the first changed cell of a row to the last, whole glyphs at both ends.
  func changes(since old: Screen?, row: Int) -> ClosedRange<Int>? {
    let columns = 0..<size.columns
    guard let old else { return columns.isEmpty ? nil : 0...(size.columns - 1) }
    guard var first = columns.first(where: { self[row, $0] != old[row, $0] }),
      var last = columns.last(where: { self[row, $0] != old[row, $0] })
    else { return nil }
    while first > 0, self[row, first].glyph == nil { first -= 1 }
    while last + 1 < size.columns, self[row, last + 1].glyph == nil { last += 1 }
    return first...last
  }

  /// True where a row holds clusters that terminals measure differently (emoji, most of all), so
  /// that what stands after them may have moved.
  func isRisky(_ row: Int) -> Bool {
    (0..<size.columns).contains { column in (self[row, column].glyph?.utf8.count ?? 0) > 3 }
  }
}
