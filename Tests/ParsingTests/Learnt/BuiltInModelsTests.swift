import Articles
import Testing

@testable import Parsing

@Suite struct BuiltInModelsTests {
  @Test func `What is built in is what is used`() {
    let current = BuiltInModels.current
    #expect(current.findAttributions == (AttributionModels.embedded != nil))
    #expect(current.missing.contains("Models/tags.bin") == (TagModel.embedded == nil))
  }

  @Test func `Without models the rules find what was said, with their own shares for confidence`() {
    let text = ArticleText(
      "“We have the money,” Bell told reporters. Bell said that it was enough.")
    let attributions = Segmentation(of: text).attributions(by: nil)
    #expect(attributions.map(\.origin) == [.rules, .rules])
    let table = ConfidenceTable.embedded
    #expect(
      attributions.map(\.confidence) == [
        table.confidence(of: .rules, .direct), table.confidence(of: .rules, .indirect),
      ])
  }
}
