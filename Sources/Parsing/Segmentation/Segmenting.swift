package import Articles

extension Segmentation {
  /// Cuts a text.
  package init(of text: ArticleText) {
    self.init(text: text, paragraphs: [], sentences: [], tokens: [], passages: [])
  }

  /// The span of the line that stands for a title.
  package var title: TextSpan? { paragraphs.first { $0.role == .title }?.span }
}
