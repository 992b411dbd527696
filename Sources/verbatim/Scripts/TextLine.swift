import Articles

extension ArticleText {
  /// A span's text with line breaks and runs of blanks folded to one blank.
  func line(_ span: TextSpan) -> String {
    self[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
