import Articles
import Search

/// A search within one pane.
struct PaneSearch: Sendable {
  let pane: Pane
  var typed = ""
  /// What was selected when the search began, to go back to when it is given up.
  var origin: Origin?

  struct Origin: Sendable {
    var selected: Int
    var top: Int
  }
}

extension Model {
  mutating func beginSearch() -> [Effect] { [] }
  mutating func searchPane(for text: String) {}
  mutating func searchText() {}
  mutating func searchNext(_ step: Int) {}
  mutating func endSearch(returning: Bool = false) { search = nil }
}
