/// What the models make of a text, the product of every stage.
struct LearntDrafts {
  /// What the rules find in its sentences, which is weighed in.
  let rules: [Draft]
  let clues: Clues
  /// What the network makes of it.
  let proposals: Proposals
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
    let clues = Clues(reading, drafts: rules, tags: reading.segmentation.partsOfSpeech())
    let proposals = clues.proposals(by: models.network)
    // The place that a wire story comes from says nothing.
    let dateline = reading.segmentation.dateline.map(reading.segmentation.tokens(in:))
    var candidates = clues.candidates(of: proposals).filter { candidate in
      !(candidate.source?.overlaps(dateline?.indices ?? 0..<0) ?? false)
        && !reading.standsApart(candidate)
    }
    clues.judge(&candidates, by: models.acceptance)
    self.init(
      reading, rules, clues, proposals, judged: candidates,
      threshold: models.acceptance.threshold)
  }

  /// The last stages alone, for candidates that were judged elsewhere.
  init(
    _ reading: Reading, _ rules: [Draft], _ clues: Clues, _ proposals: Proposals,
    judged candidates: [Candidate], threshold: Float
  ) {
    self.rules = rules
    self.clues = clues
    self.proposals = proposals
    self.candidates = candidates
    chosen = clues.chosen(from: candidates, above: threshold)
    let marked = reading.followingMarks(chosen.compactMap(reading.draft), as: rules)
    let parted = reading.partingSharedSources(marked, as: rules)
    settled = reading.settled(parted, by: rules.filter(\.isRelayed))
    drafts = reading.named(settled, reading.nested(rules.filter(clues.hasVerb), in: settled), clues)
  }
}

extension Clues {
  /// Whether the tagger too sees a verb in a draft's cue, or its content can follow a noun: "shows"
  /// and "attacks" are nouns more often than the rules think.
  fileprivate func hasVerb(_ draft: Draft) -> Bool {
    guard let cue = draft.cue, let first = draft.content.first?.first else { return false }
    return cue.contains { tokens[$0].coarse == .verb } || tokens[first].lower == Self.that
      || tokens[first].mark == 1
  }
}

extension Reading {
  /// Nil where nothing but marks and stops would be said.
  func draft(_ candidate: Candidate) -> Draft? {
    let content = candidate.content.map(trimmed).filter { !$0.isEmpty }
    return content.isEmpty
      ? nil
      : Draft(
        source: candidate.source.map(withoutAside), cue: candidate.cue, content: content,
        origin: .learnt,
        probability: candidate.probability)
  }

  /// The comma behind an aside is no part of a name, "Bell, the minister, said", nor is what else
  /// happens meanwhile: "Rates to fall, says Bell, as prices drop".
  private func withoutAside(_ source: Range<Int>) -> Range<Int> {
    let comma = source.dropFirst().first {
      word($0) == "," && source.contains($0 + 1) && Self.subordinators.contains(word($0 + 1))
    }
    let own = comma.map { source.lowerBound..<$0 } ?? source
    return own.count > 1 && word(own.upperBound - 1) == "," ? own.dropLast() : own
  }

  /// Whether all that would be said are quoted sentences beside one whose verb is for no saying: "The
  /// lights went out. “Nobody move.”"
  fileprivate func standsApart(_ candidate: Candidate) -> Bool {
    let own = tokens[candidate.cue.lowerBound].sentence
    return candidate.content.allSatisfy {
      isMark($0.lowerBound) && tokens[$0.lowerBound].sentence != own
    }
      && cueClass(ofWords: candidate.cue) == nil
  }

  /// Where a cue's words stand wholly between marks, the marks say where they begin and end.
  fileprivate func followingMarks(_ drafts: [Draft], as rules: [Draft]) -> [Draft] {
    let marked = rules.filter { $0.cue != nil && $0.content.allSatisfy(isPassage) }
    var places = RangeIndex(over: tokens.count)
    for (number, rule) in marked.enumerated() { places.insert(number, at: rule.extent) }
    return drafts.map { draft in
      let rule = places.numbers(near: draft.extent).lazy.map { marked[$0] }.first { rule in
        guard let cue = rule.cue, draft.cue?.overlaps(cue) ?? false else { return false }
        return draft.content.contains { part in rule.content.contains { $0.overlaps(part) } }
      }
      guard let rule else { return draft }
      var result = draft
      result.content = rule.content
      for part in draft.content where isPassage(part) { result.add(part) }
      return result
    }
  }

