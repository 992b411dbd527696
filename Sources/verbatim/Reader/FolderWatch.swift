import Articles
import CLinux
import Glibc
import Synchronization

/// What the kernel tells of changes in the folders and files given (inotify).
///
/// A file counts as changed once its writer has closed it or renamed it into its place. Folders that
/// come are watched too. Begun before the first reading, so that nothing falls between the two.
final class FolderWatch: Sendable {
  /// Readable while there is news.
  let descriptor: Int32
  private let state: Mutex<State>

  /// Which files should be looked at again.
  struct Changes: Sendable {
    fileprivate(set) var files: Set<FilePath> = []
    /// Folders that came, with all that was in them.
    fileprivate(set) var folders: [FilePath] = []
    /// Whether something went, which a pass over all paths finds.
    fileprivate(set) var hasRemovals = false
    /// Whether the kernel's queue was full, so that anything may have changed.
    fileprivate(set) var isEverything = false

    var isEmpty: Bool { files.isEmpty && folders.isEmpty && !hasRemovals && !isEverything }

    func contains(_ file: FilePath) -> Bool {
      isEverything || files.contains(file)
        || folders.contains { file.bytes.starts(with: $0.appending([]).bytes) }
    }
  }

  private struct State {
    /// What each watch is of.
    var places: [Int32: Place] = [:]
    var changes = Changes()
    var problems: [String] = []
  }

  private struct Place {
    var folder: FilePath
    /// Nil where all of the folder counts, else the files given, by their names.
    var names: [[UInt8]: FilePath]?
  }

  init(_ paths: [FilePath]) throws(ReaderError) {
    descriptor = inotify_init1(LINUX_WATCH_FLAGS)
    state = Mutex(State())
    guard descriptor >= 0 else { throw .unwatchable(errno: errno) }
    let given = paths.filter { $0 != .standardInput }
    state.withLock { state in
      for path in given { addGiven(path, to: &state) }
      if given.isEmpty { state.problems.append("there is no folder or file here to follow") }
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// What cannot be watched.
  var problems: [String] { state.withLock { $0.problems } }

  /// Reads what the kernel has; true where something is to be read.
  func collect() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      take(WatchEvent.events(in: buffer[..<count]))
    }
    return state.withLock { !$0.changes.isEmpty }
  }

  func take(_ events: [WatchEvent]) {
    state.withLock { state in
      for event in events { take(event, &state) }
    }
  }

  /// What has changed since the last time.
  func takeChanges() -> Changes {
    state.withLock { state in
      defer { state.changes = Changes() }
      return state.changes
    }
  }
}

// MARK: - Watching

extension FolderWatch {
  private func addGiven(_ path: FilePath, to state: inout State) {
    if path.isFolder { return addFolders(under: path, to: &state) }
    // The folder is watched, since whoever replaces a file makes a new one.
    let slash = path.bytes.lastIndex(of: UInt8(ascii: "/"))
    let name = Array(path.bytes[(slash.map { $0 + 1 } ?? 0)...])
    let folder = slash.map { $0 == 0 ? "/" : String(decoding: path.bytes[..<$0], as: UTF8.self) }
    add(FilePath(folder ?? "."), names: [name: path], to: &state)
  }

  /// Each is watched before it is listed: what comes later is told, what came before is listed.
  private func addFolders(under path: FilePath, to state: inout State) {
    let found = Found()
    ArticleSource.forEachFolder(under: path) { [descriptor] folder in
      let watch = folder.withCString { inotify_add_watch(descriptor, $0, LINUX_WATCHED) }
      found.watches.append((folder, watch, watch < 0 ? errno : 0))
    }
    for (folder, watch, errno) in found.watches {
      add(watch, of: folder, names: nil, errno, to: &state)
    }
  }

