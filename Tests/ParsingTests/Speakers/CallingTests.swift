import Testing

@testable import Parsing

/// What an article calls everyone by.
@Suite struct CallingTests {
  @Test func `Whoever is called she is not he where somebody else may be`() {
    let article = BracedArticle("Robin Bell met Sasha Quill.")
    let cast = SpeakerResolver(article.segmentation, [], byline: nil).cast
    let either = Calling.Place(pronoun: .he, candidates: [(entity: 0, score: 1), (1, 0.9)])
    let first = Calling.Place(pronoun: .she, candidates: [(entity: 0, score: 1)])
    let results = Calling([either, first, first], in: cast).results
    func times(_ entity: Int, _ pronoun: Pronoun) -> Int {
      results.first { $0.entity == entity && $0.pronoun == pronoun }?.times ?? 0
    }
    #expect([times(0, .he), times(0, .she), times(1, .he)] == [0, 2, 1])
  }

  @Test func `A pronoun far from everyone says nothing`() {
    let article = BracedArticle("Robin Bell met Sasha Quill.")
    let cast = SpeakerResolver(article.segmentation, [], byline: nil).cast
    let far = Calling.Place(pronoun: .he, candidates: [(entity: 0, score: -6)])
    #expect(Calling([far], in: cast).results.allSatisfy { $0.times == 0 })
  }
}
