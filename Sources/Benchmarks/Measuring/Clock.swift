import Glibc

/// Seconds that work takes, by the wall.
///
/// A figure is for people who wait; on a machine that does nothing else it is the processor's too.
func timed<Result>(_ work: () throws -> Result) rethrows -> (result: Result, seconds: Double) {
  let start = ContinuousClock.now
  let result = try work()
  let time = start.duration(to: .now)
  return (result, time / .seconds(1))
}

/// Seconds of the processor that work takes, for what is compared with another program's own count of
/// them, whatever else the machine does.
func processorTime(of work: () throws -> Void) rethrows -> Double {
  let start = clock()
  try work()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// Times of the same work, to be told by their order.
struct Times {
  /// Rising, in seconds.
  private let sorted: [Double]

  init(_ times: [Double]) { sorted = times.sorted() }

  /// The time that this part of all stays below or at: 0.5 for the median, 1 for the worst.
  func percentile(_ part: Double) -> Quantity {
    guard let worst = sorted.last else { return .seconds(.nan) }
    let place = Int((Double(sorted.count) * part).rounded(.up)) - 1
    return .seconds(sorted.indices.contains(place) ? sorted[place] : worst)
  }
}
