import Testing

@testable import Interface

@Suite struct CommandTableTests {
  private let table = CommandTable.standard

  @Test func `Every command has one entry, a name of its own and a line of help`() {
    #expect(table.entries.map(\.command).count == Command.allCases.count)
    #expect(Set(table.entries.map(\.command)) == Set(Command.allCases))
    #expect(Set(table.entries.map(\.name)).count == table.entries.count)
    for entry in table.entries {
      #expect(!entry.help.isEmpty && entry.help.first?.isUppercase == false, "\(entry.name)")
      #expect(entry.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(entry.name)")
    }
  }

  @Test func `Every name finds its command`() {
    for entry in table.entries { #expect(table.command(named: entry.name) == entry.command) }
  }

  @Test(arguments: Pane.allCases)
  func `No key is bound twice in a pane, and none both alone and as the first of two`(pane: Pane) {
    var seen: Set<KeySequence> = []
    var singles: Set<Key> = []
    var prefixes: Set<Key> = []
    for sequence in table.entries.filter({ $0.panes.contains(pane) }).flatMap(\.keys) {
      #expect(seen.insert(sequence).inserted, "\(sequence.label)")
      if case .one(let key) = sequence {
        singles.insert(key)
      } else {
        prefixes.insert(sequence.first)
      }
    }
    #expect(singles.isDisjoint(with: prefixes))
  }

  @Test func `Every key gives its command in each of its panes`() {
    for entry in table.entries {
      for pane in entry.panes {
        for sequence in entry.keys {
          let (keys, place): ([Key], Character?) =
            switch sequence {
            case .one(let key): ([key], nil)
            case .two(let first, let second): ([first, second], nil)
            case .named(let key): ([key, "x"], "x")
            }
          #expect(table.match(keys, in: pane) == .command(entry.command, place: place))
          if keys.count == 2 { #expect(table.match([keys[0]], in: pane) == .beginning) }
        }
      }
    }
  }

  @Test(arguments: [
    ("j", Command.moveDown), ("<C-d>", .moveHalfPageDown), ("<Space>", .movePageDown),
    ("b", .movePageUp), ("<End>", .moveToBottom), ("J", .openNextArticle), ("l", .goDeeper),
    ("<Esc>", .goBack), ("<S-Tab>", .focusPreviousPane), ("4", .focusQuotations), ("z", .zoomPane),
    ("]", .selectNextQuotation), ("{", .moveToPreviousParagraph), ("/", .searchPane),
    ("N", .searchPrevious), ("L", .openLookup), ("\"", .openLookup), ("&", .filterArticles),
    ("Sd", .sortByDate), ("SD", .sortByDateReversed), ("v", .toggleMark), ("V", .toggleAllMarks),
    ("y", .copyQuotation), ("Y", .copyCitation), ("o", .openLink), ("s", .save), ("|", .pipe),
    ("e", .edit), ("=", .showProvenance), ("%", .toggleMouse), (":", .openPalette), ("R", .reload),
    ("<C-l>", .redraw), ("<C-z>", .suspend), ("?", .showHelp), ("<F1>", .showHelp),
    ("q", .closeLayer), ("Q", .quit),
  ])
  func `The keys that hands know do what they do elsewhere`(script: String, command: Command) throws
  {
    #expect(table.match(try Key.keys(inScript: script), in: .text) == .command(command))
  }

  @Test func `A second key that means nothing gives the first one up`() {
    #expect(table.match(["S", .escape], in: .articles) == .nothing)
    #expect(table.match(["m", .enter], in: .articles) == .nothing)
    #expect(table.match(["S", "d", "d"], in: .articles) == .nothing)
    #expect(table.match([], in: .articles) == .nothing)
  }

  @Test func `A first key says what can follow`() {
    #expect(
      table.continuations(of: "S", in: .articles)
        == "d newest, t title, o outlet, q quoted, a as-read, capitals reverse")
    #expect(table.continuations(of: "m", in: .articles) == "remember this place by a letter")
    #expect(table.continuations(of: "j", in: .articles) == "")
  }

  @Test func `A command with a place knows the key that its letter follows`() {
    #expect(table.keyAwaitingPlace(for: .setPlace) == "m")
    #expect(table.keyAwaitingPlace(for: .goToPlace) == "'")
    #expect(table.keyAwaitingPlace(for: .moveDown) == nil)
  }

  @Test func `A name may be cut short where only one begins so`() {
    #expect(table.command(named: "mess") == .showMessages)
    #expect(table.command(named: "sort") == nil)
    #expect(table.command(named: "") == nil)
  }

  @Test func `Sorting commands come in pairs`() {
    let sortings = Command.allCases.compactMap(\.sorting)
    #expect(sortings.count == 2 * Command.SortKey.allCases.count)
    #expect(sortings.filter(\.isReversed).count == Command.SortKey.allCases.count)
  }
}
