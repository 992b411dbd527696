import FoundationEssentials
import Glibc
import PseudoTerminal
import Scratch
import Testing

/// What the reader does beyond its screen.
@Suite(.serialized) struct EffectTests {
  private func reader(
    on folder: ScratchFolder, environment: [String: String] = [:]
  ) throws -> EmulatedTerminal {
    let reader = try EmulatedTerminal(
      "verbatim", [folder.path + "/ferry.txt"], rows: 30, columns: 120, environment: environment)
    #expect(reader.wait(for: "We will sail"))
    return reader
  }

  @Test func `A copied quotation goes to the terminal, which cannot confirm it`() throws {
    let folder = Fixtures.folder()
    let reader = try reader(on: folder)
    reader.program.send("]y")
    let start = Array("\u{1b}]52;c;".utf8)
    #expect(reader.wait { reader.received.firstRange(of: start) != nil })
    let range = try #require(reader.received.firstRange(of: start))
    let payload = reader.received[range.upperBound...].prefix { $0 != 0x07 }
    let copied = try #require(Data(base64Encoded: Data(payload)))
    #expect(String(decoding: copied, as: UTF8.self).contains("We will sail on Monday"))
    #expect(reader.wait(for: "cannot confirm"))
  }

  @Test func `A link is named where no browser can be seen`() throws {
    let folder = ScratchFolder()
    let path = folder.write(
      #"{"id": "1", "title": "A title", "url": "https://wire.example/1", "text": "“Yes,” said Ada Quill."}"#,
      to: "a.jsonl")
    let reader = try EmulatedTerminal("verbatim", [path], rows: 30, columns: 120)
    #expect(reader.wait(for: "Quill"))
    reader.program.send("o")
    #expect(reader.wait(for: "https://wire.example/1"))
  }

  @Test func `Nothing that is no link of the web is ever opened`() throws {
    let folder = ScratchFolder()
    let path = folder.write(
      #"{"id": "1", "title": "A title", "url": "file:///etc/passwd", "text": "“Yes,” said Ada Quill."}"#,
      to: "a.jsonl")
    let reader = try EmulatedTerminal(
      "verbatim", [path], rows: 30, columns: 120, environment: ["DISPLAY": ":0"])
    #expect(reader.wait(for: "Quill"))
    reader.program.send("o")
    #expect(reader.wait(for: "not one of the web"))
  }

  @Test func `The editor gets the article read-only, and the reader comes back`() throws {
    let folder = Fixtures.folder()
    let editor = folder.write(
      "cp \"$1\" \(folder.path)/edited; stat -c %a \"$1\" >\(folder.path)/mode", to: "editor.sh")
    let reader = try reader(on: folder, environment: ["EDITOR": "sh \(editor)"])
    reader.program.send("e")
    #expect(reader.wait { folder.text(of: "mode") == "400\n" })
    #expect(folder.text(of: "edited").contains("We will sail on Monday"))
    reader.program.send("?")
    #expect(reader.wait(for: "Moving"))
  }

  @Test func `What is saved never takes another file's place`() throws {
    let folder = Fixtures.folder()
    let reader = try reader(on: folder)
    let path = folder.path + "/saved"
    for expected in ["saved as", "exists already"] {
      reader.program.send("]s\u{15}\(path)\r")
      #expect(reader.wait(for: expected), "\(reader.text)")
    }
    #expect(folder.text(of: "saved").contains("We will sail on Monday"))
  }

  @Test func `Of what cannot be saved whole nothing is left`() throws {
    let folder = Fixtures.folder()
    let program = try EmulatedTerminal.path(of: "verbatim")
    let reader = try EmulatedTerminal(
      "/bin/bash",
      ["-c", "ulimit -f 0; trap '' XFSZ; exec '\(program)' '\(folder("ferry.txt"))'"],
      rows: 30, columns: 120)
    #expect(reader.wait(for: "We will sail"))
    reader.program.send("]s\u{15}\(folder("saved"))\r")
    #expect(reader.wait(for: "could not be written"), "\(reader.text)")
    #expect(access(folder("saved"), F_OK) != 0)
  }

  @Test func `A command gets what is chosen, and its output stays until Enter`() throws {
    let folder = Fixtures.folder()
    let reader = try reader(on: folder)
    reader.program.send("]|\u{15}tee \(folder.path)/piped\r")
    #expect(reader.wait(for: "back to the reader"))
    #expect(folder.text(of: "piped").contains("We will sail on Monday"))
    reader.program.send("\r")
    #expect(reader.wait(for: "Articles"))
    reader.program.send("Q")
    #expect(reader.ending() == .exited(0))
  }

  @Test(arguments: [("xterm-256color", "\u{1b}[<65;5;2M"), ("screen", "\u{1b}[M\u{61}%\"")])
  func `The mouse is heard only while it is on`(type: String, wheelDown: String) throws {
    let folder = Fixtures.folder()
    let reader = try EmulatedTerminal(
      "verbatim", [folder.path + "/bridge.txt", folder.path + "/ferry.txt"], rows: 30, columns: 120,
      environment: ["TERM": type])
    #expect(reader.wait(for: "steel does not wait"))
    #expect(!reader.hasReceived("1000h"))
    reader.program.send("%")
    #expect(reader.wait { reader.hasReceived("1000h") })
    reader.program.send(wheelDown)
    #expect(reader.wait(for: "We will sail"))
    reader.program.send("Q")
    #expect(reader.ending() == .exited(0))
    #expect(reader.hasReceived("1000l"))
  }

  @Test func `Reloading reads the articles anew`() throws {
    let folder = Fixtures.folder()
    let reader = try reader(on: folder)
    folder.write(Fixtures.ferry.replacing("sail", with: "row"), to: "ferry.txt")
    reader.program.send("R")
    #expect(reader.wait(for: "We will row"))
  }
}
