import CZlib
import Glibc

/// A folder of its own for one test, gone with it.
final class ScratchFolder {
  let path: String

  init() {
    var template = Array("/tmp/verbatim-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
  }

  deinit { remove(path) }

  /// The path of a name in the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

  /// Writes a file and the folders that it is in.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) -> String {
    makeFolders(for: name)
    let file = fopen(self(name), "wb")
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return self(name)
  }

  /// Writes one gzip member for each text, one after the other.
  @discardableResult
  func writeGzipped(_ members: String..., to name: String) -> String {
    makeFolders(for: name)
    for member in members {
      let file = gzopen(self(name), "ab")
      gzwrite(file, member, UInt32(member.utf8.count))
      gzclose(file)
    }
    return self(name)
  }

  func bytes(of name: String) -> [UInt8] {
    let file = fopen(self(name), "rb")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
  }

  private func makeFolders(for name: String) {
    for end in name.indices where name[end] == "/" { mkdir(self(String(name[..<end])), 0o700) }
  }

  private func remove(_ path: String) {
    if let folder = opendir(path) {
      var names: [String] = []
      while let entry = readdir(folder) {
        names.append(
          withUnsafeBytes(of: entry.pointee.d_name) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
          })
      }
      closedir(folder)
      var status = stat()
      let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
      if !isLink {
        for name in names where name != "." && name != ".." { remove(path + "/" + name) }
      }
    }
    Glibc.remove(path)
  }
}
