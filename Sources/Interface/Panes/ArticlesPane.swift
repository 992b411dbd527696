import Articles
import Parsing
import Search

/// The list of articles: two rows for each.
struct ArticlesPane {
  let list: ArticleList
  let corpus: Corpus
  let read: Set<ArticleID>
  let today: ArticleDate?
  /// What is searched for in this pane.
  let pattern: FoldedText?
  let isFocused: Bool
  let isAiry: Bool

  /// Rows that an item takes.
  static func itemHeight(isAiry: Bool) -> Int { isAiry ? 3 : 2 }

  /// The rows of the items, below the head.
  static func rows(of frame: Frame, isAiry: Bool) -> Range<Int> {
    frame.rows.inset(isAiry ? 2 : 1)
  }

  func draw(on screen: inout Screen, in frame: Frame) {
    head.draw(on: &screen, row: frame.rows.lowerBound, columns: frame.columns.inset(0, 1))
    let rows = ArticlesPane.rows(of: frame, isAiry: isAiry)
    let height = ArticlesPane.itemHeight(isAiry: isAiry)
    let shown = list.scroll.top..<min(list.count, list.scroll.top + rows.count / height + 1)
    guard !shown.isEmpty else { return }
    let articles = shown.compactMap { list[$0] }.map { ($0, corpus.head(of: $0)) }
    for (offset, (id, article)) in articles.enumerated() {
      let row = rows.lowerBound + offset * height
      guard row + 1 < rows.upperBound else { break }
      let item = Item(
        article: article, outlets: corpus.outletNames(of: id), date: dateWords(article),
        isSelected: shown.lowerBound + offset == list.scroll.selected, isFocused: isFocused,
        isRead: read.contains(id), pattern: pattern)
      item.draw(on: &screen, row: row, columns: frame.columns)
    }
  }

  private var head: PaneHead {
    let place = list.count == 0 ? "" : "\(grouped(list.scroll.selected + 1))/"
    let name = list.isFiltered ? "Filtered" : "Articles"
    return PaneHead(
      title: name, count: "\(place)\(grouped(list.count))", detail: list.order.label,
      isFocused: isFocused)
  }

  private func dateWords(_ article: ArticleHead) -> String {
    article.article.date?.short(today: today) ?? ""
  }

  /// One article's rows.
  private struct Item {
    let article: ArticleHead
    let outlets: String
    let date: String
    let isSelected: Bool
    let isFocused: Bool
    let isRead: Bool
    let pattern: FoldedText?

    func draw(on screen: inout Screen, row: Int, columns: Range<Int>) {
      let text = columns.inset(2, 1)
      if isSelected {
        let style = isFocused ? Style.plain : Style(.quiet)
        screen.bar(rows: row..<row + 2, column: columns.lowerBound, style: style)
      } else if !isRead {
        screen.write("●", row: row, columns: columns, style: Style(.quiet))
      }
      let style = isSelected ? Style(.plain, .bold) : .plain
      let headline = article.headline
      screen.writeField(
        headline, row: row, columns: text, style: style, lighting: pattern.spans(in: headline))
      drawDetails(on: &screen, row: row + 1, columns: text)
    }

    private func drawDetails(on screen: inout Screen, row: Int, columns: Range<Int>) {
      let quiet = Style(.quiet)
      let count = screen.writeTrailing(
        "\(grouped(article.quotationCount)) ”", row: row, columns: columns, style: quiet)
      screen.write(date, row: row, columns: columns.clamped(to: 0..<count), style: quiet)
      // Dates of one kind stand in a column: "9 Mar" as wide as "12 Mar".
      let dateWidth = date.isEmpty ? 0 : (date.utf8.count <= 6 ? 6 : 11) + 2
      let outlet = columns.inset(dateWidth).lowerBound
      screen.writeField(
        outlets, row: row, columns: outlet..<max(outlet, count - 1), style: quiet)
    }
  }
}
