/// One line on the last row that asks for a text.
package struct Prompt: Sendable {
  package let purpose: Purpose

  package enum Purpose: Hashable, Sendable {
    /// A path to save what is chosen to.
    case save
    /// A shell command that gets what is chosen.
    case pipe
    /// A query that the list is filtered by.
    case filter
    /// What is searched for in the focused pane.
    case search
  }

  /// - Parameter text: What stands in the field, selected: typing replaces it.
  package init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
  }

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome { .close() }
  func draw(on screen: inout Screen, in context: OverlayContext) {}
}
