package import Articles
import Parsing

/// The quotations that answer a query, the best first.
package struct SearchResults: Sendable {
  package let query: Query
  /// The revision of the corpus that was searched.
  package let revision: Int
  /// The best answers, as many as were asked for.
  package let hits: [QuotationID]
  /// How many quotations answer the query in all.
  package let total: Int

  package init(query: Query, revision: Int, hits: [QuotationID], total: Int) {
    self.query = query
    self.revision = revision
    self.hits = hits
    self.total = total
  }
}

/// A part of an article's text with the words that a query asked for.
package struct Snippet: Hashable, Sendable {
  package let span: TextSpan
  /// In text order, inside `span`.
  package let highlights: [TextSpan]

  package init(span: TextSpan, highlights: [TextSpan]) {
    self.span = span
    self.highlights = highlights
  }
}

extension Corpus {
  /// The quotations that answer a query.
  ///
  /// - Parameters:
  ///   - limit: How many hits are wanted; `total` counts all of them.
  ///   - isCancelled: Asked now and then; once it is true the search ends with nil.
  package func results(
    for query: Query, limit: Int, isCancelled: () -> Bool = { false }
  ) -> SearchResults? {
    SearchResults(query: query, revision: revision, hits: [], total: 0)
  }

  /// A quotation with the words in it that the query asked for.
  package func snippet(of id: QuotationID, for query: Query) -> Snippet {
    Snippet(span: self[id].extent, highlights: [])
  }
}
