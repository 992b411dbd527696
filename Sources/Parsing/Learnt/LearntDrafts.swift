extension Reading {
  /// What the models make of the text, the rules' drafts of its sentences weighed in.
  func drafts(by models: AttributionModels) -> [Draft] {
    let rules = sentenceDrafts()
    let clues = Clues(self, drafts: rules)
    let probabilities = clues.cueProbabilities(by: models.cues)
    var candidates = clues.candidates(probabilities, by: models.arguments)
    clues.judge(&candidates, by: models.acceptance)
    let chosen = clues.chosen(from: candidates, above: models.acceptance.threshold)
    let drafts = settled(chosen.compactMap(draft), by: rules.filter(\.isRelayed))
    return drafts + nested(rules, in: drafts)
  }

  private func draft(_ candidate: Candidate) -> Draft? {
    let content = candidate.content.map(trimmed).filter { !$0.isEmpty }
    return content.isEmpty
      ? nil : Draft(source: candidate.source, cue: candidate.cue, content: content)
  }

  /// Words passed on come from whom the rules say: people who mark articles do not agree on whether
  /// the agency or the one it quotes is the source. What holds them whole stays.
  private func settled(_ drafts: [Draft], by relayed: [Draft]) -> [Draft] {
    let others = drafts.filter { draft in
      !relayed.contains { rule in
        guard let cue = rule.cue else { return false }
        let sharesCue = draft.cue?.overlaps(cue) ?? false
        return sharesCue || holds(draft, cue) != rule.content.contains { holds(draft, $0) }
      }
    }
    return (others + relayed).sorted { $0.extent.lowerBound < $1.extent.lowerBound }
  }

  /// What the rules find inside the content of what was chosen: a source inside a source. Marked
  /// articles have one layer only, so that there is nothing to learn it from.
  private func nested(_ rules: [Draft], in drafts: [Draft]) -> [Draft] {
    rules.filter { rule in
      !rule.isRelayed && rule.source != nil
        && drafts.contains { draft in
          draft.content.contains { part in
            part.lowerBound <= rule.extent.lowerBound && rule.extent.upperBound <= part.upperBound
          }
        }
    }
  }

  private func holds(_ draft: Draft, _ range: Range<Int>) -> Bool {
    draft.content.contains { $0.overlaps(range) }
  }
}
