/// The lines of one file, inflated where it is gzipped.
package struct FileLines: Sendable {
  package var path: String

  package init(_ path: String) { self.path = path }

  /// Calls `body` with each line in order, without its line feed.
  ///
  /// - Throws: What `body` throws, or the `ArticleError` that kept the file from being read whole.
  package func read(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    let file = Descriptor(opening: FilePath(path), tally: ByteTally())
    var lines = LineReader(Unpacking.plain(file, path: path))
    while let length = lines.lengthOfLine(limit: .max), length > 0 {
      let line = lines.take(length)
      try body(line.last == UInt8(ascii: "\n") ? line.dropLast() : line)
    }
    if let failure = lines.failure { throw failure }
  }
}
