/// Sections of keys side by side, as many as have room.
struct HelpLayout {
  private let columns: [[Line]]
  private let keyWidth: Int
  private let columnWidth: Int
  /// The rows between head and foot.
  let height: Int

  private enum Line {
    case title(String)
    case row(KeyMap.Row)
    case blank
  }

  /// The lines of the longest column.
  var lines: Int { columns.map(\.count).max() ?? 0 }

  init(_ sections: [KeyMap.Section], size: Size) {
    let widestKeys = sections.flatMap(\.rows).map { DisplayText($0.keys).width }.max() ?? 0
    keyWidth = min(widestKeys, max(8, size.columns / 4))
    let helpWidth = sections.flatMap(\.rows).map { DisplayText($0.help).width }.max() ?? 0
    let wanted = 2 + keyWidth + 3 + helpWidth + 3
    let count = max(1, min(3, size.columns / max(1, wanted), sections.count))
    columnWidth = size.columns / count
    height = OverlayPage(size: size).body.height
    let blocks = sections.map { [Line.title($0.title)] + $0.rows.map(Line.row) + [.blank] }
    columns = HelpLayout.columns(of: blocks, count: count)
  }

  /// Fills columns one after another, to about the same height, without cutting a section.
  private static func columns(of blocks: [[Line]], count: Int) -> [[Line]] {
    var left = blocks.reduce(0) { $0 + $1.count }
    var columns: [[Line]] = [[]]
    for block in blocks {
      let share = left / max(1, count - columns.count + 1)
      let filled = columns[columns.count - 1].count
      if filled > 0, columns.count < count, filled + block.count / 2 > share {
        left -= filled
        columns.append([])
      }
      columns[columns.count - 1] += block
    }
    return columns
  }

  func draw(on screen: inout Screen, in frame: Frame, from top: Int) {
    for (index, lines) in columns.enumerated() {
      let left = frame.columns.lowerBound + index * columnWidth
      let right = min(left + columnWidth, frame.columns.upperBound)
      for (line, row) in zip(lines.dropFirst(top), frame.rows) {
        draw(line, on: &screen, row: row, columns: left..<max(left, right))
      }
    }
  }

  private func draw(_ line: Line, on screen: inout Screen, row: Int, columns: Range<Int>) {
    switch line {
    case .blank: break
    case .title(let title):
      screen.writeField(title, row: row, columns: columns, style: Style(.plain, .bold))
    case .row(let keys):
      let start = min(columns.lowerBound + 2, columns.upperBound)
      let middle = min(start + keyWidth + 3, columns.upperBound)
      screen.writeField(keys.keys, row: row, columns: start..<middle)
      screen.writeField(
        keys.help, row: row, columns: middle..<columns.upperBound, style: Style(.quiet))
    }
  }
}
