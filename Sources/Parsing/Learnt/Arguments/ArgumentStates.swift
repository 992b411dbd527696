/// The states of the argument stage: what a token is to one cue, whether the source has been seen,
/// and how many parts of the content have.
package enum ArgumentStates {
  package static let outside = 0
  package static let source = 1
  package static let content = 2

  /// One source at most, three parts of content at most.
  package struct State: Equatable, Sendable {
    package var label: Int
    package var hasSource: Bool
    package var parts: Int

    /// Which of the eight ways of ending this is.
    package var ending: Int { (hasSource ? 4 : 0) + parts }
  }

  package static let all: [State] = {
    var states: [State] = []
    for hasSource in [false, true] {
      states += (0...3).map { State(label: outside, hasSource: hasSource, parts: $0) }
    }
    states += (0...3).map { State(label: source, hasSource: true, parts: $0) }
    for hasSource in [false, true] {
      states += (1...3).map { State(label: content, hasSource: hasSource, parts: $0) }
    }
    return states
  }()

  package static let endingCount = 8

  /// A cue's own tokens are neither source nor content.
  package static let cueScores = Scores(0, -.infinity, -.infinity, 0, 0, 0, 0, 0)

  package static let space: StateSpace = {
    let arcs = all.indices.flatMap { from in
      all.indices.compactMap { to in
        boundary(from: all[from], to: all[to]).map {
          StateSpace.Arc(from: from, to: to, boundary: $0)
        }
      }
    }
    return StateSpace(labels: all.map(\.label), arcs: arcs)
  }()

  /// The kind of boundary between two states: 0 for none, nil where the step is not allowed.
  private static func boundary(from old: State, to new: State) -> Int? {
    if old.label == new.label { return old == new ? 0 : nil }
    switch new.label {
    case outside:
      guard (old.hasSource, old.parts) == (new.hasSource, new.parts) else { return nil }
      return old.label == source ? 1 : 2
    case source:
      guard !old.hasSource, old.parts == new.parts else { return nil }
      return old.label == outside ? 3 : 4
    default:
      guard old.hasSource == new.hasSource, old.parts + 1 == new.parts else { return nil }
      return old.label == outside ? 5 : 6
    }
  }

  /// The kind of boundary between two states that a path may go through.
  package static func boundary(from old: Int, to new: Int) -> Int {
    boundary(from: all[old], to: all[new]) ?? 0
  }

  package static func index(label: Int, hasSource: Bool, parts: Int) -> Int? {
    all.firstIndex(of: State(label: label, hasSource: hasSource, parts: parts))
  }
}

extension Chain {
  /// The scores of the ways of ending; what has no content does not count.
  package mutating func setEndings(_ scores: Scores) {
    for (index, state) in ArgumentStates.all.enumerated() {
      setFinal(index, state.parts == 0 ? -.infinity : scores[state.ending])
    }
  }
}
