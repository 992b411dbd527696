import Articles
import Testing

@testable import Search

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("The work was “months\n    behind”, he said.", "months behind", "months\n    behind"),
    ("Café au lait", "cafe", "Café"),
    ("Cafe\u{301} au lait", "cafe a", "Cafe\u{301} a"),
    ("at the airport", "PORT", "port"),
    ("US-China ties", "us china", "US-China"),
    ("Groß ist es", "gross", "Groß"),
    ("汉字新闻", "字新", "字新"),
  ])
  func `A part of a text is found whatever its case, accents and marks`(
    source: String, pattern: String, found: String
  ) {
    let spans = FoldedText(source).spans(of: FoldedText(pattern))
    #expect(spans.map { String(ArticleText(source)[$0]) } == [found])
  }

  @Test(arguments: ["", " ", "“", "canals"])
  func `Nothing is found for what is not there, or for marks alone`(pattern: String) {
    #expect(FoldedText("“The canal,” she said.").spans(of: FoldedText(pattern)).isEmpty)
  }

  @Test func `Matches do not overlap`() {
    #expect(FoldedText("aaaa").spans(of: FoldedText("aa")) == [TextSpan(0, 2), TextSpan(2, 4)])
  }
}
