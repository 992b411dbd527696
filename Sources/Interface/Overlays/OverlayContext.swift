package import Articles
package import Search

/// What an overlay may know about the reader beneath it.
package struct OverlayContext: Sendable {
  package var corpus: Corpus
  package var size: Size
  package var focus: Pane
  /// Everything reported so far, the oldest first.
  package var messages: [Message]
  /// The article in the text pane.
  package var article: ArticleID?
  /// The current quotation.
  package var quotation: QuotationID?
  package var marked: Set<QuotationID>
  /// Earlier lookups, the newest last.
  package var history: [String]
  package var progress: LoadingProgress
  /// Dates of this year are shown without it.
  package var today: ArticleDate?

  package init(
    corpus: Corpus, size: Size, focus: Pane = .articles, messages: [Message] = [],
    article: ArticleID? = nil, quotation: QuotationID? = nil, marked: Set<QuotationID> = [],
    history: [String] = [], progress: LoadingProgress = LoadingProgress(),
    today: ArticleDate? = nil
  ) {
    self.corpus = corpus
    self.size = size
    self.focus = focus
    self.messages = messages
    self.article = article
    self.quotation = quotation
    self.marked = marked
    self.history = history
    self.progress = progress
    self.today = today
  }

  /// What copying, saving and piping are about: the marked quotations in corpus order, else the
  /// current one.
  package var chosen: [QuotationID] {
    marked.isEmpty ? [quotation].compactMap { $0 } : marked.sorted()
  }
}
