/// Rows and columns of cells.
package struct Size: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells: half-open ranges of rows and columns.
package struct Frame: Hashable, Sendable {
  package var rows: Range<Int>
  package var columns: Range<Int>

  package init(rows: Range<Int>, columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
  }

  package var width: Int { columns.count }
  package var height: Int { rows.count }
}

/// One place on the screen.
package struct Cell: Hashable, Sendable {
  /// One printable cluster; empty in the second column of a wide one.
  package var glyph: Character?
  package var style: Style

  package init(glyph: Character? = " ", style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }
}

/// What the reader shows: a grid of cells and, perhaps, a cursor.
///
/// - Invariant: `size.rows * size.columns` cells; a cell after a wide glyph has no glyph.
package struct Screen: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  package var cursor: Position?

  /// A blank screen; sizes that no terminal has are clamped.
  package init(size: Size) {
    let sides = 0...4096
    self.size = Size(
      rows: min(max(size.rows, sides.lowerBound), sides.upperBound),
      columns: min(max(size.columns, sides.lowerBound), sides.upperBound))
    cells = Array(repeating: Cell(), count: self.size.rows * self.size.columns)
  }

  /// The cell at a place; a blank one outside the screen.
  package subscript(row: Int, column: Int) -> Cell {
    guard 0..<size.rows ~= row, 0..<size.columns ~= column else { return Cell() }
    return cells[row * size.columns + column]
  }

  /// Writes text from a place on, never past `columns`; what does not fit is cut without a mark.
  /// The text is made displayable on the way (`DisplayText`).
  ///
  /// - Returns: The column after the last one written.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, row: Int, columns: Range<Int>, style: Style = .plain
  ) -> Int {
    write(DisplayText(text).glyphs, row: row, columns: columns, style: style)
  }

  @discardableResult
  package mutating func write(
    _ glyphs: some Sequence<DisplayGlyph>, row: Int, columns: Range<Int>, style: Style = .plain
  ) -> Int {
    var column = columns.lowerBound
    for glyph in glyphs {
      guard write(glyph, row: row, column: column, before: columns.upperBound, style: style) else {
        break
      }
      column += glyph.width
    }
    return column
  }

  /// Writes one glyph; false where there is no room for it.
  mutating func write(
    _ glyph: DisplayGlyph, row: Int, column: Int, before limit: Int, style: Style
  ) -> Bool {
    guard 0..<size.rows ~= row, column >= 0, column + glyph.width <= min(limit, size.columns) else {
      return false
    }
    let index = row * size.columns + column
    // Half of a wide glyph is nothing: where one half goes, the other becomes a blank.
    if cells[index].glyph == nil { cells[index - 1].glyph = " " }
    let next = column + glyph.width
    if next < size.columns, cells[index + glyph.width].glyph == nil {
      cells[index + glyph.width].glyph = " "
    }
    cells[index] = Cell(glyph: glyph.character, style: style)
    if glyph.width == 2 { cells[index + 1] = Cell(glyph: nil, style: style) }
    return true
  }

  /// Gives cells another style and leaves what stands in them.
  package mutating func restyle(
    row: Int, columns: Range<Int>, _ change: (inout Style) -> Void
  ) {
    guard row >= 0, row < size.rows else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      change(&cells[row * size.columns + column].style)
    }
  }
}

extension Screen: CustomStringConvertible {
  /// The rows as text, without the blanks at their ends.
  package var description: String {
    (0..<size.rows).map { row in
      var line = String((0..<size.columns).compactMap { self[row, $0].glyph })
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
