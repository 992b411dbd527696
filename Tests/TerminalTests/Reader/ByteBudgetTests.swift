import PseudoTerminal
import Scratch
import Testing

/// What a slow line has to carry: bytes are the same on every machine.
///
/// Medians of several keys, since a loaded machine may read two frames as one.
@Suite(.serialized) struct ByteBudgetTests {
  private func reader(rows: Int = 40, columns: Int = 120) throws -> EmulatedTerminal {
    let folder = ScratchFolder()
    let path = folder.write(Fixtures.wire(200), to: "wire.jsonl")
    let reader = try EmulatedTerminal("verbatim", [path], rows: rows, columns: columns)
    #expect(reader.wait { reader.text.contains("200 articles") && reader.text.contains("“Line") })
    return reader
  }

  /// The median of what answers a key pressed so often.
  private func median(_ count: Int = 9, of bytes: () -> Int) -> Int {
    (0..<count).map { _ in bytes() }.sorted()[count / 2]
  }

  @Test func `A move in the list is answered by at most 400 bytes`() throws {
    let reader = try reader()
    #expect(median { reader.answer(to: "j") } <= 400)
  }

  @Test func `A move in the list with all its details takes at most 4,000 bytes`() throws {
    let reader = try reader()
    let moved = median {
      let before = reader.received.count
      reader.program.send("j")
      // The details come once the cursor rests.
      _ = reader.answer(to: "", pause: .milliseconds(300))
      return reader.received.count - before
    }
    #expect(moved <= 4000)
  }

  @Test(arguments: [(24, 80), (40, 120), (60, 200)])
  func `The whole screen takes less than 14,000 bytes`(rows: Int, columns: Int) throws {
    let reader = try reader(rows: rows, columns: columns)
    let whole = median(3) { reader.answer(to: "\u{C}", pause: .milliseconds(50)) }
    #expect(whole < 14_000)
    // Less than that could not be all of it.
    #expect(whole > rows * columns / 10)
  }

  @Test func `A text on the whole screen scrolls by the terminal's own means`() throws {
    let folder = ScratchFolder()
    let paragraphs = (0..<200).map {
      "Paragraph \($0) tells of the harbour, the ferry and the tide."
    }
    let path = folder.write(
      "A long story\n\n" + paragraphs.joined(separator: "\n\n"), to: "long.txt")
    let reader = try EmulatedTerminal("verbatim", [path], rows: 40, columns: 120)
    #expect(reader.wait(for: "Paragraph 3 tells"))
    reader.program.send("2z")
    #expect(reader.wait { !reader.text.contains("Speakers") })
    #expect(median { reader.answer(to: "j") } <= 200)
    let scrolled = reader.settledText()
    _ = reader.answer(to: "\u{C}")
    #expect(reader.settledText() == scrolled)
  }
}
