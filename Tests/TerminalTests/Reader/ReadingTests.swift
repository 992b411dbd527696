import Glibc
import PseudoTerminal
import Scratch
import Testing

/// The built program, as it is used.
@Suite(.serialized) struct ReadingTests {
  @Test func `Without a path the bundled articles open, with a hint`() throws {
    let reader = try EmulatedTerminal()
    #expect(reader.wait(for: "Articles"))
    #expect(reader.wait(for: "L lookup"))
    reader.program.send("Q")
    #expect(reader.ending() == .exited(0))
  }

  @Test func `The first screen is drawn before anything is read`() throws {
    let folder = ScratchFolder()
    let path = folder.path + "/never"
    #expect(mkfifo(path, 0o600) == 0)
    // Held open and never written to: whoever reads it waits.
    let writer = open(path, O_RDWR)
    defer { close(writer) }
    let reader = try EmulatedTerminal(
      "verbatim", ["-"], input: .descriptor(writer))
    #expect(reader.wait(for: "Articles 0"))
    reader.program.send("?")
    #expect(reader.wait(for: "Moving"))
  }

  @Test func `Articles come from standard input while keys come from the terminal`() throws {
    let folder = Fixtures.folder()
    let input = open(folder.path + "/ferry.txt", O_RDONLY)
    defer { close(input) }
    for arguments in [["-"], []] {
      lseek(input, 0, SEEK_SET)
      let reader = try EmulatedTerminal("verbatim", arguments, input: .descriptor(input))
      #expect(reader.wait(for: "Ferry talks resume"))
      reader.program.send("Q")
      #expect(reader.ending() == .exited(0))
    }
  }

  @Test func `Moving in the list shows the article that the cursor rests on`() throws {
    let folder = Fixtures.folder()
    let reader = try EmulatedTerminal(
      "verbatim", [folder.path + "/bridge.txt", folder.path + "/ferry.txt"], rows: 30, columns: 120)
    #expect(reader.wait(for: "steel does not wait"))
    reader.program.send("j")
    #expect(reader.wait(for: "We will sail"))
    reader.program.send("\u{1b}[A")
    #expect(reader.wait(for: "steel does not wait"))
    reader.program.send("\u{1b}OB")
    #expect(reader.wait(for: "We will sail"))
  }

  @Test func `The lookup narrows with each letter, and Enter opens the quotation`() throws {
    let folder = Fixtures.folder()
    let reader = try EmulatedTerminal("verbatim", [folder.path], rows: 30, columns: 120)
    #expect(reader.wait(for: "2 articles"))
    reader.program.send("L")
    #expect(reader.wait(for: "Lookup"))
    reader.program.send("rota")
    #expect(reader.wait { reader.text.contains("new rota") && reader.text.contains("1 of") })
    reader.program.send("\r")
    #expect(reader.wait { !reader.text.contains("Lookup") && reader.text.contains("We will sail") })
  }

  @Test func `A start in the lookup searches as soon as there is something`() throws {
    let folder = Fixtures.folder()
    let reader = try EmulatedTerminal(
      "verbatim", ["--lookup", "steel", folder.path], rows: 30, columns: 120)
    #expect(reader.wait { reader.text.contains("Lookup") && reader.text.contains("1 of") })
  }

  @Test func `A paste goes into the lookup as one text, its keys included`() throws {
    let folder = Fixtures.folder()
    let reader = try EmulatedTerminal("verbatim", [folder.path], rows: 30, columns: 120)
    #expect(reader.wait(for: "2 articles"))
    reader.program.send("L")
    #expect(reader.wait(for: "Lookup"))
    reader.program.send("\u{1b}[200~channel\u{1b}[B safe\u{1b}[201~")
    #expect(reader.wait { reader.text.contains("channel safe") && reader.text.contains("1 of") })
  }

  @Test func `A wide character moves nothing that stands after it`() throws {
    let folder = ScratchFolder()
    folder.write(
      "Talks in 北京 go on\n\n“We 👩\u{200D}🚀 met in 北京,” said Ada Quill, the envoy.\n", to: "a.txt")
    let reader = try EmulatedTerminal("verbatim", [folder.path], rows: 24, columns: 120)
    #expect(reader.wait(for: "met in 北京,” said Ada Quill"))
    let rules = (0..<23).map { reader.columns(of: "│", row: $0) }.filter { !$0.isEmpty }
    #expect(Set(rules).count == 1, "\(reader.text)")
  }
}
