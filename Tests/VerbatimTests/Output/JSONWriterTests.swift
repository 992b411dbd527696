import FoundationEssentials
import Randomness
import Testing

@testable import verbatim

@Suite struct JSONWriterTests {
  @Test func `Members stand in the order given, those without a value nowhere`() {
    var json = JSONWriter()
    json.object {
      $0.member("b", "two")
      $0.member("none", String?.none)
      $0.member("a", [[1, 2], []])
      $0.member("c", [String]())
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"b":"two","a":[[1,2],[]],"c":[]}"#)
  }

  @Test func `No control character is written as it is`() {
    var json = JSONWriter()
    json.string("a\u{1b}\u{7f}b\u{80}\u{9b}31m\u{9f}\u{a0}¿é")
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == "\"a\\u001b\\u007fb\\u0080\\u009b31m\\u009f\u{a0}¿é\"")
  }

  @Test func `Any string comes back whole, on one line`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let string = generator.string(upTo: 40)
      var json = JSONWriter()
      json.string(string)
      #expect(!json.bytes.contains(10), "seed \(seed)")
      let back = try JSONDecoder().decode(String.self, from: Data(json.bytes))
      #expect(Array(back.utf8) == Array(string.utf8), "seed \(seed)")
    }
  }
}
