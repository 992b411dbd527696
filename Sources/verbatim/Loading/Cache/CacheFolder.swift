import FoundationEssentials
import Glibc
import Search

/// Where what was parsed is kept from one start to the next: XDG's cache folder.
///
/// Everything in it can be made again, so nothing that goes wrong here is told: what cannot be read
/// counts for nothing, and what cannot be written is not kept.
struct CacheFolder: Sendable {
  let path: String

  /// All files together are no larger, in bytes; those that were not opened for the longest go first.
  static let mostBytes = 2 << 30
  /// A file that is older and still a draft is one whose writing was broken off, in seconds.
  private static let draftAge = 3600

  init?(environment: [String: String]) {
    guard let path = BaseDirectory.cache.folder(environment: environment) else { return nil }
    self.path = path
  }

  func file(named name: String) -> String { "\(path)/\(name).verbatim" }

  /// Opens a file that nobody else can have written, and notes that it was of use.
  func open(_ name: String) -> Snapshot? {
    let descriptor = Glibc.open(file(named: name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
      status.st_mode & (S_IWGRP | S_IWOTH) == 0
    else { return nil }
    futimens(descriptor, nil)
    return try? Snapshot(descriptor: descriptor, models: Snapshot.models)
  }

  /// Keeps a corpus; readable by nobody else.
  func keep(_ corpus: Corpus, named name: String, attachment: [UInt8]) {
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? Snapshot.write(
      corpus, to: file(named: name), models: Snapshot.models, mode: 0o600, attachment: attachment)
    trim(to: Self.mostBytes)
  }

  func clear() { trim(to: 0) }

  private func trim(to mostBytes: Int) {
    var files: [(path: String, size: Int, used: Int)] = []
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where name.contains(".verbatim") {
      var status = stat()
      let file = "\(path)/\(name)"
      guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      let isDraft = !name.hasSuffix(".verbatim")
      if isDraft {
        if mostBytes == 0 || Int(status.st_mtim.tv_sec) + Self.draftAge < time(nil) { unlink(file) }
      } else {
        files.append((file, Int(status.st_size), Int(status.st_mtim.tv_sec)))
      }
    }
    var size = files.reduce(0) { $0 + $1.size }
    for file in files.sorted(by: { $0.used < $1.used }) where size > mostBytes {
      unlink(file.path)
      size -= file.size
    }
  }
}
