import Articles
import Testing

@testable import train

@Suite struct CodePointOffsetsTests {
  @Test func `Code points are counted whatever their length in UTF-8`() {
    let offsets = CodePointOffsets(of: ArticleText("aé“🙂z"))
    #expect(offsets.span(from: 1, to: 2) == TextSpan(1, 3))
    #expect(offsets.span(from: 2, to: 4) == TextSpan(3, 10))
    #expect(offsets.span(from: 4, to: 5) == TextSpan(10, 11))
  }

  @Test func `Numbers beyond the text are its ends`() {
    let offsets = CodePointOffsets(of: ArticleText("é"))
    #expect(offsets.span(from: -3, to: 9) == TextSpan(0, 2))
    #expect(CodePointOffsets(of: ArticleText("")).span(from: 0, to: 1) == TextSpan(0, 0))
  }
}
