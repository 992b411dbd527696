import Articles
import Parsing
import Search

/// What loading comes upon, in the order in which the articles were given.
enum LoaderEvent: Sendable {
  case article(ParsedArticle)
  /// A file that holds articles parsed and indexed already.
  case snapshot(Snapshot)
  case badSnapshot(SnapshotProblem)
  case note(ArticleNote)
  case failure(ArticleError)
  /// What a file holds of others, which was not read again.
  case copies(LoadedFiles.Copies)
  /// What was read before and is there no more.
  case withdrawn([ArticleName])
  /// Nothing more is ready just now.
  case pause
}
