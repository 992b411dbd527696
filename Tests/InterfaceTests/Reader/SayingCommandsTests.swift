import Articles
import Search
import Testing

@testable import Interface

@Suite struct SayingCommandsTests {
  private func stage() -> Stage {
    Stage(
      80, 24,
      articles: (0..<VariantsTests.corpus.articleCount).map {
        VariantsTests.corpus[ArticleID(rawValue: UInt32($0))]
      })
  }

  @Test func `d compares the chosen quotation, in the text and in the quotations pane`() {
    var stage = stage()
    stage.type("d")
    #expect(stage.text.contains("no quotation is chosen"))
    stage.type("]d")
    #expect(stage.text.hasPrefix("Variants"))
    #expect(stage.text.contains("{+"))
    stage.type("q4d")
    #expect(stage.text.hasPrefix("Variants"))
    stage.press(.enter)
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.model.focus == .text)
  }

  @Test func `d on what nobody else says tells so`() {
    var stage = Stage(80, 24)
    stage.type("]d")
    #expect(stage.text.contains("nothing else that was read says the same"))
  }

  @Test func `C begins with the chosen words, and Enter opens the quotation`() throws {
    var stage = stage()
    stage.type("C")
    #expect(stage.text.contains("Type or paste words"))
    stage.press(.escape)
    stage.type("]C")
    guard case .check(let asked, let corpus) = stage.effects.last else {
      return #expect(Bool(false))
    }
    #expect(asked.text.hasPrefix("we have the people") || asked.text.hasPrefix("We have the money"))
    stage.send(.checked(try #require(corpus.check(asked))))
    #expect(stage.text.contains("exact"))
    stage.press(.enter)
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.model.focus == .text)
  }

  @Test func `A lookup under the variants goes on, and is remembered when they open a quotation`()
    throws
  {
    var stage = stage()
    stage.type("L")
    stage.type("people")
    let results = try #require(
      stage.model.corpus.results(for: Query("people", today: Morlin.today), limit: 9))
    stage.send(.answered(results))
    stage.press(.alt("v"))
    #expect(stage.text.hasPrefix("Variants"))
    #expect(stage.model.overlays.count == 2)
    stage.send(.answered(results))
    stage.press(.escape)
    #expect(stage.text.hasPrefix("Lookup"))
    stage.press(.alt("v"), .enter)
    #expect(stage.model.overlays.isEmpty)
    #expect(stage.model.history == ["people"])
    stage.type("L?")
    #expect(stage.text.hasPrefix("What can be typed"))
    stage.press(.escape)
    #expect(stage.text.hasPrefix("Lookup"))
  }
}
