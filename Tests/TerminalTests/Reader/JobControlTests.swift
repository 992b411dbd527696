import Glibc
import PseudoTerminal
import Scratch
import Testing

/// The reader under a shell and in tmux.
@Suite(.serialized) struct JobControlTests {
  /// A shell with job control and without anyone's settings.
  private func shell(_ environment: [String: String] = [:]) throws -> EmulatedTerminal {
    let prompt = ["PS1": "shell> ", "HISTFILE": "/dev/null"]
    let shell = try EmulatedTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"], rows: 30, columns: 120,
      environment: prompt.merging(environment) { $1 })
    #expect(shell.wait(for: "shell>"))
    return shell
  }

  @Test func `Suspended, the shell has the terminal; fg brings the reader back`() throws {
    let folder = Fixtures.folder()
    let shell = try shell()
    shell.program.send("\(try EmulatedTerminal.path(of: "verbatim")) \(folder.path)/ferry.txt\r")
    #expect(shell.wait(for: "We will sail"))
    shell.program.send("\u{1a}")
    #expect(shell.wait { shell.text.contains("Stopped") && !shell.text.contains("We will sail") })
    shell.program.send("echo $((6 * 7))\r")
    #expect(shell.wait { shell.lines.contains("42") })
    shell.resize(rows: 33, columns: 117)
    shell.program.send("fg\r")
    #expect(shell.wait(for: "We will sail"))
    shell.program.send("?")
    #expect(shell.wait(for: "Moving"))
    #expect(!shell.text.contains("no shell"))
  }

  @Test func `A signal to stop is heeded like the key`() throws {
    let shell = try shell()
    shell.program.send("\(try EmulatedTerminal.path(of: "verbatim"))\r")
    #expect(shell.wait(for: "Articles"))
    let children = "/proc/\(shell.program.process)/task/\(shell.program.process)/children"
    let reader = try #require(TextFile.number(in: children))
    #expect(kill(reader, SIGTSTP) == 0)
    #expect(shell.wait(for: "Stopped"))
    shell.program.send("fg\r")
    #expect(shell.wait(for: "Articles"))
    shell.program.send("Q")
    #expect(shell.wait { shell.lines.last { !$0.isEmpty } == "shell>" })
  }

  @Test(.enabled(if: access("/usr/bin/tmux", X_OK) == 0, "tmux is not installed"))
  func `In tmux a copied quotation is in tmux's buffer`() throws {
    let folder = Fixtures.folder()
    let environment = ["TMUX_TMPDIR": folder.path, "SHELL": "/bin/sh"]
    let program = try EmulatedTerminal.path(of: "verbatim")
    let tmux = try EmulatedTerminal(
      "/usr/bin/tmux", ["-f", "/dev/null", "new-session", "\(program) \(folder.path)/ferry.txt"],
      rows: 30, columns: 120, environment: environment)
    #expect(tmux.wait(for: "We will sail"))
    tmux.program.send("]y")
    #expect(tmux.wait(for: "copied"), "\(tmux.text)")
    let buffer = try EmulatedTerminal("/usr/bin/tmux", ["show-buffer"], environment: environment)
    #expect(buffer.wait(for: "We will sail on Monday"))
    tmux.program.send("Q")
    #expect(tmux.ending() == .exited(0))
  }
}

enum TextFile {
  /// The first number in a small file.
  static func number(in path: String) -> Int32? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    return text.split(separator: " ").first.flatMap { Int32($0) }
  }
}
