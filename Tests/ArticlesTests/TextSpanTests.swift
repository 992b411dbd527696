import Testing

@testable import Articles

@Suite struct TextSpanTests {
  @Test func `A span's end is never before its beginning`() {
    #expect(TextSpan(5, 3) == TextSpan(5, 5))
  }

  @Test func `Spans that only touch do not overlap`() {
    #expect(!TextSpan(0, 3).overlaps(TextSpan(3, 5)))
    #expect(TextSpan(0, 4).overlaps(TextSpan(3, 5)))
  }
}
