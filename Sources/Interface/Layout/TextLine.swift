/// One row of a laid-out text.
struct TextLine: Hashable, Sendable {
  /// UTF-8 offsets in the article's text; below 0 for a title that does not stand in it.
  var span: Range<Int>
  var role: Role

  enum Role: Hashable, Sendable {
    case title, byline, standfirst, body
    /// A blank row between paragraphs; its span is empty.
    case gap
  }
}
