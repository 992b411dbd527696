import Articles
import Parsing

/// The article's text with its quotations lit.
struct TextPane {
  let reading: Reading
  /// Those of the article's story: "Northern Wire, Daily Post".
  let outlets: String
  let today: ArticleDate?
  let isFocused: Bool

  func draw(on screen: inout Screen, in frame: Frame) {
    let place = TextPaneFrame(frame)
    let head = PaneHead(title: reading.article.headline, isFocused: isFocused)
    head.draw(on: &screen, row: place.titleRow, columns: place.columns)
    if let row = place.detailRow {
      screen.writeField(details, row: row, columns: place.columns, style: Style(.quiet))
    }
    let lines = reading.layout.lines[reading.topLine...].prefix(place.rows.count)
    for (row, line) in zip(place.rows, lines) {
      draw(line, on: &screen, row: row, in: place)
    }
  }

  /// "11 March · Northern Wire · by Ida Lorn"; what forbids quoting, or doing so in full, first.
  private var details: String {
    let article = reading.article.article
    let byline = article.byline.map { name in
      name.lowercased().hasPrefix("by ") ? name : "by \(name)"
    }
    let known = [
      article.embargo.map { "EMBARGO until \($0.moment)" },
      article.isSummary ? "summary only" : nil,
      article.date?.long(today: today), outlets, byline,
    ]
    return known.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func draw(_ line: TextLine, on screen: inout Screen, row: Int, in place: TextPaneFrame) {
    guard line.role != .gap else { return }
    guard line.span.lowerBound >= 0 else {
      return screen.draw(title: line, of: reading.article, row: row, columns: place.columns)
    }
    var pen = TextPen(reading: reading, line: line)
    var column = place.columns.lowerBound
    var offset = line.span.lowerBound
    for glyph in DisplayText(reading.article.text[TextSpan(line.span)]).trimmed.glyphs {
      let style = pen.style(at: offset)
      guard
        screen.write(
          glyph, row: row, column: column, before: place.columns.upperBound, style: style)
      else { break }
      column += glyph.width
      offset += glyph.length
    }
    if let ink = pen.bar {
      screen.bar(rows: row..<row + 1, column: place.barColumn, style: Style(ink))
    }
  }
}

extension Screen {
  /// A row of a title that does not stand in the text.
  fileprivate mutating func draw(
    title line: TextLine, of article: ParsedArticle, row: Int, columns: Range<Int>
  ) {
    let title = article.article.title ?? ""
    let start = line.span.lowerBound + title.utf8.count + 1
    let text = ArticleText(title)[TextSpan(start..<start + line.span.count)]
    write(text, row: row, columns: columns, style: Style(.plain, .bold))
  }
}
