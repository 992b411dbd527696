import Articles
import Parsing
import Search

/// The article in the text pane, with everything that is shown of it.
struct Reading: Sendable {
  let id: ArticleID
  let article: ParsedArticle
  let highlights: Highlights
  private(set) var layout: TextLayout
  /// UTF-8 offset of the text at the top of the pane; a resize changes the lines, not this.
  private(set) var top = Int.min
  /// The index of the current quotation.
  private(set) var quotation: Int?
  /// Spans that answer a search, in text order.
  var matches: [TextSpan] = [] { didSet { match = nil } }
  /// The index of the match that was gone to last.
  private(set) var match: Int?

  init(_ article: ParsedArticle, id: ArticleID, in frame: TextPaneFrame) {
    self.id = id
    self.article = article
    highlights = Highlights(article.quotations)
    layout = Reading.layout(of: article, in: frame)
  }

  /// Lays the text out anew where the frame has another width.
  mutating func fit(_ frame: TextPaneFrame) {
    if layout.columns != frame.columns.count { layout = Reading.layout(of: article, in: frame) }
  }

  /// A title that fits the pane's head is not shown again.
  private static func layout(of article: ParsedArticle, in frame: TextPaneFrame) -> TextLayout {
    let isCut = article.title.map { DisplayText($0).width > frame.columns.count } ?? false
    return TextLayout(article, columns: frame.columns.count, titled: isCut)
  }
}

// MARK: - Moving in the text

extension Reading {
  /// The index of the line at the top of the pane.
  var topLine: Int { layout.line(at: top) }

  /// Scrolls by lines, so far as there is text for the rows.
  mutating func scroll(by lines: Int, rows: Int) { scroll(to: topLine + lines, rows: rows) }

  mutating func scroll(to line: Int, rows: Int) {
    let last = max(0, layout.lines.count - max(1, rows))
    top = layout.lines[max(0, min(line, last))].span.lowerBound
  }

  /// Scrolls to the line that holds a UTF-8 offset.
  mutating func scroll(toOffset offset: Int) {
    top = layout.lines[layout.line(at: offset)].span.lowerBound
  }

  /// The paragraph that the top of the pane is in, and how many there are.
  var paragraph: (number: Int, count: Int) {
    let count = max(1, layout.paragraphStarts.count)
    return (min(count, layout.paragraph(ofLine: topLine) + 1), count)
  }

  mutating func scrollToParagraph(_ step: Int, rows: Int) {
    let starts = layout.paragraphStarts
    let line = topLine
    if step > 0 {
      if let next = starts.first(where: { $0 > line }) { scroll(to: next, rows: rows) }
    } else {
      scroll(to: starts.last { $0 < line } ?? 0, rows: rows)
    }
  }

  /// Brings a span into view, a third down the pane, unless it is in view already.
  mutating func reveal(_ span: TextSpan, rows: Int) {
    let first = layout.line(at: Int(span.lower))
    let last = layout.line(at: Int(max(span.lower, span.upper == 0 ? 0 : span.upper - 1)))
    let top = topLine
    let fits = last - first < rows
    if first >= top, (fits ? last : first) < top + rows { return }
    scroll(to: first - max(0, fits ? min(rows / 3, rows - (last - first) - 1) : 0), rows: rows)
  }
}

// MARK: - Matches

extension Reading {
  /// The next match (1) or the one before (-1), from the last one gone to, else from the top of
  /// the pane; and whether that led around the end.
  func match(_ step: Int) -> (index: Int, isWrapped: Bool)? {
    guard !matches.isEmpty else { return nil }
    let next: Int
    if let match {
      next = match + step
    } else {
      let start = layout.lines[topLine].span.lowerBound
      let below = matches.firstIndex { Int($0.lower) >= start } ?? matches.count
      next = step > 0 ? below : below - 1
    }
    let wrapped = (next + matches.count) % matches.count
    return (wrapped, wrapped != next)
  }

  mutating func goToMatch(_ index: Int, rows: Int) {
    guard matches.indices.contains(index) else { return }
    match = index
    reveal(matches[index], rows: rows)
  }
}

// MARK: - Quotations

extension Reading {
  /// The current quotation in its corpus.
  var quotationID: QuotationID? {
    quotation.map { QuotationID(article: id, index: UInt32(clamping: $0)) }
  }

  /// Makes a quotation the current one; the text is left where it is.
  mutating func select(_ index: Int) {
    if article.quotations.indices.contains(index) { quotation = index }
  }

  /// The next quotation (1) or the one before (-1): from the current one where it is in view, else
  /// from the top of the pane.
  func quotation(after step: Int, rows: Int) -> Int? {
    let all = article.quotations
    guard !all.isEmpty else { return nil }
    if let quotation, isInView(all[quotation].extent, rows: rows) {
      let next = quotation + step
      return all.indices.contains(next) ? next : nil
    }
    let start = layout.lines[topLine].span.lowerBound
    return step > 0
      ? all.firstIndex { Int($0.extent.lower) >= start }
      : all.lastIndex { Int($0.extent.lower) < start }
  }

  private func isInView(_ span: TextSpan, rows: Int) -> Bool {
    let first = layout.line(at: Int(span.lower))
    let last = layout.line(at: Int(span.upper))
    return last >= topLine && first < topLine + rows
  }
}
