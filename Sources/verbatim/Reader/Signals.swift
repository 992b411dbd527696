import CLinux
import Glibc

/// Signals read from a descriptor, so that the loop meets them where it meets keys.
///
/// Made before any thread exists: a thread inherits what is blocked, and a signal that one of them
/// took would wake nobody.
struct Signals {
  /// Readable while signals wait.
  let descriptor: Int32

  private static let awaited = [
    SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGCHLD,
  ]

  init() {
    var set = Self.set(of: Self.awaited)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    descriptor = signalfd(-1, &set, LINUX_SIGNAL_FLAGS)
  }

  /// The signals that came since the last time.
  func arrived() -> [Int32] {
    var arrived: [Int32] = []
    var signal = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    while read(descriptor, &signal, size) == size {
      arrived.append(Int32(bitPattern: signal.ssi_signo))
    }
    return arrived
  }

  static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}

// MARK: - Stopping

extension Signals {
  /// Stops the whole job, as `^Z` does, until the shell continues it.
  ///
  /// - Returns: False where nothing stopped: there is no shell that could continue it.
  func stopJob() -> Bool {
    guard getsid(0) != getpid() else { return false }
    _ = Self.take(SIGCONT)
    var stop = Self.set(of: [SIGTSTP])
    let handler = signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    // Strikes here, and the kernel drops it where no shell is above the job.
    pthread_sigmask(SIG_UNBLOCK, &stop, nil)
    pthread_sigmask(SIG_BLOCK, &stop, nil)
    signal(SIGTSTP, handler)
    return Self.take(SIGCONT)
  }

  /// Takes one of the waiting signals and leaves the others; false where it does not wait.
  private static func take(_ signal: Int32) -> Bool {
    var set = set(of: [signal])
    var now = timespec()
    return sigtimedwait(&set, nil, &now) == signal
  }
}
