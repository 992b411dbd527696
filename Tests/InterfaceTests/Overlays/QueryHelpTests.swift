import Search
import Testing

@testable import Interface

@Suite struct QueryHelpTests {
  private func help(size: Size = Size(rows: 24, columns: 80)) -> OverlayStage {
    OverlayStage(.queryHelp(QueryHelp()), size: size)
  }

  @Test func `The query language at 80x24`() {
    expect(
      help().screen,
      shows: """
        What can be typed                            in the lookup and the list's filter

          bridge safe              both words
          "months behind"          words that follow each other
          -ferry                   not that; before brackets: none of it
          levy OR toll             one of them; what stands side by side binds closer
          (levy OR toll) harbour   brackets group
          levy harbour near:5      the words of the group stand at most 5 words apart in
                                   what is said
          =Bank  ="The Bank"       written just so in what is said
          speaker:mensah           said by someone of that name, in any form the article
                                   has; one slip in a long name is forgiven
          role:minister            said by someone whom the article calls so
          title:ferry  outlet:wire  in:2024-03
                                   the word in the title, the outlet's name; in the
                                   article's id, path or link
          on:2024-03-11  after:2024  before:"March 2024"
                                   from articles of these days, after or before them;
                                   also today, yesterday, last week, this month, "3 days
                                   ago"
          kind:direct  kind:mixed  kind:indirect
                                   how much stands between quotation marks

        j k scroll · Space b page · Esc back
        """)
  }

  @Test func `All of it is there, with the keys, however narrow the screen`() throws {
    for size in [
      Size(rows: 10, columns: 40), Size(rows: 24, columns: 80), Size(rows: 60, columns: 200),
    ] {
      var stage = help(size: size)
      var seen = ""
      for _ in 0..<30 {
        seen += stage.text
        stage = try stage.after(" ")
      }
      let words = seen.filter { !$0.isWhitespace }
      for row in QueryLanguage.rows {
        for form in row.forms { #expect(words.contains(form.filter { !$0.isWhitespace })) }
      }
      #expect(seen.contains("M-s") && seen.contains("M-g"))
    }
  }

  @Test func `A question mark in the lookup shows it, and another goes back`() throws {
    let lookup = try OverlayStage(.lookup(Lookup(typed: "canal"))).after("?")
    guard case .push(.queryHelp) = lookup.outcome else { return #expect(Bool(false)) }
    guard case .close = try help().after("?").outcome else { return #expect(Bool(false)) }
  }
}
