import Parsing

/// An article as the program cuts it, with what people marked and a tagger said, on its tokens.
struct AnnotatedArticle: Sendable {
  var id: String
  var segmentation: Segmentation
  /// In the order of their marks.
  var attributions: [AnnotatedAttribution]
  /// The tag of each token; nil where the tokens there do not fit ours.
  var tags: [PartOfSpeech?]
}

/// An attribution in ranges of tokens, none of them empty.
struct AnnotatedAttribution: Hashable, Sendable {
  var source: Range<Int>?
  var cue: Range<Int>
  /// At least one, in text order.
  var content: [Range<Int>]
}
