import Search

/// What stays in memory of an article and of a quotation.
enum MemorySection: Section {
  static let title = "memory"

  static func figures(of subject: Subject) -> [Figure] {
    let articles = subject.articles.product.count
    let quotations = subject.corpus.product.quotationCount
    func share(_ bytes: Int, of count: Int) -> Quantity {
      .bytes(Double(bytes) / Double(max(1, count)))
    }
    return [
      Figure("articles", .count(articles)),
      Figure("quotations", .count(quotations)),
      Figure("an article's text", share(subject.textBytes, of: articles)),
      Figure("an article as read", share(subject.articles.bytes, of: articles)),
      Figure("what is found in an article", share(subject.parsed.bytes, of: articles)),
      Figure("a quotation's words", share(subject.quotedBytes, of: quotations)),
      Figure("a quotation in the index", share(subject.corpus.bytes, of: quotations)),
    ]
  }
}
