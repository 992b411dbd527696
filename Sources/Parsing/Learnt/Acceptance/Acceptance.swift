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
  /// Gives each candidate its probability.
  package func judge(
    _ candidates: inout [Candidate], by model: AcceptanceModel<some Weights>
  ) {
    var features = FeatureList()
    var score: [Float] = [0]
    let all = candidates
    for index in all.indices {
      acceptanceFeatures(of: index, among: all, into: &features)
      model.weights.score(features, into: &score)
      let sum = zip(measures(of: all[index]), model.measures).reduce(score[0]) { $0 + $1.0 * $1.1 }
      candidates[index].probability = 1 / (1 + expf(-sum))
    }
  }

  /// The candidates that are likelier than a threshold, without those that say much the same as a
  /// likelier one; in text order of the cues.
  package func chosen(from candidates: [Candidate], above threshold: Float) -> [Candidate] {
    var chosen: [Candidate] = []
    let order = candidates.filter { $0.probability >= threshold && !$0.content.isEmpty }
      .sorted { ($0.probability, $1.cue.lowerBound) > ($1.probability, $0.cue.lowerBound) }
    for candidate in order {
      let isTaken = chosen.contains { agreement($0.content, candidate.content) >= 0.5 }
      if !isTaken { chosen.append(candidate) }
    }
    return chosen.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
  }

  /// The candidate's own probabilities as numbers to weigh.
  package func measures(of candidate: Candidate) -> [Float] {
    let odds = max(candidate.cueProbability, 1e-6) / max(1 - candidate.cueProbability, 1e-6)
    return [logf(odds), candidate.logProbability, candidate.sourceProbability]
  }

  package static var measureCount: Int { 3 }

  package func acceptanceFeatures(
    of index: Int, among candidates: [Candidate], into features: inout FeatureList
  ) {
    let candidate = candidates[index]
    let view = CandidateView(candidate, self)
    let company = CandidateCompany(index, candidates, self)
    features.removeAll()
    features.number(from: 4000)
    addOwn(view, to: &features)
    features.number(from: 4100)
    addCompany(company, view, to: &features)
  }

  private func addOwn(_ view: CandidateView, to features: inout FeatureList) {
    features.add(0)
    features.add(view.origin)
    features.add(view.origin, view.likelihood)
    features.add(view.likelihood, view.kind)
    features.add(view.likelihood, view.length)
    features.add(view.likelihood, view.certainty)
    features.add(view.likelihood, view.source)
    features.add(view.origin, view.certainty)
    features.add(view.certainty, view.kind)
    features.add(view.origin, view.sourceCertainty)
    features.add(view.kind, view.length)
    features.add(view.kind, view.source)
    features.add(view.origin, view.source)
    features.add(view.origin, view.length)
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
    features.add(company.twin)
    features.add(company.twin, view.origin)
    features.add(company.twin, view.origin, view.likelihood)
    features.add(company.twin, view.kind, view.origin)
    features.add(company.twin, view.certainty, view.origin)
    features.add(company.twin, view.firstStem, view.origin)
  }
}
