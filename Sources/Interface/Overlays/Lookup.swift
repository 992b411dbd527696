import Search

/// The search for quotations over the whole corpus, a letter at a time.
package struct Lookup: Sendable {
  package let purpose: Purpose
  private(set) var typed: String

  package enum Purpose: Sendable {
    /// Enter goes to the quotation.
    case open
    /// Enter leaves the reader with the quotation chosen (`--pick`).
    case pick
  }

  /// - Parameter typed: What stands in the field, selected: typing replaces it.
  package init(typed: String = "", purpose: Purpose = .open) {
    self.typed = typed
    self.purpose = purpose
  }

  mutating func appear(in context: OverlayContext) -> [Effect] { [] }
  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome { .close() }
  func draw(on screen: inout Screen, in context: OverlayContext) {}
}
