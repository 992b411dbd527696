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

        Moving                                                                               With a quotation
          j  ↓                a line or item down                                              y                   copy the quotation
          k  ↑                a line or item up                                                Y                   copy it with speaker, outlet, title, date and link
          ^D                  half a page down                                                 v                   mark it, or take its mark away
          ^U                  half a page up                                                   V                   mark all, or none
          Space  PgDn  ^F     a page down                                                      =                   where it is from, and why this speaker
          b  PgUp  ^B         a page up                                                        o                   open the article's link
          g  Home             to the top                                                       s                   save what is marked to a file
          G  End              to the bottom                                                    |                   give what is marked to a command
          J                   next article, from any pane                                      e                   read the article in $EDITOR
          K                   previous article, from any pane
          Enter  l  →         into its text, quotations or place                             The program
          h  ←  BS  Esc       back one layer                                                   ?  F1               these keys
                                                                                               :                   every command by its name
        Sorting the articles                                                                   :messages           what went wrong so far
          S d                 newest first                                                     %                   mouse on or off; on, it takes text selection
          S D                 oldest first                                                     R                   read what has changed on disk
          S t                 by title                                                         ^L                  draw the screen anew
          S T                 by title, last first                                             ^Z                  back to the shell until fg
          S o                 by outlet                                                        q                   close the top layer; the last one leaves
          S O                 by outlet, last first                                            Q                   leave now
          S q                 most quotations first                                            ^C                  give up: leave with exit code 130
          S Q                 fewest quotations first
          S a                 as they were read                                              In the lookup
          S A                 as they were read, last first                                    Enter               open the article at the quotation
                                                                                               Tab                 mark the quotation, or take its mark away
        Panes                                                                                  ^T                  show or hide the preview
          Tab                 next pane                                                        M-s                 order by relevance, date or speaker
          S-Tab               previous pane                                                    M-y                 copy the quotation
          1                   to the articles                                                  ^R                  an earlier lookup
          2                   to the text                                                      M-g                 narrow by speaker, outlet or month
          3                   to the speakers                                                  ↓  ^N               next quotation
          4                   to the quotations                                                ↑  ^P               previous quotation
          z                   give the pane the whole screen, and back                         PgDn                a page down
                                                                                               PgUp                a page up
        Reading                                                                                Esc  ^C  ^G         close
          ]                   next quotation
          [                   previous quotation                                             In any field
          a                   speakers of all articles, or of this one                         ^A  ^E  Home  End   to its beginning, to its end
          m x                 remember this place by a letter                                  ^B  ^F  ←  →        a character back, forward

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
          |     give what is marked to a command

        In the lookup
          M-y   copy the quotation














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
