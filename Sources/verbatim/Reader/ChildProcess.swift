import CLinux
import FoundationEssentials
import Glibc

/// A program that the reader starts.
struct ChildProcess {
  let id: pid_t

  enum Input {
    case nothing
    case terminal
    case text(String)
  }

  enum Place {
    /// On the terminal, which the reader has left for it.
    case terminal
    /// Out of sight, in the reader's own session: it ends before the reader goes on.
    case background
    /// Out of sight, and on its own: it may outlive the reader.
    case detached
  }

  /// - Parameter arguments: The program, looked for in `PATH`, and what it is given.
  init(_ arguments: [String], input: Input = .nothing, place: Place) throws(ReaderError) {
    guard let program = arguments.first else { throw .unstartable(program: "", errno: EINVAL) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = Self.attributes(isDetached: place == .detached)
    defer { posix_spawnattr_destroy(&attributes) }

    let outlet = place == .terminal ? "/dev/tty" : "/dev/null"
    var file: Int32 = -1
    switch input {
    case .nothing: posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    case .terminal: posix_spawn_file_actions_addopen(&actions, 0, "/dev/tty", O_RDONLY, 0)
    case .text(let text):
      // A file without a name: unlike a pipe it never makes the writer wait.
      let holder = try TemporaryFile(text)
      unlink(holder.path)
      file = holder.descriptor
      posix_spawn_file_actions_adddup2(&actions, file, 0)
    }
    defer { if file >= 0 { close(file) } }
    posix_spawn_file_actions_addopen(&actions, 1, outlet, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, outlet, O_WRONLY, 0)

    id = try Self.spawn(program, arguments, actions: &actions, attributes: &attributes)
  }

  private static func spawn(
    _ program: String, _ arguments: [String], actions: inout posix_spawn_file_actions_t,
    attributes: inout posix_spawnattr_t
  ) throws(ReaderError) -> pid_t {
    let variables = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    var pointers = (arguments + variables).map { strdup($0) }
    pointers.insert(nil, at: arguments.count)
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var id: pid_t = 0
    let error = pointers.withUnsafeMutableBufferPointer { pointers -> Int32 in
      guard let start = pointers.baseAddress else { return EINVAL }
      return posix_spawnp(
        &id, program, &actions, &attributes, start, start + arguments.count + 1)
    }
    guard error == 0 else { throw .unstartable(program: program, errno: error) }
    return id
  }

  /// What the reader blocks and ignores for itself, a child gets back.
  private static func attributes(isDetached: Bool) -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = Signals.set(of: [])
    posix_spawnattr_setsigmask(&attributes, &none)
    var usual = Signals.set(of: [SIGPIPE, SIGTSTP, SIGINT, SIGQUIT, SIGTERM, SIGHUP])
    posix_spawnattr_setsigdefault(&attributes, &usual)
    let session = isDetached ? LINUX_SPAWN_NEW_SESSION : 0
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | session)
    return attributes
  }
}
