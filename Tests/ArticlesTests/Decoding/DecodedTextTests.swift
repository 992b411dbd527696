import Testing

@testable import Articles

@Suite struct DecodedTextTests {
  @Test func `UTF-8 is taken as it is`() {
    let text = DecodedText(Array("“Åse” 🦉\u{0}".utf8))
    #expect(text.string == "“Åse” 🦉\u{0}")
    #expect(!text.isWindows1252)
  }

  @Test func `Every byte is a character in Windows-1252`() {
    let upper = DecodedText(Array(0x80...0xff))
    #expect(upper.isWindows1252)
    #expect(
      upper.string.unicodeScalars.elementsEqual(
        ("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º"
          + "»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ").unicodeScalars)
    )
  }

  @Test func `A text in Windows-1252 is that throughout`() {
    // "É»" happens to be UTF-8 for another letter.
    let text = DecodedText(Array("CAF".utf8) + [0xc9, 0xbb, 0x20, 0x93, 0x6e, 0x6f, 0x94])
    #expect(text.string == "CAFÉ» “no”")
  }

  @Test func `One bad byte does not cost a UTF-8 text its quotation marks`() {
    let text = DecodedText(
      Array("“No,” she".utf8) + [0xe2, 0x80] + Array(" said. “Never.”".utf8))
    #expect(text.string == "“No,” sheâ€ said. “Never.”")
    #expect(text.isWindows1252)
  }

  @Test func `A last character that is cut off does not change how the rest is read`() {
    let bytes = Array("“It is 🦉".utf8)
    for count in 1...3 {
      let text = DecodedText(bytes.dropLast(count))
      #expect(text.string == "“It is \u{fffd}")
      #expect(!text.isWindows1252)
    }
    #expect(DecodedText([0x63, 0x61, 0x66, 0xe9]).string == "café")
  }
}
