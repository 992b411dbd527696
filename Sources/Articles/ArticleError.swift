/// Why a file or stream gave no article; the words for it are made in the executable.
package enum ArticleError: Error, Hashable, Sendable {
  /// The system refused: the path and `errno`.
  case unreadable(path: String, errno: Int32)
  /// A record that is not what its format asks for: the path, the line (1-based) and what is wrong.
  case malformed(path: String, line: Int, problem: RecordProblem)
  /// A compressed stream that ends early or is damaged, at that offset of the compressed bytes.
  case damagedCompression(path: String, offset: Int)
  /// Bytes that are no text: the path and the offset of the first telling byte.
  case notText(path: String, offset: Int)
  /// More bytes than an article may have; the line where the format has lines.
  case tooLong(path: String, line: Int?, limit: Int)
  /// A page in which nothing reads as an article.
  case noArticle(path: String)

  package var path: String {
    switch self {
    case .unreadable(let path, _), .malformed(let path, _, _), .damagedCompression(let path, _),
      .notText(let path, _), .tooLong(let path, _, _), .noArticle(let path):
      path
    }
  }
}

/// What is wrong with a record.
package enum RecordProblem: Error, Hashable, Sendable {
  case notJSON
  /// JSON, but no object.
  case notAnObject
  /// The field is missing, or no string.
  case noText
}
