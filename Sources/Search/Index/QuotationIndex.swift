/// A shard's quotations by their words, its articles in order of recency.
///
/// Ordinals follow recency: an article's ordinal is its rank, the newest first, and the quotations
/// of one article follow each other. So whatever walks ordinals meets the newest first, and stops
/// when it has enough.
///
/// A class, since it has very many parts that would be retained one by one wherever it is passed.
final class QuotationIndex: Sendable {
  /// What is said, by quotation.
  let content: FieldIndex
  let cues: Cues
  /// By article.
  let titles: FieldIndex
  /// The outlets' names, each once.
  let outlets: FieldIndex
  let outletNames: Strings
  let voices: Voices
  /// By rank.
  let articles: IndexedArticles
  /// For each rank its first quotation, and in the end the number of all.
  let firstQuotations: DocumentStarts
  /// For each kind, by its number, the quotations of it.
  let kinds: [OrdinalSet]
  /// For each class, by its number, the quotations with such a cue.
  let cueClasses: [OrdinalSet]

  init(
    content: FieldIndex, cues: Cues, titles: FieldIndex,
    outlets: (words: FieldIndex, names: Strings), voices: Voices, articles: [IndexedArticle],
    firstQuotations: [UInt32], kinds: [OrdinalSet], cueClasses: [OrdinalSet]
  ) {
    self.content = content
    self.cues = cues
    self.titles = titles
    self.outlets = outlets.words
    outletNames = outlets.names
    self.voices = voices
    self.articles = IndexedArticles(articles)
    self.firstQuotations = DocumentStarts(firstQuotations)
    self.kinds = kinds
    self.cueClasses = cueClasses
  }

  var quotationCount: Int { content.documentCount }

  /// The quotations of the article of a rank.
  func quotations(of rank: Int) -> Range<Int> {
    Int(firstQuotations[rank])..<Int(firstQuotations[rank + 1])
  }

  /// The rank of the article that a quotation stands in.
  ///
  /// - Complexity: O(log *a*) for *a* articles.
  func rank(of quotation: Int) -> Int {
    firstQuotations.last(notAbove: UInt32(clamping: quotation), from: 0)
  }
}
