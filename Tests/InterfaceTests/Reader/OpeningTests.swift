import Articles
import Parsing
import Search
import Testing

@testable import Interface

/// A snapshot in the reader.
@Suite struct OpeningTests {
  /// As many as no update takes in while the user waits.
  private func corpus(_ count: Int) -> Corpus {
    var corpus = Corpus()
    corpus.append(
      Shard(
        (0..<count).map { number in
          TaggedArticle(
            title: "Story \(number)",
            tagged: "<q0>“It is rain number \(number),”</q0> <c0>said</c0> Ana Lund.",
            speakers: [("Ana Lund", nil)], said: [0]
          ).parsed
        }))
    return corpus
  }

  @Test func `Its articles are listed, and who is quoted is found out by a worker`() {
    var model = Model(size: Size(rows: 30, columns: 120))
    let effects = model.update(.opened(corpus(1500)))
    #expect(model.articles.count == 1500)
    #expect(model.directory.articleCount == 0)
    guard case .gather(var directory, let corpus)? = effects.first(where: \.isGathering) else {
      Issue.record("nobody is asked to gather")
      return
    }
    directory.update(from: corpus)
    let more = model.update(.gathered(directory))
    #expect(model.directory.articleCount == 1500)
    #expect(!more.contains { $0.isGathering })
  }

  @Test func `What is withdrawn while a worker gathers is gathered anew`() {
    var model = Model(size: Size(rows: 30, columns: 120))
    let articles = corpus(1500)
    _ = model.update(.opened(articles))
    model.withdraw([ArticleName(articles[ArticleID(rawValue: 0)].article)])
    var stale = SpeakerDirectory()
    stale.update(from: articles)
    let effects = model.update(.gathered(stale))
    #expect(model.directory.articleCount == 0)
    #expect(effects.contains { $0.isGathering })
  }

  @Test func `A few articles are taken in at once`() {
    var model = Model(size: Size(rows: 30, columns: 120))
    let effects = model.update(.opened(corpus(20)))
    #expect(model.directory.articleCount == 20)
    #expect(!effects.contains { $0.isGathering })
  }
}

extension Effect {
  fileprivate var isGathering: Bool { if case .gather = self { true } else { false } }
}
