import Articles
import Parsing
import Testing

@testable import train

@Suite struct TagLearnerTests {
  private let corpus = AnnotatedCorpus([
    article("The/DT dog/NN barks/VBZ ./. A/DT cat/NN sleeps/VBZ ./. Dogs/NNS bark/VBP ./."),
    article("The/DT cats/NNS sleep/VBP ./. A/DT dog/NN sleeps/VBZ ./."),
    article("The/DT cat/NN barks/VBZ ./. A/DT bird/NN sleeps/VBZ ./."),
    article("Birds/NNS sleep/VBP ./. The/DT dog/NN barks/VBZ ./."),
  ])
  private let learner = TagLearner(seed: 7, epochs: 8, minimumCount: 1, smallestWeight: 0)

  @Test func `What was learnt is known`() {
    let model = learner.model(from: corpus.articles)
    let found = model.withUnsafeBytes { bytes in
      corpus.articles.map { TagModel(bytes)?.tags(of: $0.segmentation) ?? [] }
    }
    #expect(found == corpus.articles.map { $0.tags.compactMap(\.self) })
  }

  @Test func `The same seed gives the same bytes`() {
    #expect(learner.model(from: corpus.articles) == learner.model(from: corpus.articles))
  }

  @Test func `Jackknifed tags of an article do not depend on its own`() {
    var changed = corpus.articles
    changed[1].tags = changed[1].tags.map { _ in .interjection }
    let tags = learner.jackknifedTags(of: corpus)
    #expect(learner.jackknifedTags(of: AnnotatedCorpus(changed))[1] == tags[1])
    #expect(tags.map(\.count) == corpus.articles.map(\.segmentation.tokens.count))
  }

  @Test func `Nothing to learn from gives a model that still tags`() {
    let model = learner.model(from: [])
    model.withUnsafeBytes { bytes in
      #expect(TagModel(bytes)?.tags(of: corpus.articles[0].segmentation).count == 11)
    }
  }

  private static func article(_ marked: String) -> AnnotatedArticle {
    let words = marked.split(separator: " ").map { $0.split(separator: "/") }
    let text = words.map { String($0[0]) }.joined(separator: " ")
    return AnnotatedArticle(
      id: marked, segmentation: Segmentation(of: ArticleText(text)), attributions: [],
      tags: words.map { PartOfSpeech(symbol: $0[1]) })
  }
}
