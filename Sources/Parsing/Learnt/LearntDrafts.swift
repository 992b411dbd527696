/// What the models make of a text, the product of every stage.
struct LearntDrafts {
  /// What the rules find in its sentences, which is weighed in.
  let rules: [Draft]
  let clues: Clues
  let cueProbabilities: CueProbabilities
  /// With their probabilities, in text order of the cues.
  let candidates: [Candidate]
  /// Those that are taken for attributions.
  let chosen: [Candidate]
  /// The same as drafts, words passed on given to whom the rules say.
  let settled: [Draft]
  /// The same with those that stand inside others.
  let drafts: [Draft]

  init(_ reading: Reading, by models: AttributionModels) {
    let rules = reading.sentenceDrafts()
    let clues = Clues(reading, drafts: rules)
    let cueProbabilities = clues.cueProbabilities(by: models.cues)
    var candidates = clues.candidates(cueProbabilities, by: models.arguments)
    clues.judge(&candidates, by: models.acceptance)
    self.init(
      reading, rules, clues, cueProbabilities, judged: candidates,
      threshold: models.acceptance.threshold)
  }

  /// The last stages alone, for candidates that were judged elsewhere.
  init(
    _ reading: Reading, _ rules: [Draft], _ clues: Clues, _ cueProbabilities: CueProbabilities,
    judged candidates: [Candidate], threshold: Float
  ) {
    self.rules = rules
    self.clues = clues
    self.cueProbabilities = cueProbabilities
    self.candidates = candidates
    chosen = clues.chosen(from: candidates, above: threshold)
    settled = reading.settled(chosen.compactMap(reading.draft), by: rules.filter(\.isRelayed))
    drafts = settled + reading.nested(rules, in: settled)
  }
}

extension Reading {
  /// Nil where nothing but marks and stops would be said.
  func draft(_ candidate: Candidate) -> Draft? {
    let content = candidate.content.map(trimmed).filter { !$0.isEmpty }
    return content.isEmpty
      ? nil
      : Draft(
        source: candidate.source, cue: candidate.cue, content: content, origin: .learnt,
        probability: candidate.probability)
  }

  /// Words passed on come from whom the rules say: people who mark articles do not agree on whether
  /// the agency or the one it quotes is the source. What holds them whole stays.
  fileprivate func settled(_ drafts: [Draft], by relayed: [Draft]) -> [Draft] {
    let others = drafts.filter { draft in
      !relayed.contains { rule in
        guard let cue = rule.cue else { return false }
        let sharesCue = draft.cue?.overlaps(cue) ?? false
        return sharesCue || holds(draft, cue) != rule.content.contains { holds(draft, $0) }
      }
    }
    return (others + relayed.map { $0.found(by: .relayed) })
      .sorted { $0.extent.lowerBound < $1.extent.lowerBound }
  }

  /// What the rules find inside the content of what was chosen, by a cue that was not: a source inside
  /// a source. Marked articles have one layer only, so that there is nothing to learn it from.
  fileprivate func nested(_ rules: [Draft], in drafts: [Draft]) -> [Draft] {
    rules.filter { rule in
      !rule.isRelayed && rule.source != nil && !sharesCue(rule, with: drafts)
        && drafts.contains { draft in
          draft.content.contains { part in
            part.lowerBound <= rule.extent.lowerBound && rule.extent.upperBound <= part.upperBound
          }
        }
    }.map { $0.found(by: .nested) }
  }

  private func sharesCue(_ draft: Draft, with others: [Draft]) -> Bool {
    guard let cue = draft.cue else { return false }
    return others.contains { $0.cue?.overlaps(cue) ?? false }
  }

  private func holds(_ draft: Draft, _ range: Range<Int>) -> Bool {
    draft.content.contains { $0.overlaps(range) }
  }
}
