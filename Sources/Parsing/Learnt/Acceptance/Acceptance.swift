import Glibc

/// The learnt judgement of which candidates are attributions.
package struct AcceptanceModel<Table: Weights> {
  package let weights: Table
  /// Of `Clues.measures`.
  package let measures: [Float]
  /// How likely a candidate must be.
  package let threshold: Float

  package init(weights: Table, measures: [Float], threshold: Float) {
    self.weights = weights
    self.measures = measures
    self.threshold = threshold
  }
}

extension AcceptanceModel: Sendable where Table: Sendable {}

extension Clues {
  /// Gives each candidate its probability, by itself and by what the others say.
  package func judge(
    _ candidates: inout [Candidate], by model: AcceptanceModel<some Weights>
  ) {
    var features = FeatureList()
    let all = candidates
    for index in all.indices {
      acceptanceFeatures(of: index, in: all, into: &features)
      let score = model.weights.scores(of: &features)[0]
      let measures = Self.measures(of: all[index])
      let sum = zip(measures, model.measures).reduce(score) { $0 + $1.0 * $1.1 }
      candidates[index].probability = 1 / (1 + expf(-sum))
    }
  }

  /// The candidates that are likelier than a threshold, without those that say much the same as a
  /// likelier one; in text order of the cues.
  package func chosen(from candidates: [Candidate], above threshold: Float) -> [Candidate] {
    var chosen: [Candidate] = []
    var taken = RangeIndex(over: tokens.count)
    let order = candidates.filter { $0.probability >= threshold && !$0.content.isEmpty }
      .sorted { ($0.probability, $1.cue.lowerBound) > ($1.probability, $0.cue.lowerBound) }
    for candidate in order {
      let isTaken = taken.numbers(near: candidate.content).contains {
        agreement(chosen[$0].content, candidate.content) >= 0.5
      }
      guard !isTaken else { continue }
      for part in candidate.content { taken.insert(chosen.count, at: part) }
      chosen.append(candidate)
    }
    return chosen.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
  }

  /// The candidate's probabilities as numbers to weigh.
  package static func measures(of candidate: Candidate) -> [Float] {
    let likelihood = candidate.cueProbability
    return [
      logf(max(likelihood, 1e-4) / max(1 - likelihood, 1e-4)),
      max(candidate.logProbability, -20), candidate.sourceProbability,
    ]
  }

  package static let measureCount = 3

  package func acceptanceFeatures(
    of index: Int, in candidates: [Candidate], into features: inout FeatureList
  ) {
    let view = CandidateView(candidates[index], self)
    let company = CandidateCompany(index, candidates, self)
    features.removeAll()
    features.number(from: 4000)
    addOwn(view, to: &features)
    features.number(from: 4100)
    addCompany(company, view, to: &features)
    features.number(from: 4200)
    addRule(company.ruleLikeness, view, to: &features)
  }

  private func addOwn(_ view: CandidateView, to features: inout FeatureList) {
    features.add(0)
    features.add(view.likelihood)
    features.add(view.likelihood, view.kind)
    features.add(view.likelihood, view.length)
    features.add(view.likelihood, view.certainty)
    features.add(view.likelihood, view.source)
    features.add(view.certainty)
    features.add(view.certainty, view.kind)
    features.add(view.sourceCertainty)
    features.add(view.kind, view.length)
    features.add(view.kind, view.source)
    features.add(view.source)
    features.add(view.length)
    features.add(view.side, view.kind)
    features.add(view.side, view.length, view.kind)
    features.add(view.firstStem, view.lastStem)
    features.add(view.firstStem)
    features.add(view.lastStem)
    features.add(view.firstStem, view.kind)
    features.add(view.firstStem, view.source)
    features.add(view.lastStem, view.length)
    features.add(view.firstTag, view.lastTag)
    features.add(view.parts, view.side)
    features.add(view.isQuoted)
    features.add(view.isQuoted, view.likelihood)
    features.add(view.isFirst)
    features.add(view.isFirst, view.likelihood)
    features.add(view.cueLength, view.lastTag)
    features.add(view.contentFirst)
    features.add(view.contentFirstTag)
    features.add(view.contentLast)
    features.add(view.gap)
    features.add(view.gap, view.likelihood)
    features.add(view.sourceLast)
    features.add(view.sourceGap)
  }

  private func addCompany(
    _ company: CandidateCompany, _ view: CandidateView, to features: inout FeatureList
  ) {
    features.add(company.rivals, company.better)
    features.add(company.rivals, company.better, view.likelihood)
    features.add(company.holders)
    features.add(company.holders, view.likelihood)
  }

  private func addRule(
    _ likeness: UInt32, _ view: CandidateView, to features: inout FeatureList
  ) {
    features.add(likeness)
    features.add(likeness, view.likelihood)
    features.add(likeness, view.kind)
    features.add(likeness, view.certainty)
    features.add(likeness, view.firstStem)
  }
}
