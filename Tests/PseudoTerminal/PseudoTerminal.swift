import CPseudoTerminal
import Glibc

/// A program on a terminal of its own, and the other end of that terminal.
package final class PseudoTerminal {
  package let process: Int32
  private var otherEnd: Int32 = -1
  private var ending: Ending?

  package enum Ending: Hashable {
    case exited(Int32)
    case killed(by: Int32)
  }

  package struct Failure: Error { var errno: Int32 }

  /// Where one of the program's own streams leads instead of the terminal.
  package enum Redirection {
    case none
    case descriptor(Int32)

    fileprivate var descriptor: Int32 {
      switch self {
      case .none: -1
      case .descriptor(let descriptor): descriptor
      }
    }
  }

  /// - Parameters:
  ///   - arguments: The program's path and what it is given.
  ///   - environment: All that the program finds in its own.
  package init(
    _ arguments: [String], rows: Int = 24, columns: Int = 80, environment: [String: String],
    input: Redirection = .none, output: Redirection = .none
  ) throws {
    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    process = pseudo_terminal_start(
      &otherEnd, &argumentPointers, &environmentPointers,
      PseudoTerminalSettings(
        rows: UInt16(clamping: rows), columns: UInt16(clamping: columns),
        input: input.descriptor, output: output.descriptor))
    guard process > 0 else { throw Failure(errno: errno) }
    _ = fcntl(otherEnd, F_SETFL, O_NONBLOCK)
    _ = fcntl(otherEnd, F_SETFD, FD_CLOEXEC)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
  }

  /// Types bytes as a keyboard would.
  package func send(_ bytes: some Sequence<UInt8>) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty, otherEnd >= 0 {
      let count = rest.withUnsafeBytes { write(otherEnd, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        var waiting = pollfd(fd: otherEnd, events: Int16(POLLOUT), revents: 0)
        guard poll(&waiting, 1, 1000) > 0, waiting.revents & Int16(POLLOUT) != 0 else { return }
      }
    }
  }

  package func send(_ text: String) { send(text.utf8) }

  /// What the program wrote: waits for the first of it, at most so long.
  package func output(within patience: Duration) -> [UInt8] {
    guard otherEnd >= 0 else { return [] }
    var waiting = pollfd(fd: otherEnd, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(clamping: Int(patience / .milliseconds(1)))) > 0 else {
      return []
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(otherEnd, &bytes, bytes.count)
    return Array(bytes.prefix(max(count, 0)))
  }

  package func resize(rows: Int, columns: Int) {
    _ = pseudo_terminal_resize(otherEnd, UInt16(clamping: rows), UInt16(clamping: columns))
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Takes the terminal away, as a dropped line does.
  package func hangUp() {
    if otherEnd >= 0 { close(otherEnd) }
    otherEnd = -1
  }

  /// How the terminal is set.
  package var modes: Modes {
    var modes = termios()
    tcgetattr(otherEnd, &modes)
    return Modes(
      input: modes.c_iflag, output: modes.c_oflag, control: modes.c_cflag, local: modes.c_lflag)
  }

  /// The flags of a terminal, as <termios.h> names them.
  package struct Modes: Hashable {
    package var input: UInt32
    package var output: UInt32
    package var control: UInt32
    package var local: UInt32
  }

  /// How the program ended, nil while it runs.
  package func ended() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    let signal = status & 0x7F
    ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(by: signal)
    return ending
  }
}
