import Articles
import Parsing
import Search
import Testing

@testable import Interface

/// How the reader shows what is more likely wrong than right, and what was not merely said.
@Suite struct DoubtTests {
  /// A quotation of the canal's article changed.
  private func stage(
    _ columns: Int, _ rows: Int, _ change: (inout Attribution) -> Void
  ) -> Stage {
    let canal = Morlin.canal.parsed
    var quotations = canal.quotations
    change(&quotations[0].attribution)
    let article = ParsedArticle(
      article: canal.article, paragraphs: canal.paragraphs, quotations: quotations,
      speakers: canal.speakers, language: "en")
    return Stage(columns, rows, articles: [article])
  }

  @Test func `Doubtful words are dim and underlined instead of in their speaker's colour`() {
    var stage = stage(80, 24) { $0.confidence = Attribution.leastConfidence - 0.01 }
    stage.type("l")
    let screen = stage.screen
    let dim = (0..<24).map { screen.text(inRow: $0) { $0 == Style(.quiet, .underline) } }
    #expect(dim.joined().contains("that the canal would"))
  }

  @Test func `A quotation at the threshold is a fact`() {
    var stage = stage(80, 24) { $0.confidence = Attribution.leastConfidence }
    stage.type("l")
    let screen = stage.screen
    let dim = (0..<24).map { screen.text(inRow: $0) { $0 == Style(.quiet, .underline) } }
    #expect(dim.allSatisfy { $0.isEmpty })
  }

  @Test func `The list of quotations marks what is doubtful`() {
    let doubtful = stage(140, 30) { $0.confidence = 0.2 }
    #expect(doubtful.text.contains("? said · indirect · 11 Mar"))
    #expect(!stage(140, 30) { _ in }.text.contains("? said"))
  }

  @Test(arguments: [CueClass.thought, .stance, .document])
  func `The list of quotations names every class but speech`(cueClass: CueClass) {
    let stage = stage(140, 30) { $0.cueClass = cueClass }
    #expect(stage.text.contains("said · indirect · \(cueClass.rawValue)"))
  }

  @Test(arguments: CueClass.allCases)
  func `= tells the class and what it means`(cueClass: CueClass) {
    var stage = stage(100, 40) { $0.cueClass = cueClass }
    stage.type("l]=")
    #expect(stage.text.contains("Class      \(cueClass.rawValue): \(cueClass.meaning)"))
  }
}
