import Articles
import Testing

@testable import Parsing

@Suite struct ConfidenceTests {
  private static let table = ConfidenceTable(rows: [
    ["learnt", "0.4", "0.5"], ["learnt", "0.8", "0.7"], ["format", "direct", "0.9"],
    ["format", "wooden", "0.9"], ["nobody", "direct", "0.9"], ["marks", "direct", "7"], ["learnt"],
  ])

  @Test(
    arguments: [
      (0, 0.5), (0.4, 0.5), (0.5, 0.55), (0.6, 0.6), (0.8, 0.7), (1, 0.7),
    ] as [(Float, Float)])
  func `The models' probabilities are bent to the shares measured`(
    probability: Float, confidence: Float
  ) {
    let found = Self.table.confidence(of: .learnt, .direct, probability: probability)
    #expect(abs(found - confidence) < 1e-5)
  }

  @Test func `What the models do not judge has its group's share`() {
    #expect(Self.table.confidence(of: .format, .direct) == 0.9)
    #expect(Self.table.confidence(of: .format, .mixed) == 0.5, "never measured")
    #expect(Self.table.shares.count == 1, "rows that make no sense are left out")
  }

  @Test func `Without a table the models' probability stands`() {
    let empty = ConfidenceTable(rows: [])
    #expect(empty.confidence(of: .learnt, .direct, probability: 0.83) == 0.83)
    #expect(empty.confidence(of: .learnt, .direct, probability: 7) == 1)
  }

  @Test func `What found an attribution is kept with it`() {
    let text = """
      “We shall see.” — Anna Bell

      “He told me, ‘Go home,’” Sato said. Lund said that the bridge was safe.
      """
    let segmentation = Segmentation(of: ArticleText(text))
    let origins = segmentation.attributions(by: nil).map(\.origin)
    #expect(origins == [.format, .rules, .nested, .rules])
  }
}
