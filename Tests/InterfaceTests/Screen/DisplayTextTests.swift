import Randomness
import Testing

@testable import Interface

@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("“Curly,” she said — naïve…", "“Curly,” she said — naïve…"),
    ("e\u{301}te\u{301}", "e\u{301}te\u{301}"),
    ("no\u{A0}break\tand tab", "no break and tab"),
    ("line\r\nends and\n    indents", "line ends and indents"),
    ("two.  Blanks", "two.  Blanks"),
    ("\u{1B}[31mred", "␛[31mred"),
    ("nul\u{0}bell\u{7}del\u{7F}c1\u{9B}", "nul␀bell␇del␡c1\u{FFFD}"),
    ("pay \u{202E}001\u{202C} crowns", "pay ⟨U+202E⟩001⟨U+202C⟩ crowns"),
    ("\u{2066}isolate\u{2069}", "⟨U+2066⟩isolate⟨U+2069⟩"),
    ("\u{FEFF}zero\u{200B}width\u{2060}s", "zerowidths"),
    ("tag\u{E0041}ged and pri\u{E001}vate", "tagged and pri\u{FFFD}vate"),
    ("an unassigned \u{378} one", "an unassigned \u{FFFD} one"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("family 👩‍👩‍👧", "family 👩👩👧"),
    ("thumb 👍🏽, heart ❤\u{FE0F}", "thumb 👍, heart ❤"),
    ("flag 🇫🇷", "flag FR"),
    ("می‌خواهم", "می‌خواهم"),
    ("क्‍ष", "क्‍ष"),
    ("a\u{200D}b", "ab"),
    ("\u{301}at the start", "at the start"),
  ])
  func `Text is made safe for a terminal`(source: String, shown: String) {
    #expect(DisplayText(source).description == shown)
  }

  @Test(arguments: [
    ("Bell", 4), ("汉字", 4), ("한국", 4), ("한", 2), ("🙂", 2), ("e\u{301}", 1), ("“—”", 3),
    ("\u{202E}", 8), ("की", 2), ("", 0),
  ])
  func `Its width is the terminal's`(source: String, columns: Int) {
    #expect(DisplayText(source).width == columns)
  }

  @Test func `A cluster keeps four marks, as many as a cell of ncurses holds`() {
    let zalgo = "Z" + String(repeating: "\u{301}", count: 50)
    #expect(DisplayText(zalgo).description.unicodeScalars.count == 5)
  }

  @Test(arguments: [
    ("Ministers split", 15, "Ministers split"),
    ("Ministers split", 14, "Ministers spl…"),
    ("Ministers split", 11, "Ministers…"),
    ("汉字汉字", 6, "汉字…"),
    ("汉字", 1, "…"),
    ("Bell", 0, ""),
  ])
  func `What does not fit ends in an ellipsis`(source: String, columns: Int, shown: String) {
    #expect(DisplayText(source).elided(to: columns).description == shown)
  }

  @Test func `Every byte of the source belongs to one glyph, whatever the bytes`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = random.text(upTo: 40)
      let glyphs = DisplayText(text).glyphs
      let counted = glyphs.reduce(0) { $0 + $1.length }
      #expect(
        glyphs.isEmpty || counted == text.utf8.count, "seed \(seed): \(text.debugDescription)")
      #expect(glyphs.allSatisfy { 1...2 ~= $0.width }, "seed \(seed)")
      let again = DisplayText(DisplayText(text).description).description
      #expect(again == DisplayText(text).description, "seed \(seed): \(text.debugDescription)")
    }
  }
}
