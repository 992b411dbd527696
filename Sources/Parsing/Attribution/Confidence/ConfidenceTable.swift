/// How often attributions are right, by what found them.
///
/// The models' own probabilities are bent to the shares that were measured; whatever the models do
/// not judge has the share of its origin and kind.
package struct ConfidenceTable: Sendable, Equatable {
  /// A probability that the models gave, and how many of those that had about this were right.
  package struct Knot: Sendable, Equatable {
    package var probability: Float
    package var share: Float

    package init(probability: Float, share: Float) {
      self.probability = probability
      self.share = share
    }
  }

  /// Which attributions share one figure.
  package struct Group: Hashable, Sendable {
    package var origin: Attribution.Origin
    package var kind: Quotation.Kind

    package init(_ origin: Attribution.Origin, _ kind: Quotation.Kind) {
      self.origin = origin
      self.kind = kind
    }
  }

  /// Rising in both numbers.
  package let knots: [Knot]
  package let shares: [Group: Float]

  package init(knots: [Knot], shares: [Group: Float]) {
    self.knots = knots
    self.shares = shares
  }

  /// What the program was built with.
  package static let embedded = ConfidenceTable(
    rows: Lexicon.rows(of: Lexicon.entries(ofFile: "Models/confidence.txt")))

  /// Of what was never measured nothing is known.
  private static let unmeasured: Float = 0.5

  package func confidence(
    of origin: Attribution.Origin, _ kind: Quotation.Kind, probability: Float = 0
  ) -> Float {
    if origin == .learnt { return confidence(atProbability: probability) }
    return shares[Group(origin, kind)] ?? Self.unmeasured
  }

  /// Between two knots on the line from one to the other; the probability itself without knots.
  private func confidence(atProbability probability: Float) -> Float {
    guard let first = knots.first, let last = knots.last else {
      return min(max(probability, 0), 1)
    }
    guard let next = knots.firstIndex(where: { $0.probability > probability }) else {
      return last.share
    }
    guard next > 0 else { return first.share }
    let (lower, upper) = (knots[next - 1], knots[next])
    let way = (probability - lower.probability) / (upper.probability - lower.probability)
    return lower.share + way * (upper.share - lower.share)
  }
}

// The table as a file: "learnt", a probability and a share; or an origin, a kind and a share.
extension ConfidenceTable {
  package init(rows: [[Substring]]) {
    var knots: [Knot] = []
    var shares: [Group: Float] = [:]
    for row in rows where row.count >= 3 {
      guard let origin = Attribution.Origin(rawValue: String(row[0])), let share = Float(row[2]),
        (0...1).contains(share)
      else { continue }
      if origin == .learnt, let probability = Float(row[1]), probability.isFinite {
        knots.append(Knot(probability: probability, share: share))
      } else if let kind = Quotation.Kind(rawValue: String(row[1])) {
        shares[Group(origin, kind)] = share
      }
    }
    self.init(knots: knots.sorted { $0.probability < $1.probability }, shares: shares)
  }
}
