import Articles
import Testing

@testable import Parsing

@Suite struct FollowOnTests {
  @Test func `Passages that carry one on are one quotation, also where nobody is named for it`() {
    let text = ArticleText(
      """
      The rain went on.

      "We have waited long enough for this bridge.

      "The town needs it, and it needs it now.

      "Nobody will stop us this time."
      """)
    for models in [nil, AttributionModels.embedded] {
      let found = Segmentation(of: text).attributions(by: models)
      #expect(found.map(\.content.count) == [3])
      #expect(found.allSatisfy { $0.source == nil && $0.cue == nil })
    }
  }
}
