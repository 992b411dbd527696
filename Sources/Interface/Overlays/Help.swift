/// The keys, those of the focused pane first, searchable.
package struct Help: Sendable {
  private var scroll = Scroll()
  private var filter = LineEditor()
  private(set) var isSearching = false

  package init() {}

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    switch event {
    case .key(let key): return isSearching ? search(key) : browse(key, in: context)
    case .paste(let text) where isSearching: filter.insert(text)
    case .mouse(let mouse):
      let layout = HelpLayout(sections(in: context), size: context.size)
      scroll.turn(mouse, lines: layout.lines, height: layout.height)
    default: break
    }
    return .stay()
  }

  private mutating func search(_ key: Key) -> OverlayOutcome {
    switch key {
    case .enter: isSearching = false
    case let key where key.closesField || key == .backspace && filter.text.isEmpty:
      isSearching = false
      filter = LineEditor()
    default:
      _ = filter.edit(key)
      scroll = Scroll()
    }
    return .stay()
  }

  private mutating func browse(_ key: Key, in context: OverlayContext) -> OverlayOutcome {
    let layout = HelpLayout(sections(in: context), size: context.size)
    switch key {
    case "/": isSearching = true
    case .escape where !filter.text.isEmpty: filter = LineEditor()
    case "?", .function(1): return .close()
    case let key where scroll.move(by: key, lines: layout.lines, height: layout.height): break
    case let key where key.closesPage: return .close()
    default: break
    }
    return .stay()
  }

  func draw(on screen: inout Screen, in context: OverlayContext) {
    let page = OverlayPage(on: &screen)
    let sections = sections(in: context)
    let field = page.drawHead("Keys", notes: [note(in: context)], on: &screen)
    if isSearching || !filter.text.isEmpty {
      let start = screen.write("/", row: 0, columns: field)
      filter.draw(on: &screen, row: 0, columns: start..<max(start, field.upperBound))
      if !isSearching { screen.cursor = nil }
    }
    if sections.isEmpty {
      screen.writeField(
        "No key does that.", row: page.body.rows.lowerBound, columns: page.body.columns)
    }
    var scroll = scroll
    let layout = HelpLayout(sections, size: screen.size)
    scroll.clamp(lines: layout.lines, height: page.body.height)
    layout.draw(on: &screen, in: page.body, from: scroll.top)
    page.drawFoot(hints, on: &screen)
  }

  private var hints: [KeyHint] {
    if isSearching { return [KeyHint("Enter", "keep"), KeyHint("Esc", "all keys")] }
    return [
      KeyHint("/", "search"), KeyHint("j k", "scroll"), KeyHint("Space b", "page"),
      KeyHint("Esc", filter.text.isEmpty ? "close" : "all keys"),
    ]
  }

  private func note(in context: OverlayContext) -> String {
    switch context.focus {
    case .articles: "in the articles"
    case .text: "in the text"
    case .speakers: "in the speakers"
    case .quotations: "in the quotations"
    }
  }

  /// The sections with the rows that hold every word searched for.
  private func sections(in context: OverlayContext) -> [KeyMap.Section] {
    let words = filter.text.lowercased().split(whereSeparator: \.isWhitespace)
    return KeyMap(focus: context.focus).sections.compactMap { section in
      var section = section
      section.rows.removeAll { row in
        // Keys differ by case, words do not.
        let text = [section.title, row.help, row.name ?? ""].joined(separator: " ").lowercased()
        return !words.allSatisfy { text.contains($0) } && !row.keys.contains(filter.text)
      }
      return section.rows.isEmpty ? nil : section
    }
  }
}
