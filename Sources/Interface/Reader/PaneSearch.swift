import Articles
import Search

/// A search within one pane.
struct PaneSearch: Sendable {
  let pane: Pane
  let typed: String
  let pattern: FoldedText
  /// Where the pane was when the search began: searching goes on from there, and giving it up
  /// goes back to it.
  let origin: Origin
  /// Whether it is known that nothing in the pane matches.
  var isVain = false

  /// A selected item, or the UTF-8 offset at the top of the text.
  typealias Origin = Int

  init(_ typed: String, in pane: Pane, from origin: Origin) {
    self.pane = pane
    self.typed = typed
    self.origin = origin
    pattern = FoldedText(typed)
  }

  /// The search for a text typed further: what holds nothing of the beginning holds nothing of it.
  func narrowed(to typed: String) -> PaneSearch {
    var search = PaneSearch(typed, in: pane, from: origin)
    search.isVain = isVain && typed.hasPrefix(self.typed)
    return search
  }
}

extension FoldedText? {
  /// Where it stands in a text; nowhere, where nothing is looked for.
  func spans(in text: String) -> [TextSpan] {
    guard let self, !self.isEmpty else { return [] }
    return FoldedText(text).spans(of: self)
  }
}
