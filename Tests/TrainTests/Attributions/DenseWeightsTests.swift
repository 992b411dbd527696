import Parsing
import Testing

@testable import train

@Suite struct DenseWeightsTests {
  @Test func `Weights climb along a gradient, and leave other features alone`() {
    var weights = DenseWeights(width: 2, bits: 8)
    var features = list(7, 9)
    weights.update(features, along: [1, 0], rate: 0.5)
    var scores = weights.scores(of: &features)
    #expect(abs(scores[0] - 1) < 0.01 && scores[1] == 0)
    features = list(8)
    scores = weights.scores(of: &features)
    #expect(scores[0] == 0 && scores[1] == 0)
  }

  @Test func `A table holds the rows that weigh something, near enough`() throws {
    var weights = DenseWeights(width: 1, bits: 8)
    weights.update(list(3), along: [1], rate: 0.7)
    weights.update(list(5), along: [-1], rate: 0.35)
    weights.update(list(6), along: [1], rate: 0.001)
    let table = try #require(weights.table)
    func kept(_ hash: UInt32) -> Float {
      var features = list(hash)
      return table.scores(of: &features)[0]
    }
    #expect(abs(kept(3) - 0.7) < 0.01)
    #expect(abs(kept(5) + 0.35) < 0.01)
    #expect(kept(6) == 0)
  }

  private func list(_ hashes: UInt32...) -> FeatureList {
    var features = FeatureList()
    for hash in hashes { features.append(hash) }
    return features
  }
}
