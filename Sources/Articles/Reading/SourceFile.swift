/// A file, or standard input, as it was when the reading of it began.
package struct SourceFile: Hashable, Sendable {
  package let path: FilePath
  /// Nil for what can be read only once: standard input, a pipe.
  package let version: Version?

  package init(path: FilePath, version: Version?) {
    self.path = path
    self.version = version
  }

  /// A file as it is now; nil where it is none that can be read twice.
  package init?(now path: FilePath) {
    guard case .success(let status) = FileStatus.of(path), status.kind == .file else { return nil }
    self.init(path: path, version: status.version)
  }

  static let standardInput = SourceFile(path: .standardInput, version: nil)

  /// What tells that a file has changed: what the system keeps of it, not its bytes.
  package struct Version: Hashable, Sendable {
    /// Nanoseconds since 1970, of the last change of its bytes and of its entry.
    package let modified: Int64
    package let changed: Int64
    package let size: Int
    package let inode: UInt
    package let device: UInt

    package init(modified: Int64, changed: Int64, size: Int, inode: UInt, device: UInt) {
      self.modified = modified
      self.changed = changed
      self.size = size
      self.inode = inode
      self.device = device
    }
  }
}
