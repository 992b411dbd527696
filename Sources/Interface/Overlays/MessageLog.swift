/// Everything that was reported, the newest at the bottom.
package struct MessageLog: Sendable {
  package init() {}

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome { .close() }
  func draw(on screen: inout Screen, in context: OverlayContext) {}
}
