import Articles
import Parsing
import Testing

@testable import Search

@Suite struct ShardMergeTests {
  /// A corpus of shards of these many articles, each article with one quotation.
  private func corpus(_ sizes: [Int]) -> Corpus {
    var corpus = Corpus()
    for size in sizes {
      let first = corpus.articleCount
      corpus.append(
        Shard((first..<first + size).map { article(Said("word\($0)"), title: "\($0)") }))
    }
    return corpus
  }

  @Test(arguments: [
    ([], []),
    (Array(repeating: 1, count: 7), Array(repeating: 1, count: 7)),
    (Array(repeating: 64, count: 8), [512]),
    (Array(repeating: 64, count: 20), [512, 512, 64, 64, 64, 64]),
    ([600] + Array(repeating: 3, count: 8) + [600], [600, 24, 600]),
    (Array(repeating: 64, count: 64) + [5], [4096, 5]),
    (Array(repeating: 64, count: 60), Array(repeating: 512, count: 7) + [64, 64, 64, 64]),
    (Array(repeating: 600, count: 4) + [1] + Array(repeating: 600, count: 4), [4801]),
  ])
  func `Eight neighbours of a size become one, until there are no eight`(
    sizes: [Int], merged: [Int]
  ) {
    var corpus = corpus(sizes)
    while let merge = corpus.dueMerge { corpus.replace(with: merge.merged()) }
    #expect(corpus.shards.map(\.articles.count) == merged)
  }

  @Test func `Merging changes no ID, no count and no revision`() {
    let before = corpus(Array(repeating: 2, count: 30))
    var after = before
    while let merge = after.dueMerge { after.replace(with: merge.merged()) }
    #expect(after.shards.count < before.shards.count)
    #expect(after.revision == before.revision)
    #expect(after.quotationCount == before.quotationCount)
    for number in 0..<60 {
      let id = ArticleID(rawValue: UInt32(number))
      #expect(after[id].title == "\(number)")
      #expect(after.found("\"word\(number)\"") == ["word\(number)"])
    }
  }

  @Test func `Shards that arrive during a merge stay after the merged ones`() {
    var corpus = corpus(Array(repeating: 2, count: 8))
    let merged = corpus.dueMerge?.merged()
    corpus.append(Shard([article(Said("later"), title: "later")]))
    if let merged { corpus.replace(with: merged) }
    #expect(corpus.shards.map(\.articles.count) == [16, 1])
    #expect(corpus[ArticleID(rawValue: 16)].title == "later")
  }

  @Test func `What was merged for another corpus is left out, equal as it may be`() {
    let sizes = Array(repeating: 2, count: 8)
    var reloaded = corpus(sizes)
    if let merged = corpus(sizes).dueMerge?.merged() { reloaded.replace(with: merged) }
    #expect(reloaded.shards.count == 8)
  }
}
