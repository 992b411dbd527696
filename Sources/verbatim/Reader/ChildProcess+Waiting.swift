import Glibc

extension ChildProcess {
  /// Waits for a program that has the terminal.
  ///
  /// A signal that ends the reader is passed on, so that both end; `^Z` stops both.
  ///
  /// - Returns: The signal that the reader is to end by.
  func wait(heeding signals: Signals) -> Int32? {
    var last: Int32?
    while !hasEnded() {
      var waiting = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&waiting, 1, -1)
      for signal in signals.arrived() where signal == SIGTERM || signal == SIGHUP {
        last = signal
        kill(id, signal)
      }
    }
    // What the keyboard sent to both was meant for the other.
    for signal in signals.arrived() where signal == SIGTERM || signal == SIGHUP { last = signal }
    return last
  }

  private func hasEnded() -> Bool {
    var status: Int32 = 0
    let found = waitpid(id, &status, WNOHANG | WUNTRACED)
    guard found == id else { return found < 0 && errno != EINTR }
    // WIFSTOPPED, as <sys/wait.h> has it.
    guard status & 0xFF == 0x7F else { return true }
    if getsid(0) != getpid() { kill(getpid(), SIGSTOP) }
    kill(id, SIGCONT)
    return false
  }

  /// Forgets the detached ones that have ended.
  static func reapFinished() {
    while waitpid(-1, nil, WNOHANG) > 0 {}
  }
}
