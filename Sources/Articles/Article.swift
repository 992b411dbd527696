/// One article as its format gave it: the text and what is known beside it.
package struct Article: Sendable {
  /// The article's own id where its format has one, else its path as given.
  package var id: String
  /// Where it was read from, as given ("-" for standard input); shared by the articles of one file.
  package var path: String
  package var format: Format
  /// The title where it is a field of its own; a plain text's title stands in its text.
  package var title: String?
  /// The sentence or two below the title that sum it up.
  package var standfirst: String?
  package var byline: String?
  /// Place and day as a wire story has them before its first words: "ORRIN, March 4".
  package var dateline: String?
  package var outlet: String?
  package var date: ArticleDate?
  /// Before when the article may not be published.
  package var embargo: ArticleDate?
  /// Which state of the story it is, as its wire counts.
  package var version: String?
  /// The language that the article says it is in, a tag such as "en-GB".
  package var declaredLanguage: String?
  package var url: String?
  /// Whether the text is only a summary, the article itself standing elsewhere.
  package var isSummary = false
  /// The text as read, decoded and otherwise unchanged: every span counts in it.
  package var text: ArticleText

  package init(
    id: String, path: String, format: Format = .text, title: String? = nil, byline: String? = nil,
    outlet: String? = nil, date: ArticleDate? = nil, url: String? = nil, text: ArticleText
  ) {
    self.id = id
    self.path = path
    self.format = format
    self.title = title
    self.byline = byline
    self.outlet = outlet
    self.date = date
    self.url = url
    self.text = text
  }

  /// What the bytes were recognised as.
  package enum Format: String, Sendable, CaseIterable {
    case text
    case markdown
    case html
    case rss
    case atom
    case rdf
    case nitf
    case newsML = "newsml-g2"
    case ninjs
    case json
    case jsonLines = "jsonl"
    case warc
    case mbox
    case mail = "eml"
    /// No article's: what `verbatim index` wrote, whose articles have formats of their own.
    case snapshot
  }
}
