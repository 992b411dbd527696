import CLinux
import FoundationEssentials
import Glibc

/// A new file with a text in it, read from its beginning.
struct TemporaryFile {
  let path: String
  let descriptor: Int32

  init(_ text: String, suffix: String = "") throws(ReaderError) {
    let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(folder)/verbatim-XXXXXX\(suffix)".utf8CString)
    descriptor = mkostemps(&template, Int32(suffix.utf8.count), O_CLOEXEC)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
    guard writeAll(text, to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else {
      let failure = errno
      close(descriptor)
      unlink(path)
      throw .unwritable(path: path, errno: failure)
    }
  }
}

/// A file that did not exist before, whole or not there.
struct NewFile {
  let path: String

  /// - Parameters:
  ///   - path: Where; "~/" at its beginning is the home folder.
  init(_ path: String, home: String?, holding text: String) throws(ReaderError) {
    self.path = home.flatMap { path.hasPrefix("~/") ? $0 + path.dropFirst() : nil } ?? path
    let descriptor = open(self.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: self.path, errno: errno) }
    let isWhole = writeAll(text, to: descriptor)
    let failure = errno
    let isKept = close(descriptor) == 0
    guard isWhole && isKept else {
      let cause = isWhole ? errno : failure
      unlink(self.path)
      throw .unwritable(path: self.path, errno: cause)
    }
  }
}

/// Writes a text whole; false with `errno` where the system refused the rest.
func writeAll(_ text: String, to descriptor: Int32) -> Bool {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes = bytes.dropFirst(count)
    } else if count == 0 || errno != EINTR {
      return false
    }
  }
  return true
}
