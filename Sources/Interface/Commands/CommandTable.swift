/// Every command with its keys and its words: behaviour, help, palette and README read this table.
package struct CommandTable: Sendable {
  package let entries: [Entry]

  package init(_ sections: KeyValuePairs<Section, [Entry]>) {
    entries = sections.flatMap { section, entries in
      entries.map { entry in
        var entry = entry
        entry.section = section
        return entry
      }
    }
  }

  package struct Entry: Sendable {
    package var command: Command
    /// What `:` calls it: "sort-newest".
    package var name: String
    package var keys: [KeySequence]
    /// The panes in which the keys give the command.
    package var panes = Pane.all
    package fileprivate(set) var section = Section.program
    /// One line that says what it does.
    package var help: String

    package init(
      _ command: Command, _ name: String, _ keys: Key..., only panes: Set<Pane> = Pane.all,
      does help: String
    ) {
      self.command = command
      self.name = name
      self.panes = panes
      self.keys = keys.map(KeySequence.one)
      self.help = help
    }

    package init(
      _ command: Command, _ name: String, then keys: KeySequence, only panes: Set<Pane> = Pane.all,
      does help: String
    ) {
      self.command = command
      self.name = name
      self.panes = panes
      self.keys = [keys]
      self.help = help
    }
  }

  /// What commands are about; help shows the sections of the focused pane first.
  package enum Section: String, Sendable, CaseIterable {
    case moving = "Moving"
    case panes = "Panes"
    case reading = "Reading"
    case finding = "Finding"
    case quotations = "With a quotation"
    case sorting = "Sorting the articles"
    case sortingSpeakers = "Sorting the speakers, in their pane"
    case program = "The program"
  }

  package func entry(for command: Command) -> Entry? {
    entries.first { $0.command == command }
  }

  /// The command of that name, or the only one whose name begins so.
  package func command(named name: String) -> Command? {
    if let exact = entries.first(where: { $0.name == name }) { return exact.command }
    let begun = entries.filter { $0.name.hasPrefix(name) }
    return begun.count == 1 ? begun.first?.command : nil
  }
}

/// What the keys typed so far mean.
package enum KeyMatch: Hashable, Sendable {
  case nothing
  /// A command; `place` is the character that `m` and `'` ask for.
  case command(Command, place: Character? = nil)
  /// The beginning of several: wait for another key.
  case beginning
}

extension CommandTable {
  /// What keys mean in a pane; Esc as the second key gives the first one up.
  package func match(_ keys: [Key], in pane: Pane) -> KeyMatch {
    guard let first = keys.first, keys.count <= 2 else { return .nothing }
    let second = keys.dropFirst().first
    for entry in entries where entry.panes.contains(pane) {
      for sequence in entry.keys where sequence.first == first {
        switch (sequence, second) {
        case (.one, nil): return .command(entry.command)
        case (.two, nil), (.named, nil): return .beginning
        case (.two(_, let key), let second?) where key == second: return .command(entry.command)
        case (.named, .character(let place)?): return .command(entry.command, place: place)
        default: continue
        }
      }
    }
    return .nothing
  }

  /// What can follow a first key, for the status line: "d newest, t title, capitals reverse".
  package func continuations(of first: Key, in pane: Pane) -> String {
    var words: [String] = []
    var seconds: Set<Key> = []
    var hasCapitals = false
    for entry in entries where entry.panes.contains(pane) {
      for sequence in entry.keys where sequence.first == first {
        if case .named = sequence { return entry.help }
        guard case .two(_, let second) = sequence else { continue }
        if let small = second.lowercased, seconds.contains(small) {
          hasCapitals = true
        } else {
          seconds.insert(second)
          words.append("\(second.label) \(entry.name.drop { $0 != "-" }.dropFirst())")
        }
      }
    }
    return (words + (hasCapitals ? ["capitals reverse"] : [])).joined(separator: ", ")
  }

  /// The key that a command's place is typed after; nil for a command without one.
  package func keyAwaitingPlace(for command: Command) -> Key? {
    for case .named(let key) in entry(for: command)?.keys ?? [] { return key }
    return nil
  }
}

extension Key {
  /// The small letter of a capital one.
  fileprivate var lowercased: Key? {
    guard case .character(let character) = self, character.isUppercase,
      let small = character.lowercased().first
    else { return nil }
    return .character(small)
  }
}
