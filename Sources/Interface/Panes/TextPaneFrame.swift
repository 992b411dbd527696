/// Where the parts of the text pane stand.
struct TextPaneFrame: Hashable, Sendable {
  /// The row of the title.
  let titleRow: Int
  /// The row of date, outlet and byline, where there is room for it.
  let detailRow: Int?
  /// The rows of the text.
  let rows: Range<Int>
  /// The columns of the text, at a measure that is read with ease.
  let columns: Range<Int>
  /// The column of the bar beside the current quotation.
  let barColumn: Int

  /// The most columns of a line that the eye follows without effort.
  private static let measure = 78

  init(_ frame: Frame) {
    titleRow = frame.rows.lowerBound
    detailRow = frame.height >= 7 ? titleRow + 1 : nil
    let head = frame.height >= 12 ? 3 : frame.height >= 7 ? 2 : 1
    rows = min(titleRow + head, frame.rows.upperBound)..<frame.rows.upperBound
    let width = max(1, min(TextPaneFrame.measure, frame.width - 3))
    let start = frame.columns.lowerBound + max(2, (frame.width - width) / 2)
    columns = start..<start + width
    barColumn = start - 2
  }
}