  /// Where a source has two verbs, what the first says ends before the second: "Bell said the fee was
  /// legal and denied that it had doubled".
  fileprivate func partingSharedSources(_ drafts: [Draft], as rules: [Draft]) -> [Draft] {
    var result: [Draft] = []
    var places = RangeIndex(over: tokens.count)
    for (number, rule) in rules.enumerated() { places.insert(number, at: rule.extent) }
    let cues = Set(drafts.compactMap(\.cue).joined())
    for draft in drafts {
      let near = places.numbers(near: [draft.extent]).map { rules[$0] }
      let first = near.first {
        $0.cue == draft.cue && $0.source != nil && $0.source == draft.source
      }
      let second = first.flatMap { first in
        near.first { second in
          guard let cue = second.cue, second.source == first.source, cue != first.cue else {
            return false
          }
          return holds(draft, cue) && !first.content.contains { $0.overlaps(cue) }
        }
      }
      guard let first, let second else {
        result.append(draft)
        continue
      }
      var parted = draft
      parted.content = first.content
      result.append(parted)
      if cues.isDisjoint(with: second.cue ?? 0..<0) { result.append(second) }
    }
    return result
  }

  /// Whether a range is all that stands between two marks, marks included.
  private func isPassage(_ range: Range<Int>) -> Bool {
    guard let number = passage(ofToken: range.lowerBound) else { return false }
    return passages[number].tokens == range
  }

  /// Words passed on come from whom the rules say: people who mark articles do not agree on whether
  /// the agency or the one it quotes is the source. What holds them whole stays.
  fileprivate func settled(_ drafts: [Draft], by relayed: [Draft]) -> [Draft] {
    var places = RangeIndex(over: tokens.count)
    for (number, rule) in relayed.enumerated() { places.insert(number, at: rule.extent) }
    let others = drafts.filter { draft in
      !places.numbers(near: draft.extent).lazy.map { relayed[$0] }.contains { rule in
        guard let cue = rule.cue else { return false }
        let sharesCue = draft.cue?.overlaps(cue) ?? false
        // "Reuters quoted Bell as saying": the first verb only leads to the second.
        let announces = draft.cue.map { $0.upperBound == rule.source?.lowerBound } ?? false
        return sharesCue || announces
          || holds(draft, cue) != rule.content.contains { holds(draft, $0) }
      }
    }
    return (others + relayed.map { $0.found(by: .relayed) })
      .sorted { $0.extent.lowerBound < $1.extent.lowerBound }
  }

  /// What the rules find inside the content of what was chosen, by a cue that was not: a source inside
  /// a source. Marked articles have one layer only, so that there is nothing to learn it from.
  fileprivate func nested(_ rules: [Draft], in drafts: [Draft]) -> [Draft] {
    var places = RangeIndex(over: tokens.count)
    for (number, draft) in drafts.enumerated() { places.insert(number, at: draft.extent) }
    return rules.filter { rule in
      let extent = rule.extent
      let near = places.numbers(near: [extent]).map { drafts[$0] }
      return !rule.isRelayed && rule.source != nil && !sharesCue(rule, with: near)
        && near.lazy.flatMap(\.content).contains {
          $0.lowerBound <= extent.lowerBound && extent.upperBound <= $0.upperBound
        }
    }.map { $0.found(by: .nested) }
  }

  /// Where nobody is named who asks or hears something, and it is mostly what somebody inside it says,
  /// that is what counts: "asked about a Treasury assessment that it was over".
  fileprivate func named(_ drafts: [Draft], _ nested: [Draft], _ clues: Clues) -> [Draft] {
    var places = RangeIndex(over: tokens.count)
    for (number, draft) in nested.enumerated() { places.insert(number, at: draft.extent) }
    var inner = nested
    let outer = drafts.filter { draft in
      guard draft.source == nil, draft.cue != nil, !draft.content.contains(where: isPassage) else {
        return true
      }
      let same = places.numbers(near: draft.content).first {
        clues.agreement(nested[$0].content, draft.content) >= 0.5
      }
      guard let same else { return true }
      inner[same] = nested[same].found(by: .rules)
      return false
    }
    return outer + inner
  }

  private func sharesCue(_ draft: Draft, with others: [Draft]) -> Bool {
    guard let cue = draft.cue else { return false }
    return others.contains { $0.cue?.overlaps(cue) ?? false }
  }

  private func holds(_ draft: Draft, _ range: Range<Int>) -> Bool {
    draft.content.contains { $0.overlaps(range) }
  }
}
