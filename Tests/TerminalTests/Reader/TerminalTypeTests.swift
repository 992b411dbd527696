import CVTerm
import Glibc
import PseudoTerminal
import Scratch
import Testing

/// Terminals of every kind, and users who want no colours.
@Suite(.serialized) struct TerminalTypeTests {
  @Test(arguments: ["xterm-ghostty", "no-such-terminal"])
  func `A terminal that the host does not know is treated as one that it does`(
    type: String
  ) throws {
    let reader = try EmulatedTerminal(environment: ["TERM": type])
    #expect(reader.wait(for: "does not know the terminal \(type)"))
    reader.program.send("Q")
    #expect(reader.ending() == .exited(0))
  }

  @Test(arguments: ["xterm", "screen-256color", "tmux-256color", "linux", "vt100", "rxvt"])
  func `Every common terminal shows the reader`(type: String) throws {
    let reader = try EmulatedTerminal(environment: ["TERM": type])
    #expect(reader.wait(for: "Articles"))
    reader.program.send("\u{1b}[B")
    reader.program.send("Q")
    #expect(reader.ending() == .exited(0))
  }

  @Test func `A terminal that cannot place its cursor is refused with a reason`() throws {
    let reader = try EmulatedTerminal(environment: ["TERM": "dumb"])
    #expect(reader.ending() == .exited(2))
    #expect(reader.text.contains("cannot place its cursor"))
  }

  @Test func `Without a locale the text is read as UTF-8 all the same`() throws {
    let folder = Fixtures.folder()
    let reader = try EmulatedTerminal(
      "verbatim", [folder.path + "/ferry.txt"], rows: 30, columns: 120,
      environment: ["LC_ALL": "C"])
    #expect(reader.wait(for: "“We will sail on Monday,”"))
  }

  @Test func `Without colours what matters stands out by weight alone`() throws {
    let folder = Fixtures.folder()
    let reader = try EmulatedTerminal(
      "verbatim", [folder.path + "/ferry.txt"], rows: 30, columns: 120,
      environment: ["NO_COLOR": "1"])
    #expect(reader.wait(for: "We will sail"))
    #expect(reader.cells.allSatisfy(vt_has_default_foreground))
    #expect(reader.cells.allSatisfy(vt_has_default_background))
    #expect(reader.cells.contains(where: vt_is_bold))
  }

  @Test func `With colours the background stays the terminal's own`() throws {
    let folder = Fixtures.folder()
    let reader = try EmulatedTerminal(
      "verbatim", [folder.path + "/ferry.txt"], rows: 30, columns: 120,
      environment: ["NO_COLOR": ""])
    #expect(reader.wait(for: "We will sail"))
    #expect(!reader.cells.allSatisfy(vt_has_default_foreground))
    #expect(reader.cells.allSatisfy(vt_has_default_background))
  }

  @Test func `A storm of sizes ends in the screen of the last`() throws {
    let folder = Fixtures.folder()
    let arguments = [folder.path + "/bridge.txt", folder.path + "/ferry.txt"]
    let reader = try EmulatedTerminal("verbatim", arguments)
    #expect(reader.wait(for: "2 articles"))
    for step in 0..<40 { reader.resize(rows: 3 + step * 7 % 50, columns: 10 + step * 13 % 150) }
    reader.resize(rows: 33, columns: 117)
    let other = try EmulatedTerminal("verbatim", arguments, rows: 33, columns: 117)
    #expect(other.wait { other.text.contains("2 articles") && other.text.contains("steel") })
    let isSame = reader.wait {
      // It may go on drawing too.
      other.read(within: .zero)
      return reader.text == other.text
    }
    #expect(isSame, "\(reader.text)\n\(other.text)")
  }

  @Test func `Too small a window says what it needs, and comes back by itself`() throws {
    let reader = try EmulatedTerminal(rows: 8, columns: 38)
    #expect(reader.wait(for: "Verbatim needs"))
    reader.resize(rows: 24, columns: 80)
    #expect(reader.wait(for: "Articles"))
  }
}
