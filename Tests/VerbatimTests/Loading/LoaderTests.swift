import Interface
import Parsing
import Search
import Testing

@testable import Articles
@testable import verbatim

@Suite struct LoaderTests {
  private let source = ArticleSource(
    path: "wire",
    holding: Array((0..<1000).map { "{\"id\": \($0), \"text\": \"Rain \($0).\"}\n" }.joined().utf8))

  @Test func `Shards hold every article once, in order, and progress reaches its end`() {
    var loader = ShardLoader(source)
    var ids: [String] = []
    var last = LoadingProgress()
    var sizes: [Int] = []
    loader.run { event in
      switch event {
      case .loaded(let shard):
        ids += shard.articles.map(\.article.id)
        sizes.append(shard.articles.count)
      case .progress(let progress): last = progress
      default: Issue.record("unforeseen: \(event)")
      }
    }
    #expect(ids == (0..<1000).map(String.init))
    #expect(sizes.allSatisfy { 1...64 ~= $0 })
    #expect(last.articles == 1000)
    #expect(last.isDone)
    #expect(last.bytesRead == last.bytesInAll)
  }

  @Test func `Loading ends where its consumer throws`() {
    struct Enough: Error {}
    var loader = ShardLoader(source)
    #expect(throws: Enough.self) { try loader.run { _ in throw Enough() } }
  }
}
