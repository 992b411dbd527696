import Testing

@testable import Interface

@Suite struct HelpTests {
  private func help(_ focus: Pane = .text, rows: Int = 24, columns: Int = 80) -> OverlayStage {
    OverlayStage(.help(Help()), size: Size(rows: rows, columns: columns), focus: focus)
  }

  @Test func `Help at 80x24 begins with the focused pane`() {
    expect(
      help().screen,
      shows: """
        Keys                                                                 in the text

        Reading
          ]                   next quotation
          [                   previous quotation
          }                   next paragraph
          {                   previous paragraph
          a                   speakers of all articles, or of this one
          m x                 remember this place by a letter
          ' x                 go to the place of a letter

        With a quotation
          y                   copy the quotation
          Y                   copy it with speaker, outlet, title, date and link
          v                   mark it, or take its mark away
          V                   mark all, or none
          =                   where it is from, and why this speaker
          d                   compare it word by word with what says the same
          o                   open the article's link
          s                   save what is marked to a file
          |                   give what is marked to a command
          e                   read the article in $EDITOR

        / search · j k scroll · Space b page · Esc close
        """)
  }

  @Test func `Help at 170x44 stands in two columns`() {
    expect(
      help(.articles, rows: 44, columns: 170).screen,
      shows: """
        Keys                                                                                                                                                       in the articles

        Moving                                                                               The program
          j  ↓                a line or item down                                              ?  F1               these keys
          k  ↑                a line or item up                                                :                   every command by its name
          ^D                  half a page down                                                 :messages           what went wrong so far
          ^U                  half a page up                                                   %                   mouse on or off; on, it takes text selection
          Space  PgDn  ^F     a page down                                                      R                   read what has changed on disk
          b  PgUp  ^B         a page up                                                        ^L                  draw the screen anew
          g  Home             to the top                                                       ^Z                  back to the shell until fg
          G  End              to the bottom                                                    q                   close the top layer; the last one leaves
          J                   next article, from any pane                                      Q                   leave now
          K                   previous article, from any pane                                  ^C                  give up: leave with exit code 130
          Enter  l  →         into its text, quotations or place
          h  ←  BS  Esc       back one layer                                                 In the lookup
                                                                                               Enter               open the article at the quotation
        Sorting the articles                                                                   Tab                 mark the quotation, or take its mark away
          S d                 newest first                                                     ^T                  show or hide the preview
          S D                 oldest first                                                     M-s                 order by relevance, date or speaker
          S t                 by title                                                         M-g                 narrow by speaker, outlet or month
          S T                 by title, last first                                             ?  F1               what can be typed, and these keys
          S o                 by outlet                                                        M-v                 compare the variants of the statement
          S O                 by outlet, last first                                            M-y                 copy the quotation
          S q                 most quotations first                                            ^R                  an earlier lookup
          S Q                 fewest quotations first                                          ↓  ^N               next quotation
          S a                 as they were read                                                ↑  ^P               previous quotation
          S A                 as they were read, last first                                    PgDn                a page down
                                                                                               PgUp                a page up
        Panes                                                                                  Esc  ^C  ^G         close
          Tab                 next pane
          S-Tab               previous pane                                                  Comparing variants
          1                   to the articles                                                  ]  j  ↓  ^N         next version
          2                   to the text                                                      [  k  ↑  ^P         previous version
          3                   to the speakers                                                  Enter               open the article at it
          4                   to the quotations                                                d                   compare the others with this one
          z                   give the pane the whole screen, and back                         y  Y                copy it with speaker, outlet, title, date and link
                                                                                               Esc  q              close
        Reading
          ]                   next quotation                                                 In the check
          [                   previous quotation                                               Enter               open the article at the quotation
          a                   speakers of all articles, or of this one                         ↓  ^N               next quotation
          m x                 remember this place by a letter                                  ↑  ^P               previous quotation

        / search · j k scroll · Space b page · Esc close
        """)
  }

  @Test func `Typing after / keeps the keys that say all the words`() throws {
    expect(
      try help().after("/quot co").screen,
      shows: """
        Keys  /quot co                                                       in the text

        With a quotation
          y     copy the quotation
          Y     copy it with speaker, outlet, title, date and link
          d     compare it word by word with what says the same
          |     give what is marked to a command

        In the lookup
          M-y   copy the quotation

        In the check
          M-v   compare the quotation's variants










        Enter keep · Esc all keys
        """)
  }

  @Test func `A key is found by itself`() throws {
    let text = try help().after("/^R<Enter>").text
    #expect(text.contains("^R   an earlier lookup"))
    #expect(!text.contains("^L"))
  }

  @Test func `What no key does is said`() throws {
    #expect(try help().after("/zebra").text.contains("No key does that."))
  }

  @Test func `Keys that move scroll, and the end stops`() throws {
    #expect(try help().after("j").text.contains("Reading") == false)
    let end = try help().after("G")
    #expect(end.text.contains("In any field"))
    #expect(try end.after("jjj<Space>").text == end.text)
    #expect(try end.after("g").text == help().text)
  }

  @Test func `Esc ends the search first, then the help`() throws {
    let searched = try help().after("/copy<Enter>")
    guard case .stay = try searched.after("<Esc>").outcome else {
      Issue.record("closed")
      return
    }
    #expect(try searched.after("<Esc>").text == help().text)
    guard case .close = try searched.after("<Esc><Esc>").outcome else {
      Issue.record("not closed")
      return
    }
  }

  @Test(arguments: ["q", "?", "<F1>", "<Esc>", "<C-c>", "h"])
  func `Help is left by many keys`(key: String) throws {
    guard case .close = try help().after(key).outcome else {
      Issue.record("not closed")
      return
    }
  }

  @Test(arguments: Pane.allCases)
  func `At 80 columns no line of help is cut, and every command is there`(focus: Pane) throws {
    var stage = help(focus)
    var seen = stage.text
    for _ in 0..<80 {
      stage = try stage.after("j")
      seen += "\n" + stage.text
    }
    #expect(!seen.contains("…"))
    for entry in CommandTable.standard.entries where entry.panes.contains(focus) {
      #expect(seen.contains(entry.help), "\(entry.name)")
    }
  }
}
