import Parsing

/// One attribution that was found, with whether people marked it too.
struct Trial: Sendable {
  var origin: Attribution.Origin
  var kind: Quotation.Kind
  /// As a table gives it; without a table what the models gave.
  var confidence: Float
  var isRight: Bool

  /// The same with the confidence that a table gives it.
  func judged(by table: ConfidenceTable) -> Trial {
    var trial = self
    trial.confidence = table.confidence(of: origin, kind, probability: confidence)
    return trial
  }
}

extension Lesson {
  /// What became of each attribution found in the article. Those that stand inside others are left
  /// out: people marked one layer only.
  func trials(of attributions: [Attribution]) -> [Trial] {
    attributions.filter { $0.origin != .nested }.map { attribution in
      Trial(
        origin: attribution.origin, kind: segmentation.kind(of: attribution.content),
        confidence: attribution.confidence, isRight: isRight(attribution))
    }
  }

  /// Of words that are quoted without a cue nothing more is claimed than that somebody said them.
  private func isRight(_ attribution: Attribution) -> Bool {
    let content = attribution.content.map { segmentation.tokens(in: $0).indices }
    if attribution.origin == .marks {
      return attributions.contains { clues.agreement(content, $0.content) >= 0.5 }
    }
    return isRight(
      content: content, source: attribution.source.map { segmentation.tokens(in: $0).indices })
  }
}
