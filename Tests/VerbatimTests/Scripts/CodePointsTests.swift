import Articles
import Randomness
import Testing

@testable import verbatim

@Suite struct CodePointsTests {
  @Test func `Every span counts as many code points as its text has`() {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let string = generator.string(upTo: 900)
      let codePoints = CodePoints(of: ArticleText(string))
      var offset = 0
      for (count, scalar) in string.unicodeScalars.enumerated() {
        let end = offset + UTF8.width(scalar)
        #expect(codePoints[TextSpan(offset..<end)] == [count, count + 1], "seed \(seed)")
        offset = end
      }
    }
  }

  @Test func `Offsets beyond the end are the end's`() {
    #expect(CodePoints(of: ArticleText("é"))[TextSpan(2, 99)] == [1, 1])
    #expect(CodePoints(of: ArticleText(""))[TextSpan(0, 99)] == [0, 0])
  }
}
