import Interface
import Parsing
import Search

/// Gathers what loading comes upon into shards for the reader: many articles at once, since each
/// shard is indexed by itself, but none that waits long.
struct ShardCollector {
  private static let articlesPerShard = 64
  private static let patience = Duration.milliseconds(50)

  private var articles: [ParsedArticle] = []
  private var progress = LoadingProgress()
  private var lastShard = ContinuousClock.now

  /// - Returns: What there is to tell the reader now.
  mutating func take(_ event: LoaderEvent) -> [Event] {
    switch event {
    case .article(let article):
      articles.append(article)
      let isDue =
        articles.count >= Self.articlesPerShard || .now - lastShard >= Self.patience
      return isDue ? shard() : []
    case .note(let note):
      return [.message(Message(String(describing: note), severity: .note))]
    case .failure(let error):
      progress.failures += 1
      return [.message(Message(String(describing: error), severity: .error)), .progress(progress)]
    case .pause(let bytesRead):
      progress.bytesRead = bytesRead
      return shard()
    }
  }

  /// What is left, and that this was all.
  mutating func finish() -> [Event] {
    progress.isDone = true
    return shard()
  }

  private mutating func shard() -> [Event] {
    lastShard = .now
    defer { articles = [] }
    if articles.isEmpty { return [.progress(progress)] }
    let shard = Shard(articles)
    progress.articles += articles.count
    progress.quotations += shard.quotationCount
    return [.loaded(shard), .progress(progress)]
  }
}
