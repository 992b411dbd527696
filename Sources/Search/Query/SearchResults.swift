/// The quotations that answer a query, the best first.
package struct SearchResults: Sendable {
  package let query: Query
  /// The revision of the corpus that was searched.
  package let revision: Int
  /// The best answers, as many as were asked for.
  package let hits: [QuotationID]
  /// How many quotations answer the query in all.
  package let total: Int
  /// Where nothing answers, the name of the speaker that is nearest to what was typed.
  package let suggestion: String?

  package init(
    query: Query, revision: Int, hits: [QuotationID], total: Int, suggestion: String? = nil
  ) {
    self.query = query
    self.revision = revision
    self.hits = hits
    self.total = total
    self.suggestion = suggestion
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

  /// The articles that answer a query, in order of arrival: every term matches in the article's
  /// title or in one of its quotations, not necessarily the same.
  package func articles(
    matching query: Query, isCancelled: () -> Bool = { false }
  ) -> [ArticleID]? {
    []
  }
}
