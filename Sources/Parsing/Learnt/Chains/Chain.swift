import Glibc

/// The sums over all paths of a linear chain (a conditional random field), and its best path.
///
/// Everything is kept as potentials, not logarithms, and scaled at each token, so that no token
/// costs a logarithm a state. Its storage serves one chain after the other.
package struct Chain: Sendable {
  package let space: StateSpace
  package private(set) var count = 0
  /// At [token][label]; scores in, potentials after `prepare`.
  private var nodes: [Float] = []
  /// At [token][boundary], kind 0 always one: the step into the token.
  private var boundaries: [Float] = []
  private var forward: [Float] = []
  private var backward: [Float] = []
  private var scales: [Float] = []
  private var finals: [Float]
  private var best: [Float] = []
  private var previous: [UInt8] = []
  /// The logarithm of what was divided out of the potentials.
  private var logOfScales: Float = 0
  private var total: Float = 1

  package init(_ space: StateSpace) {
    self.space = space
    finals = [Float](repeating: 1, count: space.count)
  }

  /// Makes room for a chain; all scores are to be set anew.
  package mutating func begin(_ count: Int) {
    self.count = count
    let states = space.count
    grow(&nodes, count * space.labelCount)
    grow(&boundaries, count * space.boundaryCount)
    grow(&forward, (count + 1) * states)
    grow(&scales, count + 1)
  }

  private func grow(_ array: inout [Float], _ size: Int) {
    if array.count < size { array += [Float](repeating: 0, count: size - array.count) }
  }

  // MARK: Scores

  /// The scores of a token's labels; one that is not finite forbids its label.
  package mutating func setNode(_ token: Int, _ labels: Scores) {
    let width = min(space.labelCount, Scores.scalarCount)
    guard token < count else { return }
    var peak = -Float.infinity
    for label in 0..<width { peak = max(peak, labels[label]) }
    let shift = peak.isFinite ? peak : 0
    scales[token] = shift
    for label in 0..<width { nodes[token * width + label] = expf(labels[label] - shift) }
  }

  /// The scores of the boundaries before a token, from kind 1 on.
  package mutating func setBoundaries(_ token: Int, _ scores: Scores) {
    let width = min(space.boundaryCount, Scores.scalarCount + 1)
    guard token < count else { return }
    boundaries[token * width] = 1
    for kind in 1..<width {
      boundaries[token * width + kind] = expf(min(max(scores[kind - 1], -Self.limit), Self.limit))
    }
  }

  /// Lets nothing begin or end before a token.
  package mutating func forbidBoundaries(_ token: Int) {
    setBoundaries(token, Scores(repeating: -.infinity))
  }

  /// The score of ending in a state; one that is not finite forbids it.
  package mutating func setFinal(_ state: Int, _ score: Float) {
    guard finals.indices.contains(state) else { return }
    finals[state] = score.isFinite ? expf(min(max(score, -Self.limit), Self.limit)) : 0
  }

  /// Beyond it a score is as good as certain, and products stay inside a float's range.
  private static let limit: Float = 20

  // MARK: Sums

  /// Sums over the beginnings of all paths.
  package mutating func runForward() {
    let states = space.count
    for state in 0..<states { forward[state] = state == 0 ? 1 : 0 }
    logOfScales = 0
    for token in 0..<count {
      logOfScales += scales[token]
      let mass = stepForward(token)
      scales[token] = mass
      logOfScales += logf(mass)
    }
    total = Self.least
    for state in 0..<states { total += forward[count * states + state] * finals[state] }
  }

  private mutating func stepForward(_ token: Int) -> Float {
    let states = space.count
    let (old, new) = (token * states, (token + 1) * states)
    let (node, boundary) = (token * space.labelCount, token * space.boundaryCount)
    let (space, nodes, boundaries) = (space, nodes, boundaries)
    return forward.withUnsafeMutableBufferPointer { forward in
      for state in 0..<states { forward[new + state] = 0 }
      for arc in space.arcs {
        forward[new + arc.to] += forward[old + arc.from] * boundaries[boundary + arc.boundary]
      }
      var mass = Self.least
      for state in 0..<states {
        forward[new + state] *= nodes[node + space.labels[state]]
        mass += forward[new + state]
      }
      for state in 0..<states { forward[new + state] /= mass }
      return mass
    }
  }

  private static let least: Float = 1e-30

  /// Sums over the ends of all paths; after `runForward`.
  package mutating func runBackward() {
    let states = space.count
    grow(&backward, (count + 1) * states)
    for state in 0..<states { backward[count * states + state] = finals[state] }
    for token in stride(from: count - 1, through: 0, by: -1) {
      for state in 0..<states { backward[token * states + state] = 0 }
      for arc in space.arcs {
        backward[token * states + arc.from] +=
          step(arc, into: token) * backward[(token + 1) * states + arc.to]
      }
    }
  }

  /// The scaled potential of a step and the token it leads to.
  private func step(_ arc: StateSpace.Arc, into token: Int) -> Float {
    boundaries[token * space.boundaryCount + arc.boundary]
      * nodes[token * space.labelCount + space.labels[arc.to]] / scales[token]
  }

  /// The logarithm of the sum over all paths.
  package var logTotal: Float { logOfScales + logf(total) }

  /// The probability of each label at a token, added to `result`.
  package func addLabels(at token: Int, to result: inout [Float]) {
    let base = (token + 1) * space.count
    for state in 0..<space.count {
      result[space.labels[state]] += forward[base + state] * backward[base + state] / total
    }
  }

  /// The probability of each kind of boundary before a token, from kind 1 on, added to `result`.
  package func addBoundaries(at token: Int, to result: inout [Float]) {
    let states = space.count
    for arc in space.arcs where arc.boundary > 0 {
      result[arc.boundary - 1] +=
        forward[token * states + arc.from] * step(arc, into: token)
        * backward[(token + 1) * states + arc.to] / total
    }
  }

  /// The probability of ending in a state; after `runForward`.
  package func endProbability(_ state: Int) -> Float {
    guard finals.indices.contains(state) else { return 0 }
    return forward[count * space.count + state] * finals[state] / total
  }

  // MARK: The best path

  /// Writes the states of the likeliest path, and gives the logarithm of its probability; after
  /// `runForward`.
  package mutating func bestPath(into path: inout [Int]) -> Float {
    let states = space.count
    grow(&best, 2 * states)
    if previous.count < count * states {
      previous += [UInt8](repeating: 0, count: count * states - previous.count)
    }
    for state in 0..<states { best[state] = state == 0 ? 1 : 0 }
    var logarithm: Float = 0
    for token in 0..<count { logarithm += stepBest(token) }
    var last = 0
    var peak: Float = -1
    for state in 0..<states where best[(count & 1) * states + state] * finals[state] > peak {
      peak = best[(count & 1) * states + state] * finals[state]
      last = state
    }
    path.removeAll(keepingCapacity: true)
    for token in stride(from: count - 1, through: 0, by: -1) {
      path.append(last)
      last = Int(previous[token * states + last])
    }
    path.reverse()
    return logarithm + logf(max(peak, Self.least)) - logf(total)
  }

  /// One token of the best path, in the scale of the sums, so that only the quotient is left.
  private mutating func stepBest(_ token: Int) -> Float {
    let states = space.count
    let (old, new) = ((token & 1) * states, (1 - token & 1) * states)
    for state in 0..<states { best[new + state] = -1 }
    for arc in space.arcs {
      let value = best[old + arc.from] * boundaries[token * space.boundaryCount + arc.boundary]
      if value > best[new + arc.to] {
        best[new + arc.to] = value
        previous[token * states + arc.to] = UInt8(truncatingIfNeeded: arc.from)
      }
    }
    var peak = Self.least
    for state in 0..<states {
      best[new + state] = max(
        0, best[new + state] * nodes[token * space.labelCount + space.labels[state]])
      peak = max(peak, best[new + state])
    }
    for state in 0..<states { best[new + state] /= peak }
    return logf(peak) - logf(scales[token])
  }
}
