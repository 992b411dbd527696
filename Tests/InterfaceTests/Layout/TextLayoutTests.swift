import Articles
import Parsing
import Randomness
import Testing

@testable import Interface

@Suite struct TextLayoutTests {
  private func article(_ text: String, title: String? = nil) -> ParsedArticle {
    TaggedArticle(title: title, tagged: text).parsed
  }

  /// The lines as they are drawn, a gap as an empty one.
  private func lines(of article: ParsedArticle, columns: Int, titled: Bool = false) -> [String] {
    TextLayout(article, columns: columns, titled: titled).lines.map { line in
      guard line.span.lowerBound >= 0 || line.role == .gap else { return "(title)" }
      return DisplayText(article.text[TextSpan(line.span)]).description
    }
  }

  @Test func `Lines end at blanks, and a blank at the end of a line hangs over`() {
    #expect(
      lines(of: article("The canal would open before winter"), columns: 10)
        == ["The canal ", "would open ", "before ", "winter"])
  }

  @Test func `Lines that were cut by hand flow together`() {
    #expect(
      lines(of: article("The canal\n would\r\nopen"), columns: 40) == ["The canal would open"])
  }

  @Test func `Paragraphs stand a blank row apart`() {
    #expect(lines(of: article("One.\n\nTwo."), columns: 40) == ["One.", "", "Two."])
  }

  @Test func `A word wider than the line is cut`() {
    #expect(
      lines(of: article("see https://wire.example/a now"), columns: 10)
        == ["see ", "https://", "wire.examp", "le/a now"])
  }

  @Test func `Hyphens and dashes end a line`() {
    #expect(lines(of: article("canal-side—or so"), columns: 7) == ["canal-", "side—or ", "so"])
  }

  @Test func `East Asian text breaks between characters, but not before a full stop`() {
    #expect(lines(of: article("运河将在冬天之前开放。"), columns: 10) == ["运河将在冬", "天之前开", "放。"])
  }

  @Test func `A title that is a field of its own can stand above the text`() {
    let titled = article("Text.", title: "A long title")
    #expect(lines(of: titled, columns: 8, titled: true) == ["(title)", "(title)", "", "Text."])
  }

  @Test func `Any text at any width is shown whole, each offset on one line`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let columns = Int.random(in: 1...30, using: &random)
      let parsed = article(
        (0..<4).map { _ in random.text(upTo: 60) }.joined(separator: "\n\n"),
        title: random.text(upTo: 20))
      let layout = TextLayout(parsed, columns: columns, titled: Bool.random(using: &random))
      for (line, next) in zip(layout.lines, layout.lines.dropFirst()) {
        #expect(line.span.lowerBound < next.span.lowerBound, "seed \(seed)")
        #expect(line.span.upperBound <= next.span.lowerBound, "seed \(seed)")
      }
      for (index, line) in layout.lines.enumerated() {
        #expect(layout.line(at: line.span.lowerBound) == index, "seed \(seed)")
      }
    }
  }
}
