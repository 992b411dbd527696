/// The first row of a pane: what it shows, and a detail at its right end.
struct PaneHead {
  var title: String
  var detail = ""
  var isFocused: Bool

  func draw(on screen: inout Screen, row: Int, columns: Range<Int>) {
    let style = isFocused ? Style(.plain, .bold) : Style(.quiet)
    let detailWidth = DisplayText(detail).width
    let hasRoom = DisplayText(title).width + 2 + detailWidth <= columns.count
    if hasRoom { screen.writeTrailing(detail, row: row, columns: columns, style: Style(.quiet)) }
    screen.writeField(title, row: row, columns: columns, style: style)
  }
}

extension Screen {
  /// Draws the bar of a selected item over its rows.
  mutating func bar(rows: Range<Int>, column: Int, style: Style) {
    guard column >= 0 else { return }
    for row in rows { write("▌", row: row, columns: column..<column + 1, style: style) }
  }
}

extension Range<Int> {
  /// Without so many at either end; empty where nothing is left.
  func inset(_ leading: Int, _ trailing: Int = 0) -> Range<Int> {
    let lower = Swift.min(lowerBound + leading, upperBound)
    return lower..<Swift.max(lower, upperBound - trailing)
  }
}
