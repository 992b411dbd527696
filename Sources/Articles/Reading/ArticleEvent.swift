/// What reading comes upon, in the order of the input.
package enum ArticleEvent: Sendable {
  /// The reading of a file, or of standard input, begins: what follows up to the next is of it.
  case file(SourceFile)
  case article(Article)
  /// The file is a snapshot, which is opened and not read.
  case snapshot(path: String)
  case note(ArticleNote)
  case failure(ArticleError)
}

/// Something a reader of the articles should know, though nothing is lost.
package enum ArticleNote: Hashable, Sendable {
  /// Bytes that are no UTF-8 were taken for Windows-1252; the line where the format has lines.
  case readAsWindows1252(path: String, line: Int?)
  /// Nothing but white space, so no article.
  case empty(path: String)
  /// The last record was cut off, as when a download was stopped; it is left out.
  case cutOff(path: String, offset: Int)
  /// XML that declares entities of its own, which are shown by their names.
  case entitiesNotExpanded(path: String, line: Int)
  /// A pipe, socket or device in a folder, which was passed over.
  case notAFile(path: String)

  package var path: String {
    switch self {
    case .readAsWindows1252(let path, _), .empty(let path), .cutOff(let path, _),
      .entitiesNotExpanded(let path, _), .notAFile(let path):
      path
    }
  }
}
