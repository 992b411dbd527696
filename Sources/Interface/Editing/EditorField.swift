extension LineEditor {
  /// Draws the text into a row's columns, scrolled so that the cursor is in sight, and puts the
  /// screen's cursor there.
  func draw(on screen: inout Screen, row: Int, columns: Range<Int>) {
    guard !columns.isEmpty, columns.lowerBound >= 0, columns.upperBound <= screen.size.columns,
      0..<screen.size.rows ~= row
    else { return }
    let style = isSelected ? Style(.plain, .reverse) : Style.plain
    let places = self.places
    let first = firstVisible(among: places, room: columns.count - 1)
    var column = columns.lowerBound
    if first > 0 { column = screen.write("…", row: row, columns: columns, style: Style(.quiet)) }
    screen.write(
      String(characters[first...]), row: row,
      columns: column..<max(column, columns.upperBound), style: style)
    screen.cursor = Position(
      row: row, column: min(column + places[cursor] - places[first], columns.upperBound - 1))
  }

  /// For each character, and for the end, the columns before it.
  private var places: [Int] {
    var places = [0]
    for character in characters {
      places.append((places.last ?? 0) + DisplayText(String(character)).width)
    }
    return places
  }

  /// The first character to show: none is skipped while all have room beside the cursor, and some
  /// of what follows the cursor stays in sight.
  private func firstVisible(among places: [Int], room: Int) -> Int {
    let end = places[characters.count]
    if end <= room { return 0 }
    let ahead = min(room / 4, end - places[cursor])
    return places[...cursor].firstIndex { places[cursor] - $0 + ahead < room } ?? cursor
  }
}
