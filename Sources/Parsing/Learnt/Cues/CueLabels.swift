/// The labels of the cue stage: outside, first token of a cue, further token.
package enum CueLabels {
  package static let outside = 0
  package static let first = 1
  package static let inside = 2

  /// Every step but the one from outside into the middle of a cue; each has a score of its own.
  package static let space = StateSpace(
    labels: [outside, first, inside],
    arcs: [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2)].enumerated().map {
      StateSpace.Arc(from: $1.0, to: $1.1, boundary: $0 + 1)
    })
}
