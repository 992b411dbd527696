import Foundation
import Randomness
import Testing

@testable import Search

@Suite struct WordScannerTests {
  @Test(arguments: [
    ("Café CAFE\u{301} cafe", ["cafe", "cafe", "cafe"]),
    ("O’Neill O'Neill OʼNeill", ["o", "neill", "o", "neill", "o", "neill"]),
    (
      "US-China US–China US—China US\u{2011}China",
      ["us", "china", "us", "china", "us", "china", "us", "china"]
    ),
    ("U.S. U.S.-backed e.g.", ["us", "us", "backed", "eg"]),
    ("J. K. Bell", ["j", "k", "bell"]),
    ("A.Bell B.", ["a", "bell", "b"]),
    ("ten\u{A0}million\u{202F}men", ["ten", "million", "men"]),
    ("wi\u{AD}n\u{200B}t\u{200D}er", ["winter"]),
    (
      "Straße ﬁne Œuvre Æsir Łódź Ørsted Đoković",
      ["strasse", "fine", "oeuvre", "aesir", "lodz", "orsted", "dokovic"]
    ),
    ("Ｆｕｌｌ　ｗｉｄｔｈ１", ["full", "width1"]),
    ("Việt Nam, İzmir, Iğdır", ["viet", "nam", "izmir", "igdir"]),
    ("Ἀθῆναι ΣΑΣ Σας", ["αθηναι", "σασ", "σασ"]),
    ("Йод Ёлка Київ", ["иод", "елка", "киів"]),
    ("漢字です", ["漢", "字", "て", "す"]),
    ("1,000.5 covid19", ["1", "000", "5", "covid19"]),
    ("“‘«… — !?»’”", []),
    ("", []),
  ])
  func `Words fold to what is typed for them`(text: String, words: [String]) {
    #expect(strings(of: text) == words)
  }

  @Test func `Every letter of the table folds to letters that fold to themselves`() {
    for row in FoldingTable.rows {
      for letter in row.letters.unicodeScalars {
        #expect(strings(of: String(letter)) == [row.folded], "\(letter)")
        #expect(strings(of: letter.properties.titlecaseMapping) == [row.folded], "\(letter)")
      }
      #expect(strings(of: row.folded) == [row.folded])
    }
  }

  @Test func `A composed letter folds as its decomposition does`() {
    for row in FoldingTable.rows {
      for letter in row.letters.unicodeScalars.map(String.init) {
        #expect(strings(of: letter.decomposedStringWithCanonicalMapping) == [row.folded])
      }
    }
  }

  @Test func `A word's place holds its accents and not the marks around it`() {
    let text = "“Cafe\u{301}s’ U.S.”"
    #expect(places(in: text) == ["Cafe\u{301}s", "U.S"])
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 7])
  func `Any bytes are read to their end, words in order and inside them`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        [UInt8.random(in: 0...255, using: &random), 0x2E, 0x61, 0xC3, 0xA9, 0xE2, 0x80, 0x99]
          .randomElement(using: &random) ?? 0
      }
      bytes.withUnsafeBufferPointer { bytes in
        var scanner = WordScanner(bytes, in: 3..<99)
        var end = min(3, bytes.count)
        while scanner.next() {
          #expect(scanner.span.lowerBound >= end, "seed \(seed)")
          #expect(scanner.span.upperBound <= bytes.count, "seed \(seed)")
          end = scanner.span.upperBound
        }
      }
    }
  }

  private func places(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = WordScanner(buffer)
      var places: [String] = []
      while scanner.next() { places.append(String(decoding: bytes[scanner.span], as: UTF8.self)) }
      return places
    }
  }
}
