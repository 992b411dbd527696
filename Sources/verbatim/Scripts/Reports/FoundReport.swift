import Articles
import Parsing

/// What `find --json` prints of a quotation: what `extract` does, and whose it is.
struct FoundReport {
  private let quotation: QuotationReport
  private let article: ArticleReference

  init(_ index: Int, of parsed: ParsedArticle, _ codePoints: CodePoints) {
    quotation = QuotationReport(index, of: parsed, codePoints)
    article = ArticleReference(article: parsed.article, title: parsed.title)
  }
}

extension FoundReport: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      quotation.writeMembers(to: &$0)
      $0.member("article", article)
    }
  }
}

/// Which article a quotation is from.
struct ArticleReference: JSONWritable {
  var article: Article
  var title: String?

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", article.id)
      $0.member("path", article.path)
      $0.member("url", article.url)
      $0.member("title", title)
      $0.member("date", article.date?.description)
      $0.member("outlet", article.outlet)
    }
  }
}
