/// Why each candidate was taken or left: told by what came out of the stages, so that it cannot
/// disagree with them.
struct Verdicts {
  private let learnt: LearntDrafts
  private let reading: Reading
  private let threshold: Float
  private let chosen: Set<Key>
  private let settled: Set<Key>
  private let merged: Set<Key>
  /// For each token the chosen candidates whose content holds it.
  private let owners: [Int: [Int]]

  init(of learnt: LearntDrafts, in reading: Reading, threshold: Float) {
    self.learnt = learnt
    self.reading = reading
    self.threshold = threshold
    chosen = Set(learnt.chosen.map(Key.init))
    settled = Set(learnt.settled.map(Key.init))
    merged = Set(reading.merged(learnt.settled, with: reading.formatDrafts()).map(Key.init))
    var owners: [Int: [Int]] = [:]
    for (index, candidate) in learnt.chosen.enumerated() {
      for token in candidate.content.joined() { owners[token, default: []].append(index) }
    }
    self.owners = owners
  }

  func verdict(on candidate: Candidate) -> ExplainedCandidate.Verdict {
    guard chosen.contains(Key(candidate)) else {
      if candidate.probability < threshold { return .unlikely }
      return likelier(than: candidate).flatMap(reading.span).map { .doubled(by: $0) } ?? .empty
    }
    guard let draft = reading.draft(candidate) else { return .empty }
    if !settled.contains(Key(draft)) { return .relayed }
    return merged.contains(Key(draft)) ? .taken : .format
  }

  /// The cue of the chosen candidate that says much the same.
  private func likelier(than candidate: Candidate) -> Range<Int>? {
    var rivals: Set<Int> = []
    for token in candidate.content.joined() { rivals.formUnion(owners[token] ?? []) }
    return rivals.map { learnt.chosen[$0] }
      .filter { learnt.clues.agreement($0.content, candidate.content) >= 0.5 }
      .max { $0.probability < $1.probability }?.cue
  }

  private struct Key: Hashable {
    var source: Range<Int>?
    var cue: Range<Int>?
    var content: [Range<Int>]

    init(_ candidate: Candidate) {
      (source, cue, content) = (candidate.source, candidate.cue, candidate.content)
    }

    init(_ draft: Draft) { (source, cue, content) = (draft.source, draft.cue, draft.content) }
  }
}
