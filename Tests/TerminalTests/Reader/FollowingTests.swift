import Glibc
import PseudoTerminal
import Scratch
import Testing

/// Files that change while the built program reads them.
@Suite(.serialized) struct FollowingTests {
  @Test func `What comes into a folder that is followed appears, and what goes disappears`() throws
  {
    let folder = ScratchFolder()
    folder.write(Fixtures.bridge, to: "bridge.txt")
    let reader = try EmulatedTerminal(
      "verbatim", ["--follow", folder.path], rows: 30, columns: 120)
    #expect(reader.wait(for: "steel does not wait"))
    folder.write(Fixtures.ferry, to: "ferry.part")
    #expect(reader.wait(for: "Ferry talks resume"))
    remove(folder.path + "/ferry.part")
    #expect(reader.wait { !reader.text.contains("Ferry talks resume") })
    reader.program.send("Q")
    #expect(reader.ending() == .exited(0))
  }

  @Test func `R reads what has changed, and only then`() throws {
    let folder = ScratchFolder()
    folder.write(Fixtures.bridge, to: "bridge.txt")
    let reader = try EmulatedTerminal("verbatim", [folder.path], rows: 30, columns: 120)
    #expect(reader.wait(for: "steel does not wait"))
    reader.program.send("R")
    #expect(reader.wait(for: "nothing has changed"))
    let text = Fixtures.bridge.replacing("Nobody is in danger", with: "The piers are sound")
    folder.write(text, to: "bridge.txt")
    reader.program.send("R")
    #expect(reader.wait(for: "The piers are sound"))
    #expect(reader.wait(for: "1 article is new, 1 article is gone or changed"))
    #expect(!reader.text.contains("Nobody is in danger"))
    reader.program.send("Q")
    #expect(reader.ending() == .exited(0))
  }
}
