extension Screen {
  /// Writes text into a field, with "…" at its end where it does not fit.
  ///
  /// - Returns: The column after the last one written.
  @discardableResult
  package mutating func writeField(
    _ text: some StringProtocol, row: Int, columns: Range<Int>, style: Style = .plain
  ) -> Int {
    let field = DisplayText(text).elided(to: columns.count)
    return write(field.glyphs, row: row, columns: columns, style: style)
  }

  /// Writes text at the right end of a field, with "…" at its end where it does not fit.
  ///
  /// - Returns: The column of the first one written.
  @discardableResult
  package mutating func writeTrailing(
    _ text: some StringProtocol, row: Int, columns: Range<Int>, style: Style = .plain
  ) -> Int {
    let field = DisplayText(text).elided(to: columns.count)
    let start = max(columns.lowerBound, columns.upperBound - field.width)
    write(field.glyphs, row: row, columns: start..<max(start, columns.upperBound), style: style)
    return start
  }

  /// Blanks a frame.
  package mutating func clear(_ frame: Frame) {
    for row in frame.rows {
      write(String(repeating: " ", count: frame.width), row: row, columns: frame.columns)
    }
  }

  /// Draws a thin line over a row's columns.
  package mutating func rule(row: Int, columns: Range<Int>) {
    write(
      String(repeating: "─", count: columns.count), row: row, columns: columns,
      style: Style(.quiet))
  }

  /// Draws a thin line down a column.
  package mutating func rule(rows: Range<Int>, column: Int) {
    guard column >= 0 else { return }
    for row in rows { write("│", row: row, columns: column..<column + 1, style: Style(.quiet)) }
  }
}

/// A number as people read it: "19,043".
package func grouped(_ number: Int) -> String {
  var digits = String(number.magnitude)
  var position = digits.count - 3
  while position > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
    position -= 3
  }
  return number < 0 ? "-" + digits : digits
}
