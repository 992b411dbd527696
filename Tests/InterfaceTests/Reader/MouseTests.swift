import Testing

@testable import Interface

@Suite struct MouseTests {
  private func stage(after action: Mouse.Action, at row: Int, _ column: Int) -> Stage {
    var stage = Stage(120, 40)
    stage.type("jl")
    stage.send(.mouse(Mouse(position: Position(row: row, column: column), action: action)))
    return stage
  }

  @Test func `A click in the list selects the article under it, on either of its rows`() {
    for row in [8, 9] {
      let stage = stage(after: .press, at: row, 5)
      #expect(stage.model.focus == .articles)
      #expect(stage.model.articles.scroll.selected == 2)
    }
  }

  @Test func `A click below the last item only gives the focus`() {
    let stage = stage(after: .press, at: 36, 5)
    #expect(stage.model.focus == .articles)
    #expect(stage.model.articles.scroll.selected == 1)
  }

  @Test func `A double click goes deeper`() {
    let stage = stage(after: .doublePress, at: 3, 95)
    #expect(stage.model.focus == .quotations)
  }

  @Test func `A click selects a speaker, and what was said`() {
    #expect(stage(after: .press, at: 4, 95).model.voices.speakers.selected == 1)
    let quotations = stage(after: .press, at: 23, 95)
    #expect(quotations.model.focus == .quotations)
    #expect(quotations.model.voices.quotations.selected == 1)
  }

  @Test func `The wheel scrolls what is under it and leaves the focus`() {
    var stage = Stage(40, 10)
    stage.type("j")
    stage.rest()
    stage.send(.mouse(Mouse(position: Position(row: 6, column: 5), action: .wheelDown)))
    #expect(stage.model.focus == .articles)
    #expect(stage.model.reading?.topLine == 3)
  }

  @Test func `The mouse is off until % turns it on`() {
    var stage = Stage(80, 24)
    stage.type("%")
    guard case .setMouse(true)? = stage.effects.last else {
      Issue.record("\(stage.effects)")
      return
    }
    #expect(stage.text.contains("mouse on"))
  }
}
