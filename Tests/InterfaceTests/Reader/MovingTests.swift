import Parsing
import Search
import Testing

@testable import Interface

@Suite struct MovingTests {
  @Test func `Moving in the list changes few cells at once, and the rest once the cursor rests`() {
    var stage = Stage(120, 40)
    let before = stage.screen
    stage.type("j")
    let answered = stage.screen
    // Two bars, two titles, the head and the place: about 250 bytes to send.
    #expect(answered.changes(from: before) < 130)
    #expect(answered.description.contains("Articles 2/6"))
    #expect(answered.marked(row: 0).contains("Harbour vote"))
    stage.rest()
    #expect(stage.screen.marked(row: 0).contains("Ministers split"))
  }

  @Test func `A rest that a later move made void shows nothing`() {
    var stage = Stage(120, 40)
    stage.type("jj")
    stage.send(.rested(Rest(generation: stage.model.generation - 1)))
    #expect(stage.model.reading?.article.title == "Harbour vote put off again")
    stage.rest()
    #expect(stage.model.reading?.article.title == "Fishing fleets stay in port")
  }

  @Test func `A list that fills the screen asks for no rest`() {
    var stage = Stage(120, 40)
    stage.type("zj")
    #expect(stage.effects.isEmpty)
    stage.type("z")
    #expect(stage.screen.marked(row: 0).contains("Ministers split"))
  }

  @Test func `Opening an article shows it at once and makes it read`() {
    var stage = Stage(80, 24)
    #expect(stage.text.contains("● Ministers split"))
    stage.type("j")
    stage.press(.enter)
    #expect(stage.model.focus == .text)
    #expect(stage.text.contains("MORLIN — Transport minister"))
    stage.type("1G")
    #expect(!stage.text.contains("● Ministers split"))
  }

  @Test(arguments: [
    ("j", 1), ("jjk", 1), ("G", 5), ("Gg", 0), ("k", 0), ("Gj", 5), (" ", 3), (" b", 0),
  ])
  func `The selection moves by items and pages, and stays in the list`(keys: String, index: Int) {
    var stage = Stage(80, 24)
    stage.type(keys)
    #expect(stage.model.articles.scroll.selected == index)
  }

  @Test func `Marking says how many are marked, or that nothing is chosen`() {
    var stage = Stage(80, 24)
    stage.type("v")
    #expect(stage.text.contains("no quotation is chosen"))
    stage.type("l]v")
    #expect(stage.text.contains(" 1 marked"))
    stage.type("v")
    #expect(stage.text.contains(" none marked"))
  }

  @Test func `Next and previous article work from any pane`() {
    var stage = Stage(120, 40)
    stage.type("2J")
    #expect(stage.model.reading?.article.title == "Ministers split over canal")
    #expect(stage.model.focus == .text)
    stage.type("3JK")
    #expect(stage.model.reading?.article.title == "Ministers split over canal")
    stage.type("KK")
    #expect(stage.text.contains("this is the first article"))
  }

  @Test func `Deeper and back go through the layers`() {
    var stage = Stage(120, 40)
    stage.type("j")
    var panes: [Pane] = []
    for _ in 0..<4 {
      stage.press(.enter)
      panes.append(stage.model.focus)
    }
    #expect(panes == [.text, .speakers, .quotations, .text])
    stage.press(.escape)
    #expect(stage.model.focus == .articles)
  }

  @Test func `Panes follow each other in a circle`() {
    var stage = Stage(120, 40)
    stage.press(.tab, .tab, .tab)
    #expect(stage.model.focus == .quotations)
    stage.press(.tab)
    #expect(stage.model.focus == .articles)
    stage.press(.backTab)
    #expect(stage.model.focus == .quotations)
  }

  @Test func `q closes a layer, and leaves from the list`() {
    var stage = Stage(120, 40)
    stage.type("2zq")
    #expect(!stage.model.isZoomed)
    stage.type("q")
    #expect(stage.model.focus == .articles)
    stage.type("q")
    guard case .quit(.normal)? = stage.effects.last else {
      Issue.record("\(stage.effects)")
      return
    }
  }

  @Test func `The selected speaker's quotations are listed, and the text follows`() {
    var stage = Stage(180, 40)
    stage.type("jl3j4")
    #expect(stage.text.contains("Quotations of Tomas Reck 1/1"))
    #expect(stage.text.contains("quotation 2 of 6"))
    stage.type("3G")
    #expect(stage.text.contains("Quotations without a speaker 1/1"))
    #expect(stage.text.contains("direct · nobody near it speaks"))
  }

  @Test func `The next quotation is lit, in view, and its speaker selected`() {
    var stage = Stage(40, 10)
    stage.type("jl]]]]")
    #expect(stage.text.contains("▌ accounts said the budget had been"))
    stage.type("3")
    #expect(stage.text.contains("▌ □ two officials"))
  }

  @Test func `There is an end to the quotations`() {
    var stage = Stage(120, 40)
    stage.type("jl]]]]]]]")
    #expect(stage.text.contains("no quotation below"))
    stage.type("[[[[[[")
    #expect(stage.text.contains("no quotation above"))
  }

  @Test func `Paragraphs are stepped through, down and up`() {
    var stage = Stage(40, 10)
    stage.type("jl}")
    #expect(stage.model.reading?.paragraph.number == 2)
    stage.type("}}{")
    #expect(stage.model.reading?.paragraph.number == 3)
  }

  @Test func `Resizing keeps the text's place, not its line`() {
    var stage = Stage(60, 12)
    stage.type("jl}}")
    let top = stage.model.reading?.top
    stage.resize(120, 40)
    stage.resize(41, 11)
    stage.resize(60, 12)
    #expect(stage.model.reading?.top == top)
    #expect(stage.model.reading?.paragraph.number == 3)
  }

  @Test func `Too small a window says what is needed, and comes back by itself`() {
    var stage = Stage(80, 24)
    let before = stage.screen
    stage.resize(30, 8)
    #expect(stage.text.contains("Verbatim needs 40×10"))
    stage.resize(80, 24)
    #expect(stage.screen == before)
  }

  @Test(arguments: ["", "L", "C", "?", ":", "/"])
  func `The keys for the terminal count under every layer, and in a window too small`(
    opening: String
  ) {
    var stage = Stage(80, 24)
    stage.type(opening)
    for (columns, rows) in [(80, 24), (20, 5)] {
      stage.resize(columns, rows)
      let before = stage.screen
      stage.press(.control("z"), .control("l"))
      let last = stage.effects.suffix(2).map { "\($0)" }
      #expect(last == ["\(Effect.suspend)", "\(Effect.redraw)"])
      #expect(stage.screen == before)
    }
  }

  @Test func `A letter remembers a place`() {
    var stage = Stage(40, 10)
    stage.type("jl}ma")
    #expect(stage.text.contains("'a leads back here"))
    stage.type("1gl")
    stage.type("'a")
    #expect(stage.model.reading?.article.title == "Ministers split over canal")
    #expect(stage.model.reading?.paragraph.number == 2)
    #expect(stage.model.articles.selectedID == stage.model.reading?.id)
    stage.type("'x")
    #expect(stage.text.contains("no place is called x"))
  }
}
