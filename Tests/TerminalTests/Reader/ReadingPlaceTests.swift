import PseudoTerminal
import Scratch
import Testing

/// The article and the line someone was on are there again at the next start.
@Suite(.serialized) struct ReadingPlaceTests {
  private let story =
    "A long story\n\n"
    + (0..<100).map { "Paragraph \($0) tells of the harbour." }.joined(separator: "\n\n")

  private func reader(on folder: ScratchFolder) throws -> EmulatedTerminal {
    try EmulatedTerminal(
      "verbatim", [folder.path + "/ferry.txt", folder.path + "/story.txt"], rows: 30, columns: 120,
      environment: ["XDG_STATE_HOME": folder.path])
  }

  private func folderReadBefore() throws -> ScratchFolder {
    let folder = Fixtures.folder()
    folder.write(story, to: "story.txt")
    let before = try reader(on: folder)
    #expect(before.wait(for: "We will sail"))
    before.program.send("J")
    #expect(before.wait(for: "Paragraph 3 "))
    before.program.send("2  ")
    #expect(before.wait(for: "Paragraph 30 "))
    before.program.send("Q")
    #expect(before.ending() == .exited(0))
    return folder
  }

  @Test func `The same paths open where they were left`() throws {
    let folder = try folderReadBefore()
    let again = try reader(on: folder)
    #expect(again.wait(for: "Paragraph 30 "))
    #expect(!again.text.contains("Paragraph 3 "))
  }

  @Test func `Other paths open at their beginning`() throws {
    let folder = try folderReadBefore()
    let other = try EmulatedTerminal(
      "verbatim", [folder.path + "/story.txt"], rows: 30, columns: 120,
      environment: ["XDG_STATE_HOME": folder.path])
    #expect(other.wait(for: "Paragraph 3 "))
  }

  @Test func `A damaged file of places is said, and what is whole of it still holds`() throws {
    let folder = try folderReadBefore()
    let places = folder.text(of: "verbatim/places.jsonl")
    #expect(places.contains("story.txt"))
    folder.write("{ is not JSON\n" + places, to: "verbatim/places.jsonl")
    let again = try reader(on: folder)
    #expect(again.wait(for: "Paragraph 30 "))
    #expect(again.wait(for: "places.jsonl"))
  }
}
