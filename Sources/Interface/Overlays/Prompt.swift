/// One line on the last row that asks for a text.
package struct Prompt: Sendable {
  package let purpose: Purpose
  private var editor: LineEditor

  package enum Purpose: Hashable, Sendable {
    /// A path to save what is chosen to.
    case save
    /// A shell command that gets what is chosen.
    case pipe
    /// A query that the list is filtered by.
    case filter
    /// What the speakers of all articles are called, slips forgiven.
    case filterSpeakers
    /// What is searched for in the focused pane.
    case search
  }

  /// - Parameter text: What stands in the field, selected: typing replaces it.
  package init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    editor = LineEditor(text, isSelected: true)
  }

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    let before = editor.text
    switch event {
    case .key(.enter): return entered(in: context)
    case .key(.backspace) where before.isEmpty: return .cancelled(purpose)
    case .key(let key) where key.closesField: return .cancelled(purpose)
    case .key(let key): _ = editor.edit(key)
    case .paste(let text): editor.insert(text)
    default: break
    }
    return editor.text == before ? .stay() : .typed(editor.text, purpose)
  }

  func draw(on screen: inout Screen, in context: OverlayContext) {
    let row = screen.size.rows - 1
    let all = 0..<screen.size.columns
    screen.clear(Frame(rows: max(0, row)..<max(0, screen.size.rows), columns: all))
    let label = screen.write(purpose.label, row: row, columns: all, style: Style(.plain, .bold))
    let note = DisplayText(note(in: context))
    let right = screen.size.columns - note.width
    let hasNote = right - label >= 20
    if hasNote {
      screen.write(
        note.glyphs, row: row, columns: right..<screen.size.columns, style: Style(.quiet))
    }
    let end = hasNote ? right - 2 : screen.size.columns
    editor.draw(on: &screen, row: row, columns: label..<max(label, end))
  }
}

extension Prompt {
  private func entered(in context: OverlayContext) -> OverlayOutcome {
    let text = editor.text
    switch purpose {
    case .filter, .filterSpeakers, .search: return .entered(text, purpose)
    case .save, .pipe:
      guard !text.allSatisfy(\.isWhitespace) else { return .stay() }
      let export = context.corpus.export(of: context.chosen, to: purpose == .save ? text : "")
      return .close([
        purpose == .save
          ? .save(path: text, text: export) : .run(.shell(text), input: export)
      ])
    }
  }

  private func note(in context: OverlayContext) -> String {
    switch purpose {
    case .save: "\(counted(context.chosen.count)) · .md for Markdown"
    case .pipe: counted(context.chosen.count)
    case .filter: "words, \"phrases\", speaker: kind: cue:"
    case .filterSpeakers: "names, also mistyped"
    case .search: ""
    }
  }

  private func counted(_ quotations: Int) -> String {
    quotations == 1 ? "1 quotation" : "\(grouped(quotations)) quotations"
  }
}

extension Prompt.Purpose {
  fileprivate var label: String {
    switch self {
    case .save: "Save to  "
    case .pipe: "| "
    case .filter: "Filter  "
    case .filterSpeakers: "Called  "
    case .search: "/"
    }
  }
}
