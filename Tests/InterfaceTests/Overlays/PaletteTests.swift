import Testing

@testable import Interface

@Suite struct PaletteTests {
  private func palette(rows: Int = 24, columns: Int = 80) -> OverlayStage {
    OverlayStage(.palette(Palette()), size: Size(rows: rows, columns: columns))
  }

  @Test func `The palette at 80x24 takes the lower half`() throws {
    expect(
      try palette().after("so<Down>").screen,
      shows: """










        ────────────────────────────────────────────────────────────────────────────────
          sort-newest           S d              newest first
        ▌ sort-oldest           S D              oldest first
          sort-title            S t              by title
          sort-title-reversed   S T              by title, last first
          sort-outlet           S o              by outlet
          sort-outlet-reversed  S O              by outlet, last first
          sort-quoted           S q              most quotations first
          sort-least-quoted     S Q              fewest quotations first
          sort-as-read          S a              as they were read
          sort-last-read        S A              as they were read, last first
          messages                               what went wrong so far

        :so
        """)
  }

  @Test func `Every command can be performed by its name`() throws {
    for entry in CommandTable.standard.entries {
      guard case .perform(let command) = try palette().after(entry.name + "<Enter>").outcome else {
        Issue.record("\(entry.name) performs nothing")
        continue
      }
      #expect(command == entry.command)
    }
  }

  @Test(arguments: [
    ("q", Command.quit), ("mess", .showMessages), ("newest", .sortByDate),
    ("next-par", .moveToNextParagraph), ("least quoted", .sortByQuotationsReversed),
    ("exit code", .abort), ("L", .openLookup), ("sort<Down><Down>", .sortByTitle),
    ("zoom<Tab>", .zoomPane),
  ])
  func `A few letters are enough`(typed: String, command: Command) throws {
    guard case .perform(let performed) = try palette().after(typed + "<Enter>").outcome else {
      Issue.record("performs nothing")
      return
    }
    #expect(performed == command)
  }

  @Test func `What is no command is said, and Enter closes with an error`() throws {
    let stage = try palette().after("zebra")
    #expect(stage.text.contains("No command is called so."))
    guard case .fail(let words) = try stage.after("<Enter>").outcome else {
      Issue.record("does not fail")
      return
    }
    #expect(words == "no command is called “zebra”")
  }

  @Test(arguments: ["<Esc>", "<C-c>", "<C-g>", "<BS>", "x<BS><BS>"])
  func `The palette is left by Esc, and by deleting what is not there`(keys: String) throws {
    guard case .close = try palette().after(keys).outcome else {
      Issue.record("not closed")
      return
    }
  }
}
