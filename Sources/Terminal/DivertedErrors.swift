import Glibc

/// Standard error turned aside while the terminal shows the reader: a line written there would
/// stand across the screen.
package struct DivertedErrors: Sendable {
  /// What was written, to be read without waiting.
  package let collected: Int32
  /// Where standard error led before.
  package let original: Int32
  private let inlet: Int32

  /// Turns standard error aside; nil where the system refuses, and then nothing has changed.
  package init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      // Who writes more than a pipe holds before anyone reads loses it, rather than wait.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (collected, inlet) = (ends[0], ends[1])
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    if original < 0 {
      close(collected)
      close(inlet)
      return nil
    }
    divert()
  }

  /// Turns standard error aside again after `restore()`.
  package func divert() { dup2(inlet, STDERR_FILENO) }

  /// Has standard error lead where it led; what nobody read yet goes there.
  package func restore() {
    dup2(original, STDERR_FILENO)
    for line in lines() {
      let line = line + "\n"
      _ = line.withCString { write(original, $0, strlen($0)) }
    }
  }

  /// The lines written since they were last asked for.
  package func lines() -> [String] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var text: [UInt8] = []
    while true {
      let count = read(collected, &bytes, bytes.count)
      guard count > 0 else { break }
      text += bytes[..<count]
    }
    return text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
