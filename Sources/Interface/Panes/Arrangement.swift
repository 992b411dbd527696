/// Where each pane stands on a screen of some size.
struct Arrangement: Hashable, Sendable {
  /// The panes that are seen.
  private(set) var frames: [Pane: Frame] = [:]
  /// The thin lines between panes.
  private(set) var rules: [Frame] = []
  /// The row of the status line.
  let statusRow: Int
  /// Whether list items have a blank row between them.
  private(set) var isAiry = false

  /// The fewest rows and columns that the reader can be used in.
  static let least = Size(rows: 10, columns: 40)
  /// The fewest columns for panes side by side.
  static let wideColumns = 110

  /// - Parameters:
  ///   - upper: The pane above the text where panes are stacked.
  ///   - zoomed: The pane that has the whole screen, if one does.
  init?(size: Size, upper: Pane, zoomed: Pane?) {
    guard size.rows >= Arrangement.least.rows, size.columns >= Arrangement.least.columns else {
      return nil
    }
    statusRow = size.rows - 1
    let rows = 0..<statusRow
    if let zoomed {
      frames[zoomed] = Frame(rows: rows, columns: 0..<size.columns)
      isAiry = rows.count >= 30
    } else if size.columns >= Arrangement.wideColumns {
      placeSideBySide(rows: rows, columns: size.columns)
    } else {
      stack(upper == .text ? .articles : upper, rows: rows, columns: size.columns)
    }
  }

  /// Articles on the left, the text in the middle, speakers above quotations on the right.
  private mutating func placeSideBySide(rows: Range<Int>, columns: Int) {
    let text = min(max(columns * 45 / 100, 56), 86)
    let articles = (columns - text - 4) / 2
    let textStart = articles + 1
    let right = textStart + text + 2
    let split = rows.lowerBound + rows.count * 2 / 5
    isAiry = rows.count >= 30
    frames = [
      .articles: Frame(rows: rows, columns: 0..<articles),
      .text: Frame(rows: rows, columns: textStart..<textStart + text),
      .speakers: Frame(rows: rows.lowerBound..<split, columns: right..<columns),
      .quotations: Frame(rows: split + 1..<rows.upperBound, columns: right..<columns),
    ]
    rules = [
      Frame(rows: rows, columns: articles..<articles + 1),
      Frame(rows: rows, columns: right - 2..<right - 1),
      Frame(rows: split..<split + 1, columns: right..<columns),
    ]
  }

  /// The text below, another pane above it.
  private mutating func stack(_ upper: Pane, rows: Range<Int>, columns: Int) {
    let split = max(3, rows.count * 36 / 100)
    frames = [
      upper: Frame(rows: rows.lowerBound..<split, columns: 0..<columns),
      .text: Frame(rows: split + 1..<rows.upperBound, columns: 0..<columns),
    ]
    rules = [Frame(rows: split..<split + 1, columns: 0..<columns)]
  }

  /// The pane at a place.
  func pane(at position: Position) -> Pane? {
    frames.first {
      $0.value.rows.contains(position.row) && $0.value.columns.contains(position.column)
    }?.key
  }
}
