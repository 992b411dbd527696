import Search

/// What articles take in memory when they are loaded, everything that is known of them included.
enum MemorySection: Section {
  static let title = "memory"

  static func figures(of subject: Subject) -> [Figure] {
    let corpus = subject.corpus.product
    let bytes = subject.corpus.bytes
    func share(_ bytes: Int, of count: Int) -> Quantity {
      .bytes(Double(bytes) / Double(max(1, count)))
    }
    func times(_ part: Int, _ whole: Int) -> Quantity {
      .times(Double(part) / Double(max(1, whole)))
    }
    return [
      Figure("articles", .count(corpus.articleCount)),
      Figure("quotations", .count(corpus.quotationCount)),
      Figure("an article's text", share(subject.textBytes, of: corpus.articleCount)),
      Figure("a quotation's words", share(subject.quotedBytes, of: corpus.quotationCount)),
      Figure("an article loaded, everything", share(bytes, of: corpus.articleCount)),
    ]
      + corpus.sizes(besides: bytes).map { part, bytes in
        Figure("an article loaded, \(part)", share(bytes, of: corpus.articleCount))
      } + [
        Figure("a quotation loaded, everything", share(bytes, of: corpus.quotationCount)),
        Figure("everything over articles' text", times(bytes, subject.textBytes)),
        Figure("everything over words said", times(bytes, subject.quotedBytes)),
      ]
  }
}

extension Corpus {
  /// What each part takes, and what else was taken.
  func sizes(besides all: Int) -> [(part: String, bytes: Int)] {
    let sizes = sizes
    return sizes + [("anything else", all - sizes.reduce(0) { $0 + $1.bytes })]
  }
}
