package import Parsing

/// An immutable batch of parsed articles with its postings.
package struct Shard: Sendable {
  package let articles: PackedArticles
  package let quotationCount: Int
  let index: QuotationIndex
  let storyKeys: StoryKeys
  let sayingKeys: SayingKeys
  private let identity = Identity()

  /// Tells a shard from another that holds the same.
  private final class Identity: Sendable {}

  /// Indexes the articles; meant for the thread that parsed them.
  package init(_ articles: [ParsedArticle]) {
    self.init(
      PackedArticles(articles), index: QuotationIndex.indexing(articles),
      storyKeys: StoryKeys(of: articles.lazy.map(\.text)), sayingKeys: SayingKeys(of: articles))
  }

  /// One shard of what several hold, in their order.
  package init(merging shards: some Collection<Shard>) {
    self.init(merging: shards, dictionary: nil)
  }

  /// - Parameter dictionary: What other articles of the corpus were packed with.
  init(merging shards: some Collection<Shard>, dictionary: TextDictionary?) {
    self.init(
      PackedArticles(merging: shards.map(\.articles), dictionary: dictionary),
      index: QuotationIndex.merging(shards.map(\.index)),
      storyKeys: StoryKeys(merging: shards.map { ($0.storyKeys, $0.articles.count) }),
      sayingKeys: SayingKeys(merging: shards.map(\.sayingKeys)))
  }

  init(
    _ articles: PackedArticles, index: QuotationIndex, storyKeys: StoryKeys,
    sayingKeys: SayingKeys
  ) {
    self.articles = articles
    self.index = index
    self.storyKeys = storyKeys
    self.sayingKeys = sayingKeys
    quotationCount = index.quotationCount
  }

  /// Whether the other one is this very shard, not merely an equal one.
  func isSame(as other: Shard) -> Bool { identity === other.identity }
}
