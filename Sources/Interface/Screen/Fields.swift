package import Articles

extension Screen {
  /// Writes text into a field, with "…" at its end where it does not fit.
  ///
  /// - Returns: The column after the last one written.
  @discardableResult
  package mutating func writeField(
    _ text: some StringProtocol, row: Int, columns: Range<Int>, style: Style = .plain,
    lighting lit: [TextSpan] = []
  ) -> Int {
    let field = DisplayText(text).elided(to: columns.count)
    let end = write(field.glyphs, row: row, columns: columns, style: style)
    light(lit, in: field.glyphs, from: 0, row: row, columns: columns)
    return end
  }

  /// Lights parts of a text that was written.
  ///
  /// - Parameters:
  ///   - spans: UTF-8 offsets in the text's source.
  ///   - offset: The UTF-8 offset of the first glyph.
  mutating func light(
    _ spans: [TextSpan], in glyphs: [DisplayGlyph], from offset: Int, row: Int,
    columns: Range<Int>
  ) {
    guard !spans.isEmpty else { return }
    var (offset, column) = (offset, columns.lowerBound)
    for glyph in glyphs {
      if spans.contains(where: { $0.contains(offset) }) {
        let end = min(column + glyph.width, columns.upperBound)
        restyle(row: row, columns: column..<max(column, end)) { $0.ink = .match }
      }
      offset += glyph.length
      column += glyph.width
    }
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
