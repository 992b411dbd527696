import Articles
import Testing

@testable import Parsing

@Suite struct SegmentationTests {
  @Test func `A segmentation shows itself as marked text`() {
    let text = """
      Bell: tax plan is reckless

      MORLIN, March 11 (Northern Wire) — “Why?” Mr. Orr asked. “It can’t pay.”
      """
    #expect(
      Segmentation(of: ArticleText(text)).description == """
        # title
        Bell : tax plan is reckless
        # body
        MORLIN , March 11 ( Northern Wire ) — {“ Why ? ”} Mr. Orr asked .
        {“ It can’t pay . ”}
        """)
  }
}
