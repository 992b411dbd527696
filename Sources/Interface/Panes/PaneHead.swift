/// The first row of a pane: what it shows, which of how many, and a detail at its right end.
struct PaneHead {
  /// Cut where there is no room, unlike the count.
  var title: String
  var count = ""
  /// Left out where there is no room.
  var detail = ""
  var isFocused: Bool

  func draw(on screen: inout Screen, row: Int, columns: Range<Int>) {
    let style = isFocused ? Style(.plain, .bold) : Style(.quiet)
    let counted = count.isEmpty ? "" : " \(count)"
    let needed = DisplayText(title + counted).width + 2 + DisplayText(detail).width
    if needed <= columns.count {
      screen.writeTrailing(detail, row: row, columns: columns, style: Style(.quiet))
    }
    let room = columns.inset(0, DisplayText(counted).width)
    let end = screen.writeField(title, row: row, columns: room, style: style)
    screen.write(counted, row: row, columns: end..<max(end, columns.upperBound), style: style)
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
