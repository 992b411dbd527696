import Glibc

/// How telling a quotation's words are for a query: BM25, in coarse steps so that of about equals
/// the newer comes first.
///
/// How often a word is said in all stands for the number of quotations that have it, which is not
/// known without reading its list.
struct Relevance {
  private let weights: [Double]
  private let meanLength: Double

  private static let saturation = 1.2
  private static let lengthShare = 0.4
  private static let stepsPerUnit = 2.0

  /// - Parameters:
  ///   - counts: How often each word or phrase is said, at most.
  ///   - positions: How many words all quotations have.
  init(counts: [Int], quotations: Int, positions: Int) {
    let all = Double(max(1, quotations))
    weights = counts.map { log(1 + all / (Double($0) + 0.5)) }
    meanLength = max(1, Double(positions) / all)
  }

  /// - Parameter frequency: How often the quotation has each word or phrase, by its number.
  func steps(length: Int, frequency: (Int) -> Int) -> Int {
    let norm = 1 - Self.lengthShare + Self.lengthShare * Double(length) / meanLength
    var score = 0.0
    for (number, weight) in weights.enumerated() {
      let frequency = Double(frequency(number))
      score += weight * frequency * (Self.saturation + 1) / (frequency + Self.saturation * norm)
    }
    return Int((score * Self.stepsPerUnit).rounded(.down))
  }
}
