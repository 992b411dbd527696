/// Why a file or stream gave no article; the words for it are made in the executable.
package enum ArticleError: Error, Hashable, Sendable {
  /// The system refused: the path and `errno`.
  case unreadable(path: String, errno: Int32)
  /// A record that is not what its format asks for: the path, the line (1-based) and what is wrong.
  case malformed(path: String, line: Int, problem: String)
  /// A compressed stream that ends early or is damaged, at that offset of the compressed bytes.
  case damagedCompression(path: String, offset: Int)
  /// Bytes that are no text: the path and the offset of the first telling byte.
  case notText(path: String, offset: Int)
}
