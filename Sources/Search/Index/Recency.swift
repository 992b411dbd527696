import Articles
import Parsing

extension ParsedArticle {
  /// When the article is from; one without a date is older than all others.
  var instant: Int64 { article.date?.instant ?? .min }
}
