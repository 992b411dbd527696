import Articles

extension Segmentation {
  /// Every attribution of the text, in text order of its first content.
  ///
  /// Without models, by the rules alone.
  package func attributions(by models: AttributionModels? = .embedded) -> [Attribution] {
    let reading = Reading(self)
    let drafts = models.map { LearntDrafts(reading, by: $0).drafts } ?? reading.sentenceDrafts()
    return reading.finished(drafts)
  }

  /// The attributions of candidates that were judged elsewhere.
  package func attributions(
    judged candidates: [Candidate], of proposals: Proposals, threshold: Float,
    confidence: ConfidenceTable
  ) -> [Attribution] {
    let reading = Reading(self)
    let rules = reading.sentenceDrafts()
    let clues = Clues(reading, drafts: rules, tags: nil)
    let learnt = LearntDrafts(
      reading, rules, clues, proposals, judged: candidates, threshold: threshold)
    return reading.finished(learnt.drafts, confidence)
  }

  /// The quoted passages alone, without sources or cues: all that can be had in a language whose
  /// words are not known.
  package func quotedAttributions() -> [Attribution] {
    passages.compactMap { passage in
      let words = tokens[passage.tokens].count { $0.kind == .word || $0.kind == .number }
      guard passage.outer == nil, words >= Self.wordsOfStatement else { return nil }
      return Attribution(
        source: nil, cue: nil, content: [passage.span], origin: .marks,
        confidence: ConfidenceTable.embedded.confidence(of: .marks, .direct))
    }
  }

  /// Fewer between marks are a title or a scare quote more often than something said.
  private static let wordsOfStatement = 4
}

extension Reading {
  /// Attributions of what the cues of the sentences give, with what the page's setting, passages
  /// inside others, and passages without a cue give beside.
  func finished(_ drafts: [Draft], _ confidence: ConfidenceTable = .embedded) -> [Attribution] {
    let all = merged(drafts, with: formatDrafts()) + nestedPassageDrafts()
    return attributions(of: claimingLeftPassages(all), confidence)
  }

  /// What the cues outside of passages give.
  func sentenceDrafts() -> [Draft] {
    var drafts: [Draft] = []
    for sentence in sentences { drafts += self.drafts(in: sentence.tokens) }
    return drafts
  }

  /// What the setting of the page says goes before what the words say of the same content.
  func merged(_ drafts: [Draft], with format: [Draft]) -> [Draft] {
    guard !format.isEmpty else { return drafts }
    var places = RangeIndex(over: tokens.count)
    for (number, own) in format.enumerated() { places.insert(number, at: own.extent) }
    return drafts.filter { draft in
      !places.numbers(near: draft.extent).lazy.map { format[$0] }.contains {
        $0.extent.contains(draft.extent.lowerBound) && $0.content == draft.content
          || $0.cue == draft.cue
      }
    } + format
  }

  /// What is said inside passages that stand inside others: “He told me, ‘Go home,’” Sato said.
  private func nestedPassageDrafts() -> [Draft] {
    var drafts: [Draft] = []
    var inner = self
    for (index, passage) in passages.enumerated() where passage.outer == nil {
      guard passages.indices.contains(index + 1), passages[index + 1].outer == index else {
        continue
      }
      inner.open(index)
      defer { inner.close(index) }
      let words = passage.tokens.dropFirst().dropLast(passage.isClosed ? 1 : 0)
      guard let first = words.first, let last = words.last else { continue }
      for sentence in sentences[tokens[first].sentence...tokens[last].sentence] {
        let drafted = inner.drafts(in: sentence.tokens.clamped(to: words))
        drafts += drafted.filter { $0.content.contains { inner.isMark($0.lowerBound) } }
          .map { $0.found(by: .nested) }
      }
    }
    return drafts
  }

  private func drafts(in range: Range<Int>) -> [Draft] {
    let cues = cues(in: range)
    var shared: Range<Int>?
    return cues.indices.compactMap { index in
      let cue = cues[index]
      if isReported(cue, by: cues) { return nil }
      var source = source(of: cue, in: range)
      if sharesSubject(cue, in: range) { source = shared ?? source }
      if cue.mode == .finite, source != nil { shared = source }
      var others = cues
      others.remove(at: index)
      let content = content(of: cue, source: source, others: others, in: range)
      let isRelayed = personQuoted(before: cue.head, in: range) != nil
      return content.isEmpty
        ? nil : Draft(source: source, cue: cue.words, content: content, isRelayed: isRelayed)
    }
  }

  /// Whether a cue only passes on what another one of its sentence says: ", the agency reported".
  private func isReported(_ cue: Cue, by cues: [Cue]) -> Bool {
    cue.key == "report" && cue.frame == .afterClause
      && cues.contains { $0.head < cue.head && $0.mode == .finite && $0.key == "say" }
  }
}
