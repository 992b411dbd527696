import Glibc
import Randomness
import Testing

@testable import Parsing

/// Sums over all paths of small chains, beside the paths told one by one.
@Suite struct ChainTests {
  @Test(arguments: [CueLabels.space, ArgumentStates.space])
  func `Sums are those over every single path`(_ space: StateSpace) {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for count in 1...4 {
      let scores = RandomScores(count, space, &generator)
      var chain = scores.chain
      chain.runForward()
      chain.runBackward()
      let paths = scores.paths
      let total = log(paths.reduce(0) { $0 + exp($1.score) })
      #expect(abs(Double(chain.logTotal) - total) < 1e-3, "seed \(seed)")
      for token in 0..<count {
        var labels = [Float](repeating: 0, count: space.labelCount)
        chain.addLabels(at: token, to: &labels)
        for label in labels.indices {
          let share = paths.filter { space.labels[$0.states[token]] == label }
            .reduce(0) { $0 + exp($1.score - total) }
          #expect(abs(Double(labels[label]) - share) < 1e-3, "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: [CueLabels.space, ArgumentStates.space])
  func `The best path is the best of all, with its probability`(_ space: StateSpace) {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for count in 1...4 {
      let scores = RandomScores(count, space, &generator)
      var chain = scores.chain
      chain.runForward()
      var path: [Int] = []
      let probability = chain.bestPath(into: &path)
      let paths = scores.paths
      let total = log(paths.reduce(0) { $0 + exp($1.score) })
      let best = paths.max { $0.score < $1.score }
      #expect(path == best?.states, "seed \(seed)")
      #expect(abs(Double(probability) - ((best?.score ?? 0) - total)) < 1e-3, "seed \(seed)")
    }
  }

  /// What training climbs: the slope of the total is the probability.
  @Test func `A label's probability is how fast the total grows with its score`() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let scores = RandomScores(5, ArgumentStates.space, &generator)
    var chain = scores.chain
    chain.runForward()
    chain.runBackward()
    for token in 0..<5 {
      var labels: [Float] = [0, 0, 0]
      chain.addLabels(at: token, to: &labels)
      var kinds = [Float](repeating: 0, count: 6)
      chain.addBoundaries(at: token, to: &kinds)
      for label in labels.indices {
        let slope = scores.slope { $0.nodes[token][label] += $1 }
        #expect(abs(slope - labels[label]) < 5e-3, "seed \(seed)")
      }
      for kind in kinds.indices {
        let slope = scores.slope { $0.boundaries[token][kind] += $1 }
        #expect(abs(slope - kinds[kind]) < 5e-3, "seed \(seed)")
      }
    }
  }

  @Test func `A chain of no tokens and one of great scores have sums`() {
    var chain = Chain(CueLabels.space)
    chain.begin(0)
    chain.runForward()
    var path = [7]
    _ = chain.bestPath(into: &path)
    #expect(path.isEmpty)
    chain.begin(300)
    for token in 0..<300 {
      chain.setNode(token, Scores(filling: [-1e6, 1e6, 0]))
      chain.setBoundaries(token, Scores(repeating: 1e6))
    }
    chain.runForward()
    chain.runBackward()
    var labels: [Float] = [0, 0, 0]
    chain.addLabels(at: 299, to: &labels)
    #expect(abs(labels[CueLabels.first] - 1) < 1e-3)
  }
}

/// A chain's scores drawn at random.
private struct RandomScores {
  let space: StateSpace
  var nodes: [[Float]]
  var boundaries: [[Float]]
  var finals: [Float]

  init(_ count: Int, _ space: StateSpace, _ generator: inout SeededGenerator) {
    self.space = space
    func row(_ width: Int) -> [Float] {
      (0..<width).map { _ in Float.random(in: -2...2, using: &generator) }
    }
    nodes = (0..<count).map { _ in row(space.labelCount) }
    boundaries = (0..<count).map { _ in row(space.boundaryCount - 1) }
    finals = row(space.count)
  }

  var chain: Chain {
    var chain = Chain(space)
    chain.begin(nodes.count)
    for token in nodes.indices {
      chain.setNode(token, Scores(filling: nodes[token]))
      chain.setBoundaries(token, Scores(filling: boundaries[token]))
    }
    for state in 0..<space.count { chain.setFinal(state, finals[state]) }
    return chain
  }

  /// How fast the logarithm of the total grows with what is changed.
  func slope(_ change: (inout RandomScores, Float) -> Void) -> Float {
    let step: Float = 0.02
    func total(_ amount: Float) -> Float {
      var scores = self
      change(&scores, amount)
      var chain = scores.chain
      chain.runForward()
      return chain.logTotal
    }
    return (total(step) - total(-step)) / (2 * step)
  }

  var paths: [(states: [Int], score: Double)] {
    var paths: [(states: [Int], score: Double)] = [([], 0)]
    for token in nodes.indices {
      paths = paths.flatMap { path in
        space.arcs.filter { $0.from == path.states.last ?? 0 }.map { arc in
          let boundary = arc.boundary > 0 ? boundaries[token][arc.boundary - 1] : 0
          let node = nodes[token][space.labels[arc.to]]
          return (path.states + [arc.to], path.score + Double(boundary + node))
        }
      }
    }
    return paths.map { ($0.states, $0.score + Double(finals[$0.states.last ?? 0])) }
  }
}

extension Scores {
  /// Of the first eight, zero for those that are not there.
  fileprivate init(filling scores: [Float]) {
    self.init(repeating: 0)
    for index in scores.indices.prefix(scalarCount) { self[index] = scores[index] }
  }
}
