package import Parsing

/// An immutable batch of parsed articles with its postings.
package struct Shard: Sendable {
  package let articles: [ParsedArticle]
  package let quotationCount: Int

  package init(_ articles: [ParsedArticle]) {
    self.articles = articles
    quotationCount = articles.reduce(0) { $0 + $1.quotations.count }
  }
}
