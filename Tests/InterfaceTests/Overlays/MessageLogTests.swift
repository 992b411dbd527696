import Testing

@testable import Interface

@Suite struct MessageLogTests {
  private static let messages = [
    Message("terminal xterm-kitty is not known here; taken for xterm-256color"),
    Message(
      "wire/broken.gz: the compressed stream ends early, at byte 4,096; what came before it was read",
      severity: .warning),
    Message("wire/secret.txt: permission denied", severity: .error),
  ]

  private func log(
    _ messages: [Message] = messages, rows: Int = 12, columns: Int = 80
  ) -> OverlayStage {
    OverlayStage(
      .messages(MessageLog()), size: Size(rows: rows, columns: columns), messages: messages)
  }

  @Test func `Messages with their severity, long ones set in`() {
    expect(
      log().screen,
      shows: """
        Messages                                                             3 · 1 error

        note     terminal xterm-kitty is not known here; taken for xterm-256color
        warning  wire/broken.gz: the compressed stream ends early, at byte 4,096; what
                 came before it was read
        error    wire/secret.txt: permission denied





        j k scroll · g G first, last · Esc close
        """)
  }

  @Test func `On a narrow screen a letter stands for the severity`() {
    expect(
      log(rows: 14, columns: 36).screen,
      shows: """
        Messages

        n terminal xterm-kitty is not known
          here; taken for xterm-256color
        w wire/broken.gz: the compressed
          stream ends early, at byte 4,096;
          what came before it was read
        e wire/secret.txt: permission denied





        j k scroll · Esc close
        """)
  }

  @Test func `Errors are seen by colour and by their word`() {
    #expect(log().screen.text(in: .error) == ["error"])
    #expect(log().screen.text(in: .warning) == ["warning"])
  }

  @Test func `The newest is in sight until the log is scrolled`() throws {
    let many = (1...40).map { Message("file \($0): not read", severity: .error) }
    var stage = log(many)
    #expect(stage.text.contains("file 40:"))
    stage.context.messages.append(Message("file 41: not read", severity: .error))
    #expect(stage.text.contains("file 41:"))
    stage = try stage.after("k")
    stage.context.messages.append(Message("file 42: not read", severity: .error))
    #expect(!stage.text.contains("file 41:"))
    stage = try stage.after("G")
    #expect(stage.text.contains("file 42:"))
    #expect(try stage.after("g").text.contains("file 1:"))
    stage.send(.mouse(Mouse(position: Position(row: 3, column: 3), action: .wheelUp)))
    #expect(!stage.text.contains("file 40:") && stage.text.contains("file 39:"))
  }

  @Test func `Nothing to report is said`() {
    #expect(log([]).text.contains("Nothing has gone wrong so far."))
  }
}
