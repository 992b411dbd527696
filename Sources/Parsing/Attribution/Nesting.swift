import Articles

/// From drafts to attributions: order, nesting, spans.
extension Reading {
  func attributions(of drafts: [Draft], _ confidence: ConfidenceTable) -> [Attribution] {
    let kept = nested(drafts.compactMap(parted))
    let order = kept.indices.sorted { start(of: kept[$0]) < start(of: kept[$1]) }
    var places = [Int](repeating: 0, count: kept.count)
    for (place, index) in order.enumerated() { places[index] = place }
    return order.map { index in
      let draft = kept[index]
      return Attribution(
        source: draft.source.flatMap(span), cue: draft.cue.flatMap(span),
        content: draft.content.compactMap(span), outer: draft.outer.map { places[$0] },
        cueClass: cueClass(of: draft), origin: draft.origin,
        confidence: confidence.confidence(
          of: draft.origin, kind(of: draft.content), probability: draft.probability))
    }
  }

  /// A draft whose content leaves out its source and cue; nil where nothing else is said.
  private func parted(_ draft: Draft) -> Draft? {
    var draft = draft
    for own in [draft.source, draft.cue].compactMap({ $0 }) {
      draft.content = draft.content.flatMap { part in
        guard part.overlaps(own) else { return [part] }
        return [
          trimmed(Range(from: part.lowerBound, to: own.lowerBound)),
          trimmed(Range(from: own.upperBound, to: part.upperBound)),
        ].filter { !$0.isEmpty }
      }
    }
    return draft.content.isEmpty ? nil : draft
  }

  private func start(of draft: Draft) -> Int { draft.content.first?.lowerBound ?? 0 }

  /// Gives each draft the smallest one whose content holds its cue; where two hold each other the
  /// later is left out.
  private func nested(_ drafts: [Draft]) -> [Draft] {
    let holders = holders(among: drafts)
    var result = drafts
    for index in drafts.indices {
      guard let cue = drafts[index].cue, holders.indices.contains(cue.lowerBound),
        let holder = holders[cue.lowerBound], holder != index
      else { continue }
      result[index].outer = holder
    }
    return result
  }

  /// For each token the smallest draft whose content holds it.
  private func holders(among drafts: [Draft]) -> [Int?] {
    let sizes = drafts.map(\.extent.count)
    var holders = [Int?](repeating: nil, count: tokens.count)
    for index in drafts.indices.sorted(by: { (sizes[$0], $0) > (sizes[$1], $1) }) {
      for part in drafts[index].content {
        for token in part.clamped(to: holders.indices) { holders[token] = index }
      }
    }
    return holders
  }
}
