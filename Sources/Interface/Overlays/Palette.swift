/// Every command by name.
package struct Palette: Sendable {
  package init() {}

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome { .close() }
  func draw(on screen: inout Screen, in context: OverlayContext) {}
}
