package import Articles
package import Search

/// How the reader begins.
package struct Configuration: Sendable {
  /// The query that the lookup opens with at the start; nil opens no lookup.
  package var lookup: String?
  /// Whether Enter in the lookup leaves with the quotation chosen.
  package var isPicking: Bool
  /// Dates of this year are shown without it.
  package var today: ArticleDate?
  /// What was given to be read, for when nothing is found in it: "news/, wire.jsonl.gz".
  package var given: String
  /// A line in the status bar until the first key.
  package var hint: String?
  /// Who is who by the user's word.
  package var authority: Authority
  /// Whether versions of a story are listed each for itself.
  package var keepsDuplicates: Bool

  package init(
    lookup: String? = nil, isPicking: Bool = false, today: ArticleDate? = nil, given: String = "",
    hint: String? = nil, authority: Authority = Authority(),
    keepsDuplicates: Bool = false
  ) {
    self.lookup = lookup
    self.isPicking = isPicking
    self.today = today
    self.given = given
    self.hint = hint
    self.authority = authority
    self.keepsDuplicates = keepsDuplicates
  }
}
