import Articles

extension Segmentation {
  /// Every attribution of the text, in text order of its first content.
  package func attributions() -> [Attribution] {
    let reading = Reading(self)
    return reading.attributions(reading.claimingLeftPassages(reading.drafts()))
  }

  /// The quoted passages alone, without sources or cues: all that can be had in a language whose
  /// words are not known.
  package func quotedAttributions() -> [Attribution] { [] }
}

extension Reading {
  func drafts() -> [Draft] {
    var drafts: [Draft] = []
    for sentence in sentences {
      let cues = cues(in: sentence.tokens)
      for (index, cue) in cues.enumerated() {
        let source = source(of: cue, in: sentence.tokens)
        var others = cues
        others.remove(at: index)
        let content = content(of: cue, source: source, others: others, in: sentence.tokens)
        guard !content.isEmpty else { continue }
        let isInside = drafts.contains { draft in
          draft.content.contains { $0.contains(cue.head) }
            || draft.source?.contains(cue.head) ?? false
        }
        if isInside { continue }
        drafts.append(Draft(source: source, cue: cue.words, content: content))
      }
    }
    return drafts
  }

  func attributions(_ drafts: [Draft]) -> [Attribution] {
    drafts.map { draft in
      Attribution(
        source: draft.source.flatMap(span), cue: draft.cue.flatMap(span),
        content: draft.content.compactMap(span))
    }.filter { !$0.content.isEmpty }
  }
}
