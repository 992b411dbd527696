import Parsing

/// Whether confidences are as often right as they say, in ten bins.
struct Reliability: CustomStringConvertible {
  private struct Bin {
    var count = 0
    var right = 0
    var confidence: Float = 0

    var share: Float { Float(right) / Float(max(count, 1)) }
    var mean: Float { confidence / Float(max(count, 1)) }
  }

  private var bins = [Bin](repeating: Bin(), count: 10)

  init(of trials: [Trial]) {
    for trial in trials {
      let place = min(max(Int(trial.confidence * 10), 0), 9)
      bins[place].count += 1
      bins[place].right += trial.isRight ? 1 : 0
      bins[place].confidence += trial.confidence
    }
  }

  /// The expected calibration error: how far a bin's mean confidence is from its share right, weighed
  /// by its count.
  var error: Float {
    let count = bins.reduce(0) { $0 + $1.count }
    return bins.reduce(0) { $0 + Float($1.count) * abs($1.mean - $1.share) } / Float(max(count, 1))
  }

  var description: String {
    let lines = bins.enumerated().filter { $0.element.count > 0 }.map { place, bin in
      "0.\(place)  mean \(decimals(bin.mean))  right \(decimals(bin.share))  of \(bin.count)"
    }
    return (lines + ["expected calibration error \(decimals(error))"]).joined(separator: "\n")
  }
}

/// A share with three decimals.
func decimals(_ share: Float) -> String {
  let thousandths = String(Int((min(max(share, 0), 1) * 1000).rounded()))
  let digits = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
  return digits.prefix(1) + "." + digits.dropFirst()
}
