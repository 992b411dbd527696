import Search
import Testing

@testable import Interface

@Suite struct ShardMergingTests {
  private var stage = Stage(120, 40, articles: [])

  private var merges: [ShardMerge] {
    stage.effects.compactMap { if case .merge(let merge) = $0 { merge } else { nil } }
  }

  private mutating func load(_ count: Int) {
    for _ in 0..<count { stage.send(.loaded(Shard(Morlin.articles))) }
  }

  @Test mutating func `Many small shards are merged, one merge at a time`() throws {
    load(7)
    #expect(merges.isEmpty)
    load(9)
    let merge = try #require(merges.first)
    #expect(merges.count == 1)
    stage.send(.merged(merge.merged()))
    #expect(stage.model.corpus.shards.count == 9)
    #expect(merges.count == 2)
  }

  @Test mutating func `What is on the screen does not change with a merge`() throws {
    load(8)
    let before = stage.screen
    stage.send(.merged(try #require(merges.first).merged()))
    #expect(stage.model.corpus.shards.count == 1)
    #expect(stage.screen == before)
  }
}
