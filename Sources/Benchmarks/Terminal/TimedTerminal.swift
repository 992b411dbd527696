import Glibc
import PseudoTerminal

/// A program on a pseudo-terminal, and the time and bytes that its answers take.
final class TimedTerminal {
  private let program: PseudoTerminal
  private let start: ContinuousClock.Instant
  private var received: [UInt8] = []

  /// Without a byte for so long, an answer is over.
  private static let pause = Duration.milliseconds(15)
  private static let patience = Duration.seconds(5)

  struct Answer {
    var bytes: Int
    /// From the key to the last byte.
    var seconds: Double
  }

  init?(_ arguments: [String], rows: Int = 40, columns: Int = 120) {
    let environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
      "HOME": "/nonexistent", "XDG_STATE_HOME": "/dev/null/none",
      "XDG_CACHE_HOME": "/dev/null/none", "LESSHISTFILE": "-",
    ]
    start = .now
    guard
      let program = try? PseudoTerminal(
        arguments, rows: rows, columns: columns, environment: environment)
    else { return nil }
    self.program = program
  }

  /// The program that is built beside this one.
  static var verbatim: String? {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    let own = String(
      decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let slash = own.lastIndex(of: "/") else { return nil }
    let path = String(own[..<slash]) + "/verbatim"
    return access(path, X_OK) == 0 ? path : nil
  }

  /// Seconds from the start until a text was written; nil where it was not.
  func seconds(until text: String) -> Double? {
    let wanted = Array(text.utf8)
    while received.firstRange(of: wanted) == nil {
      if read(within: Self.patience) == 0 { return nil }
    }
    return start.duration(to: .now) / .seconds(1)
  }

  /// What answers keys; nil where nothing does.
  func answer(to keys: String) -> Answer? {
    let sent = ContinuousClock.now
    program.send(keys)
    var bytes = 0
    var last = sent
    while true {
      let count = read(within: bytes == 0 ? .milliseconds(300) : Self.pause)
      if count == 0 { break }
      bytes += count
      last = .now
    }
    return bytes == 0 ? nil : Answer(bytes: bytes, seconds: sent.duration(to: last) / .seconds(1))
  }

  /// Reads until nothing comes for a while.
  ///
  /// - Returns: How many bytes came.
  @discardableResult
  func settle(for quiet: Duration) -> Int {
    var bytes = 0
    while true {
      let count = read(within: quiet)
      if count == 0 { return bytes }
      bytes += count
    }
  }

  func send(_ keys: String) { program.send(keys) }

  private func read(within patience: Duration) -> Int {
    let bytes = program.output(within: patience)
    received += bytes
    return bytes.count
  }
}
