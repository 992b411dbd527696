/// An attribution in the making: ranges of tokens instead of spans.
struct Draft {
  var source: Range<Int>?
  var cue: Range<Int>?
  /// In text order, disjoint, none empty.
  var content: [Range<Int>]
  /// Whether another only passes on what the source said: "the agency quoted Xi as saying".
  var isRelayed = false
  var origin = Attribution.Origin.rules
  /// What the models give a draft that they judged.
  var probability: Float = 0
  /// The index of the draft that it stands inside.
  var outer: Int?

  var extent: Range<Int> {
    let parts = content + [source, cue].compactMap { $0 }
    let lower = parts.map(\.lowerBound).min() ?? 0
    return lower..<(parts.map(\.upperBound).max() ?? lower)
  }

  /// Adds a range to the content, keeping its order; one that overlaps what is there is left out.
  mutating func add(_ range: Range<Int>) {
    guard !range.isEmpty, !content.contains(where: { $0.overlaps(range) }) else { return }
    let index = content.firstIndex { $0.lowerBound > range.lowerBound } ?? content.endIndex
    content.insert(range, at: index)
  }

  func found(by origin: Attribution.Origin) -> Draft {
    var draft = self
    draft.origin = origin
    return draft
  }
}
