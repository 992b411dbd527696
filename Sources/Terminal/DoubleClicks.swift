import Interface

/// Tells a second press at a place, soon after the first, from a first one.
struct DoubleClicks {
  private static let longest = Duration.milliseconds(350)
  private var last: (position: Position, time: ContinuousClock.Instant)?

  mutating func isSecond(at position: Position, now: ContinuousClock.Instant = .now) -> Bool {
    if let last, last.position == position, now - last.time <= Self.longest {
      self.last = nil
      return true
    }
    last = (position, now)
    return false
  }
}
