import Articles
import Parsing
import Testing

@testable import train

@Suite struct ChainLearningTests {
  @Test func `The same articles and seed give the same bytes, another seed others`() throws {
    let first = try #require(bytes(seed: 3))
    #expect(bytes(seed: 3) == first)
    #expect(bytes(seed: 4) != first)
  }

  @Test func `What was learnt finds a cue that no rule knows`() throws {
    let models = try #require(self.models(seed: 3))
    let text = ArticleText("Mara Voss blorked that the harbour was closed.")
    let segmentation = Segmentation(of: text)
    #expect(segmentation.attributions(by: nil).isEmpty)
    let found = segmentation.attributions(by: models)
    #expect(found.first?.cue.map { String(text[$0]) } == "blorked")
    #expect(found.first?.source.map { String(text[$0]) } == "Mara Voss")
    #expect(found.first?.content.map { String(text[$0]) } == ["that the harbour was closed"])
  }

  @Test func `Weights climb along a gradient, and leave other features alone`() {
    var weights = DenseWeights(width: 2, bits: 8)
    var features = FeatureList()
    features.append(7)
    features.append(9)
    weights.update(features, along: [1, 0], rate: 0.5)
    var scores = weights.scores(of: &features)
    #expect(abs(scores[0] - 1) < 0.01 && scores[1] == 0)
    features = FeatureList()
    features.append(8)
    scores = weights.scores(of: &features)
    #expect(scores[0] == 0 && scores[1] == 0)
  }

  @Test func `The rows that matter most are kept, and others stay at nothing`() throws {
    var weights = DenseWeights(width: 1, bits: 8)
    func teach(_ hash: UInt32, _ slope: Float, _ rate: Float) {
      var features = FeatureList()
      features.append(hash)
      weights.update(features, along: [slope], rate: rate)
    }
    teach(3, 1, 0.7)
    teach(5, -1, 0.7)
    teach(6, 1, 0.1)
    weights.prune(keeping: 2)
    teach(6, 1, 0.7)
    let table = try #require(weights.table)
    func kept(_ hash: UInt32) -> Float {
      var features = FeatureList()
      features.append(hash)
      return table.scores(of: &features)[0]
    }
    #expect(abs(kept(3) - 0.7) < 0.01)
    #expect(abs(kept(5) + 0.7) < 0.01)
    #expect(kept(6) == 0)
  }

  private func bytes(seed: UInt64) -> [UInt8]? {
    models(seed: seed).flatMap { models in
      models.chains.map {
        AttributionModels.Chains.bytes(of: $0.cues, $0.arguments) + models.acceptance.bytes
      }
    }
  }

  private func models(seed: UInt64) -> AttributionModels? {
    let articles = (0..<12).map(ToyArticles.article)
    let lessons = articles.map { Lesson($0, tags: nil) }
    var chains = ChainLearning(lessons, seed: seed, epochs: 4, bits: 14)
    let proposals = chains.jackknifed()
    let (cues, arguments) = chains.models()
    var acceptance = AcceptanceLearning(lessons, origins: [proposals], seed: seed)
    guard let cues = cues.small, let arguments = arguments.small,
      let model = acceptance.model().small
    else { return nil }
    return AttributionModels(
      chains: AttributionModels.Chains(cues: cues, arguments: arguments), network: nil,
      acceptance: model)
  }
}
