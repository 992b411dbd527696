extension Model {
  /// A click focuses and selects, a double one goes deeper, the wheel scrolls what is under it.
  mutating func take(_ mouse: Mouse) {
    guard let arrangement, let pane = arrangement.pane(at: mouse.position),
      let frame = arrangement.frames[pane]
    else { return }
    switch mouse.action {
    case .press: press(pane, row: mouse.position.row, frame: frame, isAiry: arrangement.isAiry)
    case .doublePress:
      press(pane, row: mouse.position.row, frame: frame, isAiry: arrangement.isAiry)
      goDeeper()
    case .wheelUp: turnWheel(pane, by: -1)
    case .wheelDown: turnWheel(pane, by: 1)
    }
  }

  private mutating func press(_ pane: Pane, row: Int, frame: Frame, isAiry: Bool) {
    switch pane {
    case .articles:
      let rows = ArticlesPane.rows(of: frame, isAiry: isAiry)
      let item = articles.scroll.item(at: row - rows.lowerBound, count: articles.count) { _ in
        ArticlesPane.itemHeight(isAiry: isAiry)
      }
      if let item { articles.scroll.selected = item }
    case .speakers:
      let items = voices.items
      let row = row - SpeakersPane.rows(of: frame).lowerBound
      let item = voices.speakers.item(at: row, count: items.count) {
        SpeakersPane.itemHeight(items[$0])
      }
      if let item { voices.selectSpeaker(item) }
    case .quotations:
      let listed = voices.selected?.quotations ?? []
      let row = row - QuotationsPane.rows(of: frame).lowerBound
      let item = voices.quotations.item(at: row, count: listed.count) {
        QuotationsPane.itemHeight(listed[$0], in: corpus, frame: frame)
      }
      if let item { voices.selectQuotation(item) }
    case .text: break
    }
    setFocus(pane)
  }

  private mutating func turnWheel(_ pane: Pane, by step: Int) {
    let focused = focus
    focus = pane
    defer { focus = focused }
    move(.lines(pane == .text ? 3 * step : step))
  }
}
