import Articles
import Testing

@testable import Parsing

@Suite struct LayoutTests {
  @Test func `Blank lines part paragraphs, whatever their line ends and spaces`() {
    #expect(
      paragraphs("One.\n\nTwo.\r\n \t\r\nThree.\u{2029}\n\u{A0}\nFour.") == [
        "One.", "Two.", "Three.", "Four.",
      ])
  }

  @Test func `Indented lines begin paragraphs of a text that is cut at a column`() {
    let text = """
      The port of Morlin will close on Monday for
      repairs, the harbour board said in a statement.
          "We have no choice," its chairman, Per Aas,
      told the Northern Wire. The board expects work to
      last a week.
          Ships go to Orrin.
      """
    #expect(paragraphs(text).map { $0.prefix(9) } == ["The port ", "\"We have ", "Ships go "])
  }

  @Test func `Lines cut at a column are one paragraph`() {
    let text = """
      The port of Morlin will close on Monday for repairs, the
      harbour board said in a statement. It has no choice, said
      the chairman, who expects that the work will last a week.
      """
    #expect(paragraphs(text).count == 1)
  }

  @Test func `Lines that are not filled are paragraphs`() {
    #expect(paragraphs("BELL: No.\nQ: Why not?\nBELL: It is late.").count == 3)
    let long = String(repeating: "The board met and said no. ", count: 8)
    #expect(paragraphs("\(long)\n\(long)\n\(long)").count == 3)
  }

  @Test func `A line that ends in a comma or begins in lower case is not the end of one`() {
    #expect(paragraphs("Bell resigns;\nminister blames the weather").count == 1)
    #expect(paragraphs("The board said\nit would close.").count == 1)
  }

  @Test func `A text without line ends is one paragraph, and an empty one none`() {
    #expect(paragraphs("One. Two.").count == 1)
    #expect(paragraphs(" \n\u{A0}\n\u{FEFF}") == [])
  }

  @Test func `Items of a list are paragraphs`() {
    #expect(paragraphs("They want:\n• better pay\n• longer breaks").count == 3)
  }

  private func paragraphs(_ text: String) -> [String] {
    let segmentation = Segmentation(of: ArticleText(text))
    return segmentation.paragraphs.map { String(segmentation.text[$0.span]) }
  }
}
