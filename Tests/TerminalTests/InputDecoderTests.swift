import CNCurses
import Interface
import Randomness
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  /// What comes of scalars that are read at once.
  private func keys(_ text: String) -> [Key] {
    var decoder = InputDecoder()
    for scalar in text.unicodeScalars { decoder.take(.scalar(scalar)) }
    return decoder.drain().map(key)
  }

  private func key(_ event: Event) -> Key {
    if case .key(let key) = event { return key }
    Issue.record("no key: \(event)")
    return .escape
  }

  private func sequence(_ bytes: String) throws -> InputDecoder.Unit {
    let index = try #require(KeySequences.all.firstIndex { $0.bytes == "\u{1b}" + bytes })
    return .code(InputDecoder.firstSequenceCode + Int32(index))
  }

  @Test func `Letters are keys, each by itself`() {
    #expect(keys("jK”漢") == ["j", "K", "”", "漢"])
  }

  @Test func `What combines with a letter is one key with it`() {
    #expect(keys("e\u{301}x") == ["e\u{301}", "x"])
    #expect(keys("👩\u{200D}🚀") == ["👩\u{200D}🚀"])
  }

  @Test func `Both codes of the backspace key are backspace`() {
    #expect(keys("\u{7F}\u{8}") == [.backspace, .backspace])
  }

  @Test func `Enter is Enter as a return and as a line feed, one key each`() {
    #expect(keys("\r") == [.enter])
    #expect(keys("\n") == [.enter])
    #expect(keys("\r\n") == [.enter, .enter])
  }

  @Test func `Control keys are named by their letter`() {
    #expect(
      keys("\u{0}\u{1}\u{1A}\u{1C}\u{1F}")
        == [.control("@"), .control("a"), .control("z"), .control("\\"), .control("_")])
  }

  @Test func `Escape and a letter that come together are Alt with the letter`() {
    #expect(keys("\u{1B}b") == [.alt("b")])
    #expect(keys("\u{1B}é") == [.alt("é")])
    #expect(keys("\u{1B}\u{7F}") == [.control("w")])
  }

  @Test func `Escape alone is Escape, and twice it is two`() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\r") == [.escape, .enter])
  }

  @Test func `Escape before a key of many bytes is a key of its own`() throws {
    var decoder = InputDecoder()
    decoder.take(.scalar("\u{1B}"))
    decoder.take(.code(KEY_DOWN))
    #expect(decoder.drain().map(key) == [.escape, .down])
  }

  @Test(arguments: [
    ("[A", Key.up), ("OA", .up), ("[1~", .home), ("[7~", .home), ("OF", .end), ("[1;5D", .alt("b")),
    ("[1;3C", .alt("f")), ("[1;2B", .down), ("[Z", .backTab), ("[15~", .function(5)),
  ])
  func `Sequences of terminals unlike the one described are known`(
    bytes: String, expected: Key
  ) throws {
    var decoder = InputDecoder()
    decoder.take(try sequence(bytes))
    #expect(decoder.drain().map(key) == [expected])
  }

  @Test func `No sequence stands twice in the table`() {
    #expect(Set(KeySequences.all.map(\.bytes)).count == KeySequences.all.count)
  }

  @Test func `A paste is one text, keys in it included`() throws {
    var decoder = InputDecoder()
    decoder.take(try sequence("[200~"))
    for scalar in "Bell\r\nq".unicodeScalars { decoder.take(.scalar(scalar)) }
    decoder.take(.code(KEY_DOWN))
    #expect(decoder.isPasting)
    decoder.take(try sequence("[201~"))
    #expect(!decoder.isPasting)
    let events = decoder.drain()
    guard case .paste("Bell\r\nq")? = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
  }

  @Test func `A paste may come in several pieces`() throws {
    var decoder = InputDecoder()
    decoder.take(try sequence("[200~"))
    decoder.take(.scalar("a"))
    #expect(decoder.drain().isEmpty)
    decoder.take(.scalar("b"))
    decoder.take(try sequence("[201~"))
    guard case .paste("ab")? = decoder.drain().first else {
      Issue.record("no paste")
      return
    }
  }

  @Test func `Whatever is read, decoding ends with an empty decoder`() throws {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0 ... .max, using: &generator)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var decoder = InputDecoder()
      for _ in 0..<50 {
        let value = UInt32.random(in: 0..<0x300, using: &random)
        if Bool.random(using: &random), let scalar = Unicode.Scalar(value) {
          decoder.take(.scalar(scalar))
        } else {
          decoder.take(.code(Int32.random(in: -10...40_000, using: &random)))
        }
      }
      decoder.endPaste()
      _ = decoder.drain()
      #expect(decoder.drain().isEmpty && !decoder.isPasting, "seed \(seed)")
    }
  }
}
