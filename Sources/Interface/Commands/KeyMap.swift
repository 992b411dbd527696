/// Keys and what they do, in words: what help shows and README lists.
package struct KeyMap: Sendable {
  package var sections: [Section]

  package struct Section: Sendable {
    package var title: String
    package var rows: [Row]
  }

  package struct Row: Sendable {
    /// "j  ↓"; for a command without a key how `:` calls it.
    package var keys: String
    package var help: String
    /// What `:` calls it; nil for the keys of a field or an overlay.
    package var name: String?
  }

  /// The keys of a pane, its own sections first, then those of the lookup and of fields.
  ///
  /// - Parameter hasAllPanes: Whether keys of other panes are listed as well.
  package init(focus: Pane, hasAllPanes: Bool = false) {
    let table = CommandTable.standard
    sections = CommandTable.Section.allCases(first: focus).map { section in
      Section(
        title: section.rawValue,
        rows: table.entries.filter {
          $0.section == section && (hasAllPanes || $0.panes.contains(focus))
        }.map(Row.init))
    }.filter { !$0.rows.isEmpty }
    sections.append(Section(title: "In the lookup", rows: LookupAction.help))
    sections.append(Section(title: "Comparing variants", rows: VariantsAction.help))
    sections.append(Section(title: "In the check", rows: CheckAction.help))
    sections.append(Section(title: "In any field", rows: LineEditor.keys))
  }

  /// For README.
  package var markdown: String {
    sections.map { section in
      let rows = section.rows.map { row in
        let keys = row.keys.split(separator: "  ").map { "`\($0)`" }.joined(separator: " ")
        return "| \(keys.replacing("|", with: "\\|")) | \(row.help) |"
      }
      return "**\(section.title)**\n\n| key | what it does |\n|---|---|\n"
        + rows.joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }
}

extension KeyMap.Row {
  init(_ entry: CommandTable.Entry) {
    keys = entry.keyLabel ?? ":\(entry.name)"
    help = entry.help
    name = entry.name
  }
}

extension CommandTable.Entry {
  /// Its keys, two blanks apart; nil where it has none.
  package var keyLabel: String? {
    keys.isEmpty ? nil : keys.map(\.label).joined(separator: "  ")
  }
}

extension CommandTable.Section {
  /// All sections, those that matter most in a pane first.
  static func allCases(first pane: Pane) -> [CommandTable.Section] {
    let own: [CommandTable.Section] =
      switch pane {
      case .articles: [.moving, .sorting]
      case .text: [.reading, .quotations]
      case .speakers: [.moving, .sortingSpeakers, .finding]
      case .quotations: [.quotations, .reading]
      }
    return own + allCases.filter { !own.contains($0) }
  }
}

extension LineEditor {
  /// What the keys of a field do.
  static let keys = [
    KeyMap.Row(keys: "^A  ^E  Home  End", help: "to its beginning, to its end"),
    KeyMap.Row(keys: "^B  ^F  ←  →", help: "a character back, forward"),
    KeyMap.Row(keys: "M-b  M-f", help: "a word back, forward"),
    KeyMap.Row(keys: "^H  BS  ^D  Del", help: "delete the character before, after"),
    KeyMap.Row(keys: "^W  M-d", help: "delete the word before, after"),
    KeyMap.Row(keys: "^U  ^K", help: "delete up to the cursor, from it on"),
  ]
}
