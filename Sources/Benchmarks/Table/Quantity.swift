/// A measured number with its unit.
struct Quantity {
  var value: Double
  var unit: Unit

  enum Unit {
    case seconds, bytes, bytesPerSecond, perSecond, count
    case percent, times

    /// Whether a larger number of it is the better one.
    var isRate: Bool { self == .bytesPerSecond || self == .perSecond }

    /// The names for growing magnitudes, each with the number of units that it stands for.
    fileprivate var scale: [(name: String, size: Double)] {
      switch self {
      case .seconds: [("ns", 1e-9), ("us", 1e-6), ("ms", 1e-3), ("s", 1)]
      case .bytes: [("B", 1), ("kB", 1e3), ("MB", 1e6), ("GB", 1e9)]
      case .bytesPerSecond: [("B/s", 1), ("kB/s", 1e3), ("MB/s", 1e6), ("GB/s", 1e9)]
      case .perSecond: [("/s", 1)]
      case .count: [("", 1)]
      case .percent: [("%", 1)]
      case .times: [("x", 1)]
      }
    }
  }

  static func seconds(_ value: Double) -> Quantity { Quantity(value: value, unit: .seconds) }
  static func bytes(_ value: Double) -> Quantity { Quantity(value: value, unit: .bytes) }
  static func bytes(_ bytes: Int, in seconds: Double) -> Quantity {
    Quantity(value: Double(bytes) / seconds, unit: .bytesPerSecond)
  }
  static func count(_ value: Int) -> Quantity { Quantity(value: Double(value), unit: .count) }
  /// A part of 1.
  static func share(_ value: Double) -> Quantity { Quantity(value: 100 * value, unit: .percent) }
  static func times(_ value: Double) -> Quantity { Quantity(value: value, unit: .times) }
  static func count(_ count: Int, in seconds: Double) -> Quantity {
    Quantity(value: Double(count) / seconds, unit: .perSecond)
  }

  /// How many times as good it is as another of the same unit.
  func advantage(over other: Quantity) -> Double {
    unit.isRate ? value / other.value : other.value / value
  }
}

extension Quantity: CustomStringConvertible {
  /// In the largest unit that leaves no leading zero, with three figures.
  var description: String {
    let scale = unit.scale
    guard let first = scale.first else { return "" }
    let step = scale.last { abs(value) >= $0.size } ?? first
    let number = (value / step.size).threeFigures
    return step.name.isEmpty ? number : "\(number) \(step.name)"
  }
}

extension Double {
  /// With three figures, or all before the point: "0.512", "7.30", "1,204".
  var threeFigures: String {
    guard isFinite else { return "-" }
    let decimals = abs(self) >= 99.95 ? 0 : abs(self) >= 9.995 ? 1 : abs(self) >= 0.9995 ? 2 : 3
    let power = [1.0, 10, 100, 1000][decimals]
    let scaled = Int64(exactly: (abs(self) * power).rounded()) ?? 0
    let whole = grouped(scaled / Int64(power))
    let sign = self < 0 ? "-" : ""
    guard decimals > 0 else { return sign + whole }
    let digits = String(scaled % Int64(power))
    return sign + whole + "." + String(repeating: "0", count: decimals - digits.count) + digits
  }

  private func grouped(_ number: Int64) -> String {
    var digits = Array(String(number))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return String(digits)
  }
}
