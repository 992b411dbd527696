package import Articles

/// An article with all that was found in it; spans over a text that it does not change.
///
/// Parsing is pure and total: any text gives a parsed article.
package struct ParsedArticle: Sendable {
  package let article: Article
  /// The title: the article's own field, else the line of its text that stands for one.
  package let title: String?
  package let paragraphs: [Paragraph]
  package let sentences: [Sentence]
  /// In text order of their extents.
  package let quotations: [Quotation]
  package let speakers: [Speaker]
  /// The ISO 639-1 code of the text's language, nil where its words do not tell.
  package let language: String?

  package init(_ article: Article) {
    let segmentation = Segmentation(of: article.text, title: article.title)
    let language = segmentation.language
    let attributions =
      language.isEnglish ? segmentation.attributions() : segmentation.quotedAttributions()
    let times =
      language.isEnglish
      ? segmentation.sayingTimes(of: attributions, on: article.date) : attributions.map { _ in nil }
    let resolution = segmentation.resolveSpeakers(of: attributions, byline: article.byline)
    self.article = article
    self.title = article.title ?? segmentation.title.map { String(article.text[$0]) }
    self.paragraphs = segmentation.paragraphs
    self.sentences = segmentation.sentences
    self.speakers = resolution.speakers
    self.language = language.code
    self.quotations = zip(zip(attributions, times), resolution.answers).map { attributed, answer in
      let (attribution, saidOn) = attributed
      return Quotation(
        attribution: attribution, kind: segmentation.kind(of: attribution.content),
        speakers: answer.speakers,
        reason: language.isEnglish ? answer.reason : .language(language.code ?? "unknown"),
        relayedBy: answer.relayedBy, saidOn: saidOn)
    }
  }

  /// An article whose parts are known already.
  package init(
    article: Article, title: String? = nil, paragraphs: [Paragraph] = [],
    sentences: [Sentence] = [], quotations: [Quotation], speakers: [Speaker],
    language: String? = nil
  ) {
    self.article = article
    self.title = title ?? article.title
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.quotations = quotations
    self.speakers = speakers
    self.language = language
  }

  package var text: ArticleText { article.text }
}
