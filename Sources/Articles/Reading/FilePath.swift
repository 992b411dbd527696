/// A path as the system knows it, any bytes, and as it is shown.
package struct FilePath: Hashable, Sendable {
  /// Without the closing zero.
  package private(set) var bytes: [UInt8]

  package init(_ path: String) { bytes = Array(path.utf8) }

  /// What stands for standard input among paths.
  package static let standardInput = FilePath("-")

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// For people: bytes that are no UTF-8 are replaced.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func appending(_ name: [UInt8]) -> FilePath {
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: bytes.last == slash ? bytes + name : bytes + [slash] + name)
  }

  package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      // Never empty: it has the closing zero.
      buffer.baseAddress.map(body) ?? "".withCString(body)
    }
  }
}
