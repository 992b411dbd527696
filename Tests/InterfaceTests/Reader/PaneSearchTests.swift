import Testing

@testable import Interface

@Suite struct PaneSearchTests {
  @Test func `What was typed in vain is taken back letter by letter`() {
    var stage = Stage(80, 24)
    stage.type("/zzz")
    #expect(stage.model.search?.isVain == true)
    stage.press(.backspace, .backspace, .backspace)
    stage.type("budg")
    #expect(stage.model.search?.isVain == false)
    #expect(stage.text.contains("▌ Budget talks"))
  }

  @Test func `In the text every match is lit, the one gone to in bold`() {
    var stage = Stage(80, 24)
    stage.type("2/the")
    #expect(
      stage.screen.marked(row: 12)
        == "  [?* The] council will vote on [? the] harbour next month, [0 “or ][? the]"
        + "[0  month after,”] mayor")
  }

  @Test func `n and N go on and around the end`() {
    var stage = Stage(80, 24)
    stage.type("2/the")
    stage.press(.enter)
    stage.type("nn")
    #expect(stage.model.reading?.match == 2)
    stage.type("n")
    #expect(stage.model.reading?.match == 0)
    #expect(stage.text.contains("past the end: on from the top"))
    stage.type("N")
    #expect(stage.model.reading?.match == 2)
  }

  @Test func `Matches are found across the ends of lines, whatever their marks`() {
    var stage = Stage(40, 12)
    stage.type("jl/the will bell told")
    stage.press(.enter)
    #expect(stage.model.reading?.matches.count == 1)
    #expect(stage.screen.text(in: .match).joined(separator: " ") == "the will,” Bell told")
  }

  @Test func `In a list the search goes to the next item that matches`() {
    var stage = Stage(80, 24)
    stage.type("/bridge")
    #expect(stage.screen.text(in: .match) == ["Bridge"])
    stage.press(.enter)
    #expect(stage.model.articles.scroll.selected == 4)
    stage.type("jj")
    stage.type("n")
    #expect(stage.model.articles.scroll.selected == 4)
    #expect(stage.text.contains("past the end: on from the top"))
  }

  @Test func `A search that is given up goes back to where it began`() {
    var stage = Stage(80, 24)
    stage.type("j/bridge")
    stage.press(.escape)
    #expect(stage.model.articles.scroll.selected == 1)
    #expect(stage.screen.text(in: .match).isEmpty)
  }

  @Test func `What is not there is said not to be`() {
    var stage = Stage(80, 24)
    stage.type("2/zebra")
    stage.press(.enter)
    #expect(stage.text.contains("nothing here matches “zebra”"))
  }

  @Test func `In the quotations pane what was said is searched`() {
    var stage = Stage(80, 24)
    stage.type("jl4/will")
    stage.press(.enter)
    #expect(stage.model.voices.quotations.selected == 1)
    #expect(stage.text.contains("quotation 3 of 6"))
  }
}
