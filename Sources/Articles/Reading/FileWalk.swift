import Glibc

/// The files that paths stand for: folders give theirs, recursively, in the order of their paths'
/// bytes; names that begin with a dot are passed over in folders.
///
/// Lazy: it holds the listings of the folders it is inside, and nothing of those it has left.
struct FileWalk: Sequence, IteratorProtocol {
  enum Step: Hashable {
    case standardInput
    case file(SourceFile)
    case note(ArticleNote)
    case failure(ArticleError)
  }

  /// A folder being walked; the entries still to come, the next one last.
  private struct Level {
    var folder: FileIdentity
    var entries: [FilePath]
  }

  private var given: ArraySlice<FilePath>
  private var levels: [Level] = []
  /// Told of every folder before it is listed.
  var willEnter: (FilePath) -> Void = { _ in }

  init(_ paths: [FilePath]) { given = paths[...] }

  mutating func next() -> Step? {
    while true {
      if let last = levels.indices.last {
        guard let entry = levels[last].entries.popLast() else {
          levels.removeLast()
          continue
        }
        if let step = step(for: entry, isGiven: false) { return step }
      } else if let path = given.popFirst() {
        if path == .standardInput { return .standardInput }
        if let step = step(for: path, isGiven: true) { return step }
      } else {
        return nil
      }
    }
  }

  /// Nil where the path is a folder, which is entered instead.
  private mutating func step(for path: FilePath, isGiven: Bool) -> Step? {
    switch FileStatus.of(path) {
    case .failure(let error): return .failure(error)
    case .success(let status):
      switch status.kind {
      case .folder: return enter(path, status.identity)
      case .file: return .file(SourceFile(path: path, version: status.version))
      case .other:
        return isGiven
          ? .file(SourceFile(path: path, version: nil)) : .note(.notAFile(path: path.text))
      }
    }
  }

  private mutating func enter(_ path: FilePath, _ folder: FileIdentity) -> Step? {
    if levels.contains(where: { $0.folder == folder }) {
      return .failure(.unreadable(path: path.text, errno: ELOOP))
    }
    willEnter(path)
    switch Self.entries(of: path) {
    case .failure(let error): return .failure(error)
    case .success(let entries):
      levels.append(Level(folder: folder, entries: entries))
      return nil
    }
  }

  /// The entries of a folder that are not hidden, the last in order first.
  private static func entries(of path: FilePath) -> Result<[FilePath], ArticleError> {
    guard let folder = path.withCString({ opendir($0) }) else {
      return .failure(.unreadable(path: path.text, errno: errno))
    }
    defer { closedir(folder) }
    var entries: [(path: FilePath, key: [UInt8])] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first == UInt8(ascii: ".") { continue }
      let entryPath = path.appending(name)
      entries.append((entryPath, name + (entryPath.isFolder ? [UInt8(ascii: "/")] : [])))
    }
    entries.sort { $1.key.lexicographicallyPrecedes($0.key) }
    return .success(entries.map(\.path))
  }
}

/// What tells one file from another on this machine.
struct FileIdentity: Hashable {
  var device: UInt
  var inode: UInt
}

struct FileStatus {
  var kind: Kind
  var identity: FileIdentity
  var version: SourceFile.Version

  enum Kind {
    case file, folder, other
  }

  /// Of what the path leads to, links followed.
  static func of(_ path: FilePath) -> Result<FileStatus, ArticleError> {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else {
      return .failure(.unreadable(path: path.text, errno: errno))
    }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return .success(
      FileStatus(
        kind: kind, identity: FileIdentity(device: status.st_dev, inode: status.st_ino),
        version: SourceFile.Version(status)))
  }
}

extension FilePath {
  fileprivate var isFolder: Bool { (try? FileStatus.of(self).get())?.kind == .folder }
}

extension SourceFile.Version {
  fileprivate init(_ status: stat) {
    self.init(
      modified: status.st_mtim.nanoseconds, changed: status.st_ctim.nanoseconds,
      size: status.st_size, inode: status.st_ino, device: status.st_dev)
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 {
    Int64(tv_sec) &* 1_000_000_000 &+ Int64(tv_nsec)
  }
}
