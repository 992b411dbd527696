import Articles
import Parsing

/// What loading comes upon, in the order in which the articles were given.
enum LoaderEvent: Sendable {
  case article(ParsedArticle)
  case note(ArticleNote)
  case failure(ArticleError)
  /// Nothing more is ready just now.
  case pause
}
