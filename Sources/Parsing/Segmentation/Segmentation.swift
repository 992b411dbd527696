package import Articles

/// A text cut into paragraphs, sentences and tokens, with what stands between quotation marks.
///
/// - Invariant: paragraphs, sentences and tokens are each in text order and disjoint; a sentence
///   lies in one paragraph, a token in one sentence; every index stored is valid.
package struct Segmentation: Sendable {
  package let text: ArticleText
  package var paragraphs: [Paragraph]
  package var sentences: [Sentence]
  package var tokens: [Token]
  /// What stands between quotation marks, in order of its opening; one inside another comes after it.
  package var passages: [QuotedPassage]

  package init(
    text: ArticleText, paragraphs: [Paragraph], sentences: [Sentence], tokens: [Token],
    passages: [QuotedPassage]
  ) {
    self.text = text
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.tokens = tokens
    self.passages = passages
  }
}

/// A paragraph of the text, or a line that stands for one (a title, a byline).
package struct Paragraph: Hashable, Sendable {
  /// Without the white space around it.
  package var span: TextSpan
  package var role: Role
  /// The indices of its sentences.
  package var sentences: Range<Int>

  package enum Role: String, Sendable, CaseIterable {
    case title, byline, standfirst, body
  }

  package init(span: TextSpan, role: Role, sentences: Range<Int>) {
    self.span = span
    self.role = role
    self.sentences = sentences
  }
}

package struct Sentence: Hashable, Sendable {
  /// From its first token to its last: final stop and closing marks inside.
  package var span: TextSpan
  /// The paragraph that holds it.
  package var paragraph: Int
  /// The indices of its tokens.
  package var tokens: Range<Int>

  package init(span: TextSpan, paragraph: Int, tokens: Range<Int>) {
    self.span = span
    self.paragraph = paragraph
    self.tokens = tokens
  }
}

/// What stands between an opening quotation mark and its closing one, within one paragraph.
package struct QuotedPassage: Hashable, Sendable {
  /// With its marks.
  package var span: TextSpan
  /// Without its marks.
  package var inner: TextSpan
  /// The indices of its tokens, marks included.
  package var tokens: Range<Int>
  package var paragraph: Int
  /// False where the paragraph ended before a closing mark came.
  package var isClosed: Bool
  /// The passage of an earlier paragraph that this one carries on: it was left open there, and
  /// this paragraph opens with a mark of its own.
  package var continues: Int?
  /// The passage that this one stands inside.
  package var outer: Int?

  package init(
    span: TextSpan, inner: TextSpan, tokens: Range<Int>, paragraph: Int, isClosed: Bool,
    continues: Int? = nil, outer: Int? = nil
  ) {
    self.span = span
    self.inner = inner
    self.tokens = tokens
    self.paragraph = paragraph
    self.isClosed = isClosed
    self.continues = continues
    self.outer = outer
  }
}
