/// Every command by name.
package struct Palette: Sendable {
  private var editor = LineEditor()
  private var cursor = ListCursor()

  package init() {}

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    let before = editor.text
    switch event {
    case .key(.enter):
      let entries = matches
      guard cursor.selected < entries.count else {
        return .fail("no command is called “\(editor.text)”")
      }
      return .perform(entries[cursor.selected].command)
    case .key(.backspace) where before.isEmpty: return .close()
    case .key(let key) where key.closesField: return .close()
    case .key(.tab): complete()
    case .key(let key): move(by: key, in: context)
    case .paste(let text): editor.insert(text)
    case .mouse(let mouse):
      if mouse.action == .wheelDown { move(by: .down, in: context) }
      if mouse.action == .wheelUp { move(by: .up, in: context) }
    default: break
    }
    if editor.text != before { cursor = ListCursor() }
    return .stay()
  }

  private mutating func move(by key: Key, in context: OverlayContext) {
    let height = height(in: context.size)
    if let rows = ListCursor.rows(movedBy: key, height: height) {
      cursor.move(by: rows, count: matches.count, height: height)
    } else {
      _ = editor.edit(key)
    }
  }

  private mutating func complete() {
    let entries = matches
    if cursor.selected < entries.count { editor = LineEditor(entries[cursor.selected].name) }
  }

  /// How many commands are in sight: about half the screen.
  private func height(in size: Size) -> Int {
    max(1, min(14, (size.rows - 2) / 2 + 1, size.rows - 2))
  }

  /// The commands whose name or words hold what was typed; names that begin with it first, of
  /// those the ones whose first word is shortest ("quit" before "quotations").
  private var matches: [CommandTable.Entry] {
    let typed = editor.text.lowercased()
    let words = typed.split { $0.isWhitespace || $0 == "-" }
    guard !words.isEmpty else { return CommandTable.standard.entries }
    let begun = CommandTable.standard.entries.filter { $0.name.hasPrefix(typed) }.enumerated()
      .sorted { ($0.element.firstWordCount, $0.offset) < ($1.element.firstWordCount, $1.offset) }
      .map(\.element)
    let others = CommandTable.standard.entries.filter { entry in
      !entry.name.hasPrefix(typed) && words.allSatisfy { entry.hasWord(beginning: $0) }
    }
    return begun + others
  }

  func draw(on screen: inout Screen, in context: OverlayContext) {
    let height = height(in: screen.size)
    let bottom = screen.size.rows - 1
    let all = 0..<screen.size.columns
    let top = max(0, bottom - height - 1)
    screen.clear(Frame(rows: top..<max(top, screen.size.rows), columns: all))
    screen.rule(row: top, columns: all)
    let entries = matches
    var cursor = cursor
    cursor.clamp(count: entries.count, height: height)
    for (index, row) in zip(
      cursor.visible(count: entries.count, height: height), top + 1..<max(top + 1, bottom))
    {
      draw(entries[index], isSelected: index == cursor.selected, on: &screen, row: row)
    }
    if entries.isEmpty {
      screen.writeField("  No command is called so.", row: top + 1, columns: all)
    }
    let start = screen.write(":", row: bottom, columns: all, style: Style(.plain, .bold))
    editor.draw(on: &screen, row: bottom, columns: start..<max(start, screen.size.columns))
  }

  private func draw(
    _ entry: CommandTable.Entry, isSelected: Bool, on screen: inout Screen, row: Int
  ) {
    let columns = screen.size.columns
    if isSelected { screen.write("▌", row: row, columns: 0..<columns) }
    let emphasis: Style.Emphasis = isSelected ? .bold : []
    let nameEnd = min(columns, 2 + Palette.nameWidth)
    screen.writeField(
      entry.name, row: row, columns: min(2, columns)..<nameEnd, style: Style(.plain, emphasis))
    let keyEnd = min(columns, nameEnd + 2 + Palette.keyWidth)
    screen.writeField(
      entry.keyLabel ?? "", row: row, columns: min(nameEnd + 2, keyEnd)..<keyEnd)
    screen.writeField(
      entry.help, row: row, columns: min(keyEnd + 2, columns)..<columns, style: Style(.quiet))
  }

  private static let nameWidth =
    CommandTable.standard.entries.map(\.name.count).max() ?? 0
  private static let keyWidth =
    CommandTable.standard.entries.compactMap(\.keyLabel?.count).max() ?? 0
}

extension CommandTable.Entry {
  fileprivate var firstWordCount: Int { name.prefix { $0 != "-" }.count }

  fileprivate func hasWord(beginning prefix: Substring) -> Bool {
    (name + " " + help.lowercased()).split { !$0.isLetter && !$0.isNumber }
      .contains { $0.hasPrefix(prefix) }
  }
}