  private func add(_ folder: FilePath, names: [[UInt8]: FilePath]?, to state: inout State) {
    let watch = folder.withCString { inotify_add_watch(descriptor, $0, LINUX_WATCHED) }
    add(watch, of: folder, names: names, watch < 0 ? errno : 0, to: &state)
  }

  /// What a walk came upon.
  private final class Found {
    var watches: [(folder: FilePath, watch: Int32, errno: Int32)] = []
  }

  private func add(
    _ watch: Int32, of folder: FilePath, names: [[UInt8]: FilePath]?, _ errno: Int32,
    to state: inout State
  ) {
    guard watch >= 0 else {
      state.problems.append(Self.words(for: folder, errno))
      return
    }
    if let names, let place = state.places[watch] {
      // A folder that counts as a whole goes on doing so.
      state.places[watch]?.names = place.names?.merging(names) { $1 }
    } else {
      state.places[watch] = Place(folder: folder, names: names)
    }
  }

  private static func words(for folder: FilePath, _ errno: Int32) -> String {
    errno == ENOSPC
      ? "\(folder.text) cannot be followed: raise fs.inotify.max_user_watches"
      : "\(folder.text) cannot be followed: \(SystemWords.reading(errno))"
  }

  // MARK: What the kernel tells

  private func take(_ event: WatchEvent, _ state: inout State) {
    if event.has(IN_Q_OVERFLOW) {
      state.changes.isEverything = true
      return
    }
    guard let place = state.places[event.watch] else { return }
    if event.has(IN_IGNORED) { state.places[event.watch] = nil }
    if event.has(IN_DELETE_SELF | IN_MOVE_SELF) { state.changes.hasRemovals = true }
    guard !event.name.isEmpty else { return }
    if let names = place.names {
      if let path = names[event.name] { take(event, of: path, &state) }
    } else if event.name.first != UInt8(ascii: ".") {
      take(event, of: place.folder.appending(event.name), &state)
    }
  }

  private func take(_ event: WatchEvent, of path: FilePath, _ state: inout State) {
    if event.has(IN_DELETE | IN_MOVED_FROM) {
      state.changes.hasRemovals = true
      if event.has(IN_ISDIR) { forgetFolders(under: path, &state) }
    } else if event.has(IN_ISDIR) {
      guard event.has(IN_CREATE | IN_MOVED_TO) else { return }
      addFolders(under: path, to: &state)
      state.changes.folders.append(path)
    } else if event.has(IN_CLOSE_WRITE | IN_MOVED_TO) || path.isLinked {
      state.changes.files.insert(path)
    }
  }

  /// A folder that went elsewhere is not told of by its old name.
  private func forgetFolders(under path: FilePath, _ state: inout State) {
    for (watch, place) in state.places
    where place.folder == path || place.folder.bytes.starts(with: path.appending([]).bytes) {
      inotify_rm_watch(descriptor, watch)
      state.places[watch] = nil
    }
  }
}

/// One event as the kernel writes it.
struct WatchEvent: Equatable {
  var watch: Int32
  var mask: UInt32
  var name: [UInt8]

  func has(_ bits: Int32) -> Bool { mask & UInt32(bitPattern: bits) != 0 }

  /// Events follow each other: watch, mask, cookie and the length of the name that comes then, filled
  /// up with zeros.
  static func events(in bytes: ArraySlice<UInt8>) -> [WatchEvent] {
    var events: [WatchEvent] = []
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 16 <= bytes.count {
        let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        let name = bytes[(offset + 16)..<min(bytes.count, offset + 16 + length)]
        events.append(
          WatchEvent(
            watch: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
            mask: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
            name: Array(name.prefix { $0 != 0 })))
        offset += 16 + length
      }
    }
    return events
  }
}

extension FilePath {
  fileprivate var isFolder: Bool {
    var status = stat()
    return withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether it is a link, which comes whole: nobody closes it.
  fileprivate var isLinked: Bool {
    var status = stat()
    guard withCString({ lstat($0, &status) }) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
  }
}
