/// Where the current quotation is from, and why it has this speaker or none.
package struct Provenance: Sendable {
  package init() {}

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome { .close() }
  func draw(on screen: inout Screen, in context: OverlayContext) {}
}
