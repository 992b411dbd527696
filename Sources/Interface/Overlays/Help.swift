/// The keys, those of the focused pane first, searchable.
package struct Help: Sendable {
  package init() {}

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome { .close() }
  func draw(on screen: inout Screen, in context: OverlayContext) {}
}
