import Search

/// What was found, grouped by who said it, where and when: a column to narrow by.
struct LookupGroups: Sendable {
  private(set) var kind = Kind.speakers
  var hasFocus = false
  private var breakdown: Breakdown?
  private var cursor = ListCursor()

  static let width = 30
  /// The columns that a screen needs to have them beside the list.
  static let leastWidthBeside = 130

  enum Kind: String, CaseIterable, Sendable {
    case speakers, outlets, months
  }

  static let hints = [
    KeyHint("Enter", "narrow"), KeyHint("Tab", "speakers, outlets, months"),
    KeyHint("Esc", "back"),
  ]

  var isEmpty: Bool {
    breakdown.map { $0.speakers.isEmpty && $0.outlets.isEmpty && $0.months.isEmpty } ?? true
  }

  mutating func show(_ breakdown: Breakdown) {
    if breakdown != self.breakdown { cursor = ListCursor() }
    self.breakdown = breakdown
    if isEmpty { hasFocus = false }
  }

  mutating func move(by rows: Int, height: Int) {
    cursor.move(by: rows, count: shown.count, height: height)
  }

  mutating func changeKind(by steps: Int) {
    let kinds = Kind.allCases
    let place = (kinds.firstIndex(of: kind) ?? 0) + steps + kinds.count
    kind = kinds[place % kinds.count]
    cursor = ListCursor()
  }

  private var shown: [Breakdown.Group] {
    switch kind {
    case .speakers: breakdown?.speakers ?? []
    case .outlets: breakdown?.outlets ?? []
    case .months: breakdown?.months ?? []
    }
  }

  /// What has to be typed behind the query to have the selected group only.
  var narrowing: String? {
    guard shown.indices.contains(cursor.selected) else { return nil }
    let value = shown[cursor.selected].value
    let quoted = "\"\(value.filter { !"\"“”„‟«»＂".contains($0) })\""
    return switch kind {
    case .speakers: "speaker:" + quoted
    case .outlets: "outlet:" + quoted
    case .months: "on:" + value
    }
  }

  func draw(on screen: inout Screen, in frame: Frame) {
    guard frame.height > 1 else { return }
    screen.writeField(
      kind.rawValue, row: frame.rows.lowerBound, columns: frame.columns,
      style: Style(.plain, hasFocus ? .bold : []))
    var cursor = cursor
    let height = frame.height - 1
    cursor.clamp(count: shown.count, height: height)
    for index in cursor.visible(count: shown.count, height: height) {
      let row = frame.rows.lowerBound + 1 + index - cursor.top
      draw(shown[index], isSelected: hasFocus && index == cursor.selected, row, frame, on: &screen)
    }
  }

  private func draw(
    _ group: Breakdown.Group, isSelected: Bool, _ row: Int, _ frame: Frame,
    on screen: inout Screen
  ) {
    let count = grouped(group.count)
    let left = frame.columns.lowerBound
    let right = frame.columns.upperBound
    if isSelected { screen.write("▌", row: row, columns: left..<right) }
    screen.writeTrailing(count, row: row, columns: left..<right, style: Style(.quiet))
    let end = max(left + 2, right - count.utf8.count - 2)
    screen.writeField(
      group.value, row: row, columns: left + 2..<end,
      style: Style(.plain, isSelected ? .bold : []))
  }
}
