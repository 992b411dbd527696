import Testing

@testable import Interface

@Suite struct PromptTests {
  private func prompt(
    _ purpose: Prompt.Purpose, text: String = "", columns: Int = 80, rows: Int = 3
  ) -> OverlayStage {
    OverlayStage(
      .prompt(Prompt(purpose, text: text)), size: Size(rows: rows, columns: columns),
      quotation: SmallCorpus.id(0, 2), marked: [SmallCorpus.id(0, 4), SmallCorpus.id(0, 0)])
  }

  @Test func `A prompt takes the last row and says what it is about`() throws {
    expect(
      try prompt(.save).after("canal.md").screen,
      shows: """


        Save to  canal.md                                2 quotations · .md for Markdown
        """)
    expect(
      try prompt(.filter, columns: 30).after("bell").screen,
      shows: """


        Filter  bell
        """)
  }

  @Test func `A text that is too long is scrolled with its cursor`() throws {
    let screen = try prompt(.pipe, columns: 30).after("grep -c canal | sort | uniq").screen
    #expect(screen.description.hasSuffix("| grep -c canal | sort | uniq"))
    let longer = try prompt(.pipe, columns: 30).after("grep -c canal | sort | uniq -c").screen
    #expect(longer.description.hasSuffix("| … -c canal | sort | uniq -c"))
    #expect(longer.cursor == Position(row: 2, column: 29))
    let begun = try prompt(.pipe, columns: 30).after("grep -c canal | sort | uniq -c<C-a>").screen
    #expect(begun.description.hasSuffix("| grep -c canal | sort | uniq"))
    #expect(begun.cursor == Position(row: 2, column: 2))
  }

  @Test func `Each letter of a search or filter is told at once`() throws {
    guard case .typed("bel", .search) = try prompt(.search).after("bel").outcome else {
      Issue.record("not told")
      return
    }
    guard case .stay = try prompt(.search).after("bel<Left>").outcome else {
      Issue.record("moving tells nothing new")
      return
    }
    guard case .entered("bel", .filter) = try prompt(.filter).after("bel<Enter>").outcome else {
      Issue.record("not entered")
      return
    }
    guard case .cancelled(.filter) = try prompt(.filter).after("bel<Esc>").outcome else {
      Issue.record("not cancelled")
      return
    }
  }

  @Test func `Saving writes what is marked, in the article's words`() throws {
    let stage = try prompt(.save).after("canal.txt<Enter>")
    guard case .save("canal.txt", let text) = stage.effects.last else {
      Issue.record("\(stage.effects)")
      return
    }
    #expect(
      text == """
        that the canal would open before winter
        — Ana Bell, Transport minister, in indirect speech
        Northern Wire, “Ministers split over canal”, 11 March 2026
        https://wire.example/nw-17

        the estimate was never realistic
        — Osei Mensah, professor of public works at the University of Tarn, in indirect speech
        Northern Wire, “Ministers split over canal”, 11 March 2026
        https://wire.example/nw-17

        """)
  }

  @Test func `A pipe gets the same, and nothing is done without a command`() throws {
    let stage = try prompt(.pipe).after("wc -w<Enter>")
    guard case .run(.shell("wc -w"), let input) = stage.effects.last else {
      Issue.record("\(stage.effects)")
      return
    }
    #expect(input.hasPrefix("that the canal would open before winter\n"))
    #expect(try prompt(.pipe).after("  <Enter>").effects.isEmpty)
  }
}
