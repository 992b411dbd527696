import Search

/// What can be typed in the lookup, and its keys.
package struct QueryHelp: Sendable {
  private var scroll = Scroll()

  package init() {}

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    let body = OverlayPage(size: context.size).body
    let lines = Self.lines(columns: body.width).count
    switch event {
    case .key(let key):
      if scroll.move(by: key, lines: lines, height: body.height) { return .stay() }
      return key == "?" || key == .function(1) || key == .enter || key.closesPage
        ? .close() : .stay()
    case .mouse(let mouse): scroll.turn(mouse, lines: lines, height: body.height)
    default: break
    }
    return .stay()
  }

  func draw(on screen: inout Screen, in context: OverlayContext) {
    let page = OverlayPage(on: &screen)
    page.drawHead("What can be typed", notes: ["in the lookup and the list's filter"], on: &screen)
    let lines = Self.lines(columns: page.body.width)
    scroll.draw(lines, in: page.body, on: &screen)
    page.drawFoot(
      [KeyHint("j k", "scroll"), KeyHint("Space b", "page"), KeyHint("Esc", "back")], on: &screen)
  }

  /// Where meanings begin; on a narrow screen they stand below the forms.
  private static func indent(columns: Int) -> Int { columns >= 60 ? 27 : 4 }

  private static func lines(columns: Int) -> [StyledText] {
    let language = QueryLanguage.rows.flatMap { row in
      lines(
        row.forms.joined(separator: "  "), row.meaning.filter { $0 != "`" }, columns: columns)
    }
    let keys = LookupAction.help.flatMap { lines($0.keys, $0.help, columns: columns) }
    return language + [StyledText(), StyledText("Keys", style: Style(.plain, .bold))] + keys
  }

  private static func lines(_ forms: String, _ meaning: String, columns: Int) -> [StyledText] {
    let indent = indent(columns: columns)
    let width = max(1, min(columns - indent, 76))
    let meanings = StyledText(meaning, style: Style(.quiet)).lines(columns: width)
    let label = StyledText("  " + forms)
    return label.width + 2 > indent
      ? label.lines(columns: columns) + meanings.hanging(at: indent)
      : meanings.hanging(at: indent, from: label)
  }
}
