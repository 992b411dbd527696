import Testing

@testable import Parsing

@Suite struct LexiconTests {
  @Test func `A list has an entry a line and no remarks`() {
    let words = Lexicon.words("abbreviations")
    #expect(words.contains("Mr"))
    #expect(!words.contains { $0.hasPrefix("#") || $0.isEmpty })
  }

  @Test func `A list that does not exist is empty`() {
    #expect(Lexicon.entries("nowhere").isEmpty)
  }

  @Test func `A list of several columns has them parted by tabs`() {
    #expect(Lexicon.rows("words").contains(["abandon", "B100"]))
  }
}
