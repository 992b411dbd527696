/// Why a file or stream gave no article; the words for it are made in the executable.
package enum ArticleError: Error, Hashable, Sendable {
  /// The system refused: the path and `errno`.
  case unreadable(path: String, errno: Int32)
  /// A record that is not what its format asks for: the path, the line (1-based) and what is wrong.
  case malformed(path: String, line: Int, problem: RecordProblem)
  /// A compressed stream that is damaged or ends early, at that offset of the compressed bytes.
  case damagedCompression(path: String, offset: Int, isCut: Bool)
  /// An archive that is damaged, at about that offset, as libarchive says it.
  case damagedArchive(path: String, offset: Int, problem: String)
  /// A member of an archive that only a password opens.
  case encrypted(path: String)
  /// Archives inside archives, deeper than honest ones lie.
  case tooDeep(path: String, limit: Int)
  /// Unpacking made far more bytes than were read.
  case swells(path: String, bytesRead: Int, bytesMade: Int)
  /// Bytes that are no text: the path and the offset of the first telling byte.
  case notText(path: String, offset: Int)
  /// A document whose format is known, and not read.
  case unread(path: String, UnreadDocument)
  /// XML of a format that is not known, by its outermost element.
  case unknownMarkup(path: String, root: String)
  /// XML that is not well-formed from that line on, as libxml2 says it.
  case brokenMarkup(path: String, line: Int, problem: String)
  /// A record of an archive of the web that is none, at that offset.
  case brokenRecord(path: String, offset: Int, problem: WebRecordProblem)
  /// More bytes than an article may have; the line where the format has lines.
  case tooLong(path: String, line: Int?, limit: Int)
  /// A page in which nothing reads as an article.
  case noArticle(path: String)
  /// A snapshot that is no file of its own.
  case wrappedSnapshot(path: String)

  package var path: String {
    switch self {
    case .unreadable(let path, _), .malformed(let path, _, _), .damagedCompression(let path, _, _),
      .damagedArchive(let path, _, _), .encrypted(let path), .tooDeep(let path, _),
      .swells(let path, _, _), .notText(let path, _), .unread(let path, _),
      .unknownMarkup(let path, _), .brokenMarkup(let path, _, _), .brokenRecord(let path, _, _),
      .tooLong(let path, _, _), .noArticle(let path), .wrappedSnapshot(let path):
      path
    }
  }
}

/// What is wrong with a record of an archive of the web.
package enum WebRecordProblem: Error, Hashable, Sendable {
  /// It does not begin with "WARC/1.0" or another version.
  case noVersion
  /// Its headers do not say how long it is.
  case noLength
  /// Its content is coded in a way that is not read.
  case unknownCoding(String)
  /// Its content does not decode.
  case damagedContent
}

/// What is wrong with a record.
package enum RecordProblem: Error, Hashable, Sendable {
  case notJSON
  /// JSON, but no object.
  case notAnObject
  /// The field is missing, or no string.
  case noText
  /// A message, an entry or a story without a word of text.
  case empty
}
