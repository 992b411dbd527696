import Glibc
import PseudoTerminal
import Scratch
import Testing

/// However the reader is left, the terminal is as it was.
@Suite(.serialized) struct LeavingTests {
  private let leaves = "\u{1b}[?1049l"

  private func started(
    _ arguments: [String] = [], output: PseudoTerminal.Redirection = .none
  ) throws -> EmulatedTerminal {
    let reader = try EmulatedTerminal("verbatim", arguments, output: output)
    #expect(reader.wait(for: "Articles"))
    return reader
  }

  @Test(arguments: [("Q", Int32(0)), ("q", 0), ("\u{3}", 130)])
  func `A key leaves with its exit code and a whole terminal`(key: String, code: Int32) throws {
    let reader = try EmulatedTerminal()
    let before = reader.program.modes
    #expect(reader.wait(for: "Articles"))
    #expect(reader.program.modes != before)
    reader.program.send(key)
    #expect(reader.ending() == .exited(code))
    #expect(reader.hasReceived(leaves))
    #expect(reader.program.modes == before)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `A signal ends the reader with a whole terminal`(signal: Int32) throws {
    let reader = try EmulatedTerminal()
    let before = reader.program.modes
    #expect(reader.wait(for: "Articles"))
    reader.program.signal(signal)
    #expect(reader.ending() == .exited(128 + signal))
    #expect(reader.hasReceived(leaves))
    #expect(reader.hasReceived("\u{1b}[?2004l"))
    #expect(reader.program.modes == before)
  }

  @Test func `A dropped line ends the reader`() throws {
    let reader = try started()
    reader.program.hangUp()
    #expect(reader.ending() == .exited(128 + SIGHUP))
  }

  @Test func `Without a shell above, nothing is suspended and the reader says so`() throws {
    let reader = try started()
    reader.program.send("\u{1a}")
    #expect(reader.wait(for: "no shell to return to"))
    reader.program.send("Q")
    #expect(reader.ending() == .exited(0))
  }

  @Test func `A picked quotation is printed once the terminal is whole`() throws {
    let folder = Fixtures.folder()
    let chosen = open(folder.path + "/chosen", O_RDWR | O_CREAT, 0o600)
    defer { close(chosen) }
    let reader = try EmulatedTerminal(
      "verbatim", ["--pick", folder.path], output: .descriptor(chosen))
    #expect(reader.wait(for: "Lookup"))
    reader.program.send("steel")
    #expect(reader.wait(for: "1 of"))
    reader.program.send("\r")
    #expect(reader.ending() == .exited(0))
    let printed = folder.text(of: "chosen")
    #expect(printed.contains("steel does not wait"))
    #expect(printed.hasSuffix("\n") && !printed.contains("\u{1b}"))
  }

  @Test func `Nothing picked is nothing found`() throws {
    let folder = Fixtures.folder()
    let reader = try EmulatedTerminal("verbatim", ["--pick", folder.path])
    #expect(reader.wait(for: "Lookup"))
    reader.program.send("\u{3}")
    let ending = reader.ending()
    #expect(ending == .exited(1) || ending == .exited(130))
  }

  @Test func `Without any terminal the reader says what needs none`() throws {
    let program = try EmulatedTerminal.path(of: "verbatim")
    let folder = ScratchFolder()
    let shell = try EmulatedTerminal(
      "/bin/sh",
      ["-c", "setsid -w \(program) </dev/null >\(folder.path)/out 2>&1; echo code $?"])
    #expect(shell.wait(for: "code 2"))
    #expect(folder.text(of: "out").contains("there is no terminal"))
  }
}
