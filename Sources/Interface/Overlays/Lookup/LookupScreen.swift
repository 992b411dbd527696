import Search

extension Lookup {
  /// Where list and preview stand; the same for moving as for drawing.
  func layout(in size: Size, showing rows: [LookupRow] = []) -> LookupLayout {
    LookupLayout(
      body: bodies(in: size).list, showsPreview: showsPreview,
      outletWidth: rows.map { DisplayText($0.outlet).width }.max() ?? 0,
      dayWidth: rows.map { DisplayText($0.day).width }.max() ?? 0)
  }

  /// Where the groups stand: beside the list where both have room, else in its place while they
  /// are chosen from.
  func groupsFrame(in size: Size) -> Frame? { bodies(in: size).groups }

  private func bodies(in size: Size) -> (list: Frame, groups: Frame?) {
    let body = OverlayPage(size: size).body
    if groups.isEmpty { return (body, nil) }
    guard body.width >= LookupGroups.leastWidthBeside else {
      return (body, groups.hasFocus ? body : nil)
    }
    let end = body.columns.upperBound - LookupGroups.width
    return (
      Frame(rows: body.rows, columns: body.columns.lowerBound..<end - 2),
      Frame(rows: body.rows, columns: end..<body.columns.upperBound)
    )
  }

  func draw(on screen: inout Screen, in context: OverlayContext) {
    let page = OverlayPage(on: &screen)
    let field = page.drawHead("Lookup", notes: notes(in: context), on: &screen)
    let rows = rows(in: context, size: screen.size)
    let layout = layout(in: screen.size, showing: rows)
    let groupsFrame = groupsFrame(in: screen.size)
    if let groupsFrame { groups.draw(on: &screen, in: groupsFrame) }
    // In a narrow screen they take the place of all else.
    let isCovered = groupsFrame.map { $0.columns.lowerBound == 0 } ?? false
    defer { editor.draw(on: &screen, row: 0, columns: field) }
    if isCovered { return page.drawFoot(LookupGroups.hints, on: &screen) }
    for (row, place) in zip(rows, layout.list.rows) {
      row.draw(on: &screen, row: place, layout: layout)
    }
    if rows.isEmpty { drawEmptiness(on: &screen, frame: layout.list, in: context) }
    if let preview = layout.preview {
      screen.rule(row: preview.rule, columns: layout.list.columns)
      drawPreview(on: &screen, frame: preview.frame, layout: layout, in: context)
    }
    if let notice {
      page.drawFoot(notice, on: &screen)
    } else {
      page.drawFoot(groups.hasFocus ? LookupGroups.hints : LookupAction.hints, on: &screen)
    }
  }

  /// How many quotations answer, of how many, in which order; shorter where there is little room.
  private func notes(in context: OverlayContext) -> [String] {
    guard let results else { return [""] }
    let count = grouped(results.total) + (results.isExact ? "" : "+")
    let all = "\(count) of \(grouped(context.corpus.quotationCount))"
    return ["\(all) · \(order.words)", all, count]
  }

  private func rows(in context: OverlayContext, size: Size) -> [LookupRow] {
    guard let results else { return [] }
    let height = layout(in: size).list.height
    var cursor = cursor
    cursor.clamp(count: results.hits.count, height: height)
    return cursor.visible(count: results.hits.count, height: height).compactMap { index in
      LookupRow(
        results.hits[index], query: results.query,
        others: results.standsFor[results.hits[index]]?.count ?? 0, in: context,
        isSelected: index == cursor.selected)
    }
  }

  private func drawPreview(
    on screen: inout Screen, frame: Frame, layout: LookupLayout, in context: OverlayContext
  ) {
    guard let previewed, let results,
      let preview = LookupPreview(
        previewed, query: results.query, others: results.standsFor[previewed] ?? [], in: context)
    else { return }
    let left = frame.width >= 100 ? layout.quotation.lowerBound : min(2, frame.width)
    let right = min(frame.columns.upperBound, left + 80)
    preview.draw(on: &screen, in: Frame(rows: frame.rows, columns: left..<max(left, right)))
  }

  /// Says why there is no row, and what may be meant.
  private func drawEmptiness(on screen: inout Screen, frame: Frame, in context: OverlayContext) {
    guard let results else { return }
    let words =
      if context.corpus.quotationCount == 0 {
        ["No quotation has been found yet."]
      } else if let name = results.suggestion {
        ["No quotation answers that.", "Enter looks for the speaker \(name)."]
      } else {
        ["No quotation answers that."]
      }
    for (line, row) in zip(words, frame.rows) {
      screen.writeField(
        line, row: row, columns: min(2, frame.width)..<frame.columns.upperBound,
        style: Style(.quiet))
    }
  }
}

extension Query.Order {
  fileprivate var words: String {
    switch self {
    case .relevance: "relevance"
    case .date: "newest"
    case .speaker: "speaker"
    }
  }
}
