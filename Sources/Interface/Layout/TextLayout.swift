import Algorithms
import Articles
import Parsing

/// An article's text cut into rows of a width.
///
/// - Invariant: the lines' lower bounds grow strictly, so that an offset is on exactly one line.
struct TextLayout: Sendable {
  /// The most columns that a line takes.
  let columns: Int
  private(set) var lines: [TextLine] = []
  /// The index of each paragraph's first line, in text order.
  private(set) var paragraphStarts: [Int] = []

  /// - Parameter titled: Whether the title, where it is a field of its own, stands above the text,
  ///   and the line of the text that stands for one is kept.
  init(_ article: ParsedArticle, columns: Int, titled: Bool) {
    self.columns = max(1, columns)
    if titled, let title = article.article.title {
      append(title, at: -title.utf8.count - 1, role: .title)
    }
    for paragraph in article.readingParagraphs where titled || paragraph.role != .title {
      let end = lines.last?.span.upperBound ?? 0
      guard !paragraph.span.isEmpty, paragraph.span.lower >= end else { continue }
      appendGap(before: Int(paragraph.span.lower), role: TextLine.Role(paragraph.role))
      paragraphStarts.append(lines.count)
      append(
        article.text[paragraph.span], at: Int(paragraph.span.lower),
        role: TextLine.Role(paragraph.role))
    }
    if lines.isEmpty { lines = [TextLine(span: 0..<0, role: .body)] }
  }

  /// The index of the line that holds an offset: the last one that begins at or before it.
  func line(at offset: Int) -> Int {
    max(0, lines.partitioningIndex { $0.span.lowerBound > offset } - 1)
  }

  /// The index of the paragraph that holds a line.
  func paragraph(ofLine line: Int) -> Int {
    max(0, (paragraphStarts.firstIndex { $0 > line } ?? paragraphStarts.count) - 1)
  }

  private mutating func append(_ text: some StringProtocol, at offset: Int, role: TextLine.Role) {
    let glyphs = DisplayText(text).glyphs
    var lower = offset
    for line in LineBreaking.lines(of: glyphs, columns: columns) {
      let upper = lower + glyphs[line].reduce(0) { $0 + $1.length }
      // A mark of several glyphs cut in two leaves the second line without a place of its own.
      guard upper > lower else { continue }
      lines.append(TextLine(span: lower..<upper, role: role))
      lower = upper
    }
  }

  /// A blank row, where the text has room for its place; a byline stays with what is above it.
  private mutating func appendGap(before offset: Int, role: TextLine.Role) {
    guard let last = lines.last, last.role != .gap, role != .byline, last.span.upperBound < offset
    else { return }
    lines.append(TextLine(span: last.span.upperBound..<last.span.upperBound, role: .gap))
  }
}

extension TextLine.Role {
  init(_ role: Paragraph.Role) {
    switch role {
    case .title: self = .title
    case .byline: self = .byline
    case .standfirst: self = .standfirst
    case .body: self = .body
    }
  }
}

extension ParsedArticle {
  /// The paragraphs, or the whole text as one where none was found.
  fileprivate var readingParagraphs: [Paragraph] {
    paragraphs.isEmpty && text.count > 0
      ? [Paragraph(span: text.span, role: .body, sentences: 0..<0)] : paragraphs
  }
}
