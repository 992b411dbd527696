import Parsing

/// An article to learn from: what the stages see of it, and what people marked.
struct Lesson: Sendable {
  var segmentation: Segmentation
  var clues: Clues
  var attributions: [AnnotatedAttribution]

  /// `tags` are those of a tagger that never saw the article.
  init(_ article: AnnotatedArticle, tags: [PartOfSpeech]?) {
    segmentation = article.segmentation
    clues = Clues(article.segmentation, tags: tags)
    attributions = article.attributions
  }
}
