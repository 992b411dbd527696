import Parsing

/// An article to learn from: what the stages see of it, and what people marked.
struct Lesson: Sendable {
  var segmentation: Segmentation
  var clues: Clues
  var attributions: [AnnotatedAttribution]
  /// The cues that a model which never saw the article finds, from the unlikely on, and the likely.
  var possibleCues: [Range<Int>] = []
  var likelyCues: [Range<Int>] = []

  /// `tags` are those of a tagger that never saw the article.
  init(_ article: AnnotatedArticle, tags: [PartOfSpeech]?) {
    segmentation = article.segmentation
    clues = Clues(article.segmentation, tags: tags)
    attributions = article.attributions
  }
}

/// How learning goes on: the rate falls to a fifth; in the middle all but the rows that matter most
/// are dropped; later epochs are averaged.
struct Schedule {
  var epochs: Int
  var rate: Float
  /// The share of features left out each time.
  var dropout: Float = 0.25
  /// How many rows the largest tables have, as a power of two.
  var bits = 22

  func rate(in epoch: Int) -> Float { rate * (1 - 0.8 * Float(epoch) / Float(max(epochs, 1))) }
  func counts(_ epoch: Int) -> Bool { epoch >= epochs / 2 }
  func prunes(before epoch: Int) -> Bool { epoch == max(epochs / 2, 1) }
}
