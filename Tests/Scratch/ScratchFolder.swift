import Glibc

/// A folder of its own for one test, gone with it.
package final class ScratchFolder: Sendable {
  package let path: String

  package init() {
    var template = Array("/tmp/verbatim-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
  }

  deinit { Self.removeTree(path.utf8.map { CChar(bitPattern: $0) }) }

  /// The path of a name in the folder.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file and the folders that it is in.
  ///
  /// - Returns: Its path.
  @discardableResult
  package func write(_ text: String, to name: String) -> String {
    write(Array(text.utf8), to: name)
  }

  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) -> String {
    makeFolders(for: name)
    if let file = fopen(self(name), "wb") {
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    return self(name)
  }

  package func makeFolders(for name: String) {
    for end in name.indices where name[end] == "/" { mkdir(self(String(name[..<end])), 0o700) }
  }

  /// The first mebibyte of a file; nothing of one that is not there.
  package func bytes(of name: String) -> [UInt8] {
    guard let file = fopen(self(name), "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
  }

  package func text(of name: String) -> String {
    String(decoding: bytes(of: name), as: UTF8.self)
  }

  package func remove(_ name: String) { Glibc.remove(self(name)) }

  /// - Parameter path: Any bytes: not every name is UTF-8.
  private static func removeTree(_ path: [CChar]) {
    let terminated = path + [0]
    var status = stat()
    if lstat(terminated, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      let folder = opendir(terminated)
    {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
        }
        if name != Self.dot, name != Self.dot + Self.dot { removeTree(path + Self.slash + name) }
      }
      closedir(folder)
    }
    Glibc.remove(terminated)
  }

  private static let dot = [CChar(bitPattern: UInt8(ascii: "."))]
  private static let slash = [CChar(bitPattern: UInt8(ascii: "/"))]
}
