/// Everything that was reported, the newest at the bottom.
package struct MessageLog: Sendable {
  /// Nil until it is moved: then the end is shown, and stays shown while messages come.
  private var scroll: Scroll?

  package init() {}

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    let body = OverlayPage(size: context.size).body
    let lines = lines(of: context.messages, columns: body.width).count
    var scroll = position(lines: lines, height: body.height)
    switch event {
    case .key(let key) where scroll.move(by: key, lines: lines, height: body.height): break
    case .key(let key): return key.closesPage || key == .enter ? .close() : .stay()
    case .mouse(let mouse): scroll.turn(mouse, lines: lines, height: body.height)
    default: return .stay()
    }
    self.scroll = scroll.top + body.height < lines ? scroll : nil
    return .stay()
  }

  func draw(on screen: inout Screen, in context: OverlayContext) {
    let page = OverlayPage(on: &screen)
    page.drawHead("Messages", notes: [note(of: context.messages)], on: &screen)
    let lines = lines(of: context.messages, columns: page.body.width)
    let scroll = position(lines: lines.count, height: page.body.height)
    scroll.draw(lines, in: page.body, on: &screen)
    if lines.isEmpty {
      screen.writeField(
        "Nothing has gone wrong so far.", row: page.body.rows.lowerBound,
        columns: page.body.columns)
    }
    page.drawFoot(
      [KeyHint("j k", "scroll"), KeyHint("g G", "first, last"), KeyHint("Esc", "close")],
      on: &screen)
  }

  private func position(lines: Int, height: Int) -> Scroll {
    var scroll = self.scroll ?? Scroll()
    if self.scroll == nil { scroll.scrollToEnd(lines: lines, height: height) }
    scroll.clamp(lines: lines, height: height)
    return scroll
  }

  private func note(of messages: [Message]) -> String {
    let errors = messages.count { $0.severity == .error }
    let failures = errors == 0 ? "" : " · \(grouped(errors)) \(errors == 1 ? "error" : "errors")"
    return grouped(messages.count) + failures
  }

  /// Messages cut into lines, those after the first of each set in.
  private func lines(of messages: [Message], columns: Int) -> [StyledText] {
    messages.flatMap { message in
      let label = message.severity.label
      let indent = columns >= 40 ? 9 : 2
      let text = StyledText(message.text).lines(columns: columns - indent)
      let lead = indent < 9 ? String(label.prefix(1)) : label
      return text.hanging(at: indent, from: StyledText(lead, style: message.severity.style))
    }
  }
}

extension Message.Severity {
  fileprivate var label: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// For the message's first word, or the whole of it in a status line.
  var style: Style {
    switch self {
    case .note: Style(.quiet)
    case .warning: Style(.warning)
    case .error: Style(.error, .bold)
    }
  }
}
