/// Where the lookup's parts stand on a screen of a size.
struct LookupLayout {
  let list: Frame
  /// The row of the line between list and preview, and the preview; nil without one.
  let preview: (rule: Int, frame: Frame)?

  // The columns of a row of the list; those without room are empty.
  let speaker: Range<Int>
  let quotation: Range<Int>
  let outlet: Range<Int>
  let day: Range<Int>

  /// - Parameters:
  ///   - outletWidth: The columns of the widest outlet in sight.
  ///   - dayWidth: The columns of the widest date in sight.
  init(body: Frame, showsPreview: Bool, outletWidth: Int, dayWidth: Int) {
    let previewHeight = showsPreview && body.height >= 10 ? max(5, body.height * 2 / 5) : 0
    let listEnd = body.rows.upperBound - (previewHeight == 0 ? 0 : previewHeight + 2)
    list = Frame(
      rows: body.rows.lowerBound..<max(body.rows.lowerBound, listEnd), columns: body.columns)
    preview =
      previewHeight == 0
      ? nil
      : (
        listEnd + 1,
        Frame(rows: listEnd + 2..<body.rows.upperBound, columns: body.columns)
      )
    let width = body.width
    let speakerWidth = min(max(width / 6, 10), 24)
    let outletWidth = width >= 72 ? min(outletWidth, width / 6) : 0
    let dayWidth = width >= 52 ? dayWidth : 0
    speaker = LookupLayout.columns(from: 2, count: speakerWidth, in: width)
    let outletStart = width - (dayWidth == 0 ? 0 : dayWidth + 2) - outletWidth
    let end = outletWidth == 0 ? outletStart : outletStart - 2
    quotation = LookupLayout.columns(
      from: speaker.upperBound + 2, count: end - speaker.upperBound - 2, in: width)
    outlet = LookupLayout.columns(from: outletStart, count: outletWidth, in: width)
    day = LookupLayout.columns(from: width - dayWidth, count: dayWidth, in: width)
  }

  private static func columns(from start: Int, count: Int, in width: Int) -> Range<Int> {
    let lower = min(max(0, start), width)
    return lower..<min(lower + max(0, count), width)
  }
}
