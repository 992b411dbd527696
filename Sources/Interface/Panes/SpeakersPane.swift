import Search

/// Who speaks: a swatch of the colour, the name, how often, and below what the speaker is.
struct SpeakersPane {
  let voices: Voices
  /// What is searched for in this pane.
  let pattern: FoldedText?
  let isFocused: Bool

  static func itemHeight(_ item: Voices.Item) -> Int { item.role == nil ? 1 : 2 }

  /// The rows of the items, below the head.
  static func rows(of frame: Frame) -> Range<Int> { frame.rows.inset(frame.height > 8 ? 2 : 1) }

  func draw(on screen: inout Screen, in frame: Frame) {
    let head = PaneHead(
      title: isFiltered ? "Filtered" : "Speakers", count: grouped(voices.items.count),
      detail: detail, isFocused: isFocused)
    head.draw(on: &screen, row: frame.rows.lowerBound, columns: frame.columns.inset(0, 1))
    let rows = SpeakersPane.rows(of: frame)
    var row = rows.lowerBound
    for index in voices.items.indices.dropFirst(voices.speakers.top) {
      let height = SpeakersPane.itemHeight(voices.items[index])
      guard row + height <= rows.upperBound else { break }
      draw(index, on: &screen, rows: row..<row + height, columns: frame.columns)
      row += height
    }
  }

  private var isFiltered: Bool { voices.roster?.filter.isEmpty == false }

  private var detail: String {
    guard let roster = voices.roster else { return "in this article" }
    return roster.order == SpeakerOrder() ? "in all articles" : "in all · \(roster.order.label)"
  }

  private func draw(_ index: Int, on screen: inout Screen, rows: Range<Int>, columns: Range<Int>) {
    let item = voices.items[index]
    let isSelected = index == voices.speakers.selected
    let row = rows.lowerBound
    let text = columns.inset(4, 1)
    if isSelected {
      let style = isFocused ? Style.plain : Style(.quiet)
      screen.bar(rows: rows, column: columns.lowerBound, style: style)
    }
    screen.write(
      item.standing == .named ? "■" : "□", row: row, columns: columns.inset(2),
      style: Style(item.ink))
    let count = screen.writeTrailing(
      item.measure ?? "\(grouped(item.quotations.count)) ”", row: row, columns: text,
      style: Style(.quiet))
    screen.writeField(
      item.name, row: row, columns: text.lowerBound..<max(text.lowerBound, count - 1),
      style: isSelected ? Style(.plain, .bold) : .plain, lighting: pattern.spans(in: item.name))
    if let role = item.role {
      screen.writeField(role, row: row + 1, columns: text, style: Style(.quiet))
    }
  }
}
