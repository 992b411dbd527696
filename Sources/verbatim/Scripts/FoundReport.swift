import Articles
import Parsing

/// What `find --json` prints of a quotation: what `extract` does, and whose it is.
struct FoundReport: Encodable {
  private let quotation: QuotationReport
  private let article: Article

  private struct Article: Encodable {
    var id: String
    var path: String
    var title: String?
    var date: String?
    var outlet: String?
    var url: String?
  }

  private enum CodingKeys: CodingKey {
    case article
  }

  init(_ index: Int, of parsed: ParsedArticle, _ codePoints: CodePoints) {
    quotation = QuotationReport(index, of: parsed, codePoints)
    let article = parsed.article
    self.article = Article(
      id: article.id, path: article.path, title: parsed.title, date: article.date?.description,
      outlet: article.outlet, url: article.url)
  }

  func encode(to encoder: any Encoder) throws {
    try quotation.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(article, forKey: .article)
  }
}
