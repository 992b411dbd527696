/// Which of a pane's items is selected, and which stands at the top.
struct ItemScroll: Hashable, Sendable {
  var selected = 0
  var top = 0

  /// Selects an item, or the nearest there is.
  mutating func select(_ index: Int, of count: Int) {
    selected = max(0, min(index, count - 1))
  }

  /// Turns to the page that shows the selected item.
  ///
  /// Whole pages, since beside other panes a terminal cannot scroll: each line scrolled would
  /// send the pane again.
  mutating func reveal(rows: Int, count: Int, height: (Int) -> Int) {
    guard count > 0 else { return self = ItemScroll() }
    select(selected, of: count)
    top = max(0, min(top, count - 1))
    if selected < top {
      top = pageTop(endingAt: selected, rows: rows, height: height)
    } else if !isVisible(selected, rows: rows, height: height) {
      top = selected
    }
    let lastTop = pageTop(endingAt: count - 1, rows: rows, height: height)
    if top > lastTop { top = lastTop }
  }

  /// How many whole items a page holds from the top on; at least 1.
  func page(rows: Int, count: Int, height: (Int) -> Int) -> Int {
    var room = rows
    var index = top
    while index < count, room >= height(index) {
      room -= height(index)
      index += 1
    }
    return max(1, index - top)
  }

  /// The item on a row, counted from the row of the one at the top.
  func item(at row: Int, count: Int, height: (Int) -> Int) -> Int? {
    guard row >= 0 else { return nil }
    var next = 0
    for index in max(0, top)..<max(0, top, count) {
      next += height(index)
      if row < next { return index }
      if next > 4096 { break }
    }
    return nil
  }

  private func isVisible(_ index: Int, rows: Int, height: (Int) -> Int) -> Bool {
    var room = rows
    for item in top...max(top, index) {
      room -= height(item)
      if room < 0 { return false }
    }
    return true
  }

  /// The first item of a page that ends with an item.
  private func pageTop(endingAt last: Int, rows: Int, height: (Int) -> Int) -> Int {
    guard last > 0 else { return 0 }
    var room = rows - height(last)
    var first = last
    while first > 0, room >= height(first - 1) {
      room -= height(first - 1)
      first -= 1
    }
    return first
  }
}
