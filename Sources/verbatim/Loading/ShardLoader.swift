import Articles
import Dispatch
import Interface
import Parsing
import Search
import Synchronization

/// Loads articles for the reader: in shards, as the events that its model understands.
struct ShardLoader {
  /// A shard is posted with that many articles, or when its first one has waited that long.
  private static let articlesInShard = 64
  private static let patience = DispatchTimeInterval.milliseconds(50)

  private let loader: Loader
  /// Whether there is a whole to be a part of.
  private let countsBytes: Bool
  private let bytesInAll = SharedCount()
  private var progress = LoadingProgress()
  private var batch: [ParsedArticle] = []
  /// Told at the end, when what took its place is there.
  private var withdrawn: [ArticleName] = []
  private var batchDeadline = DispatchTime.distantFuture

  /// Where what is read is kept, and looked for first; nil for nowhere.
  private let cache: CacheFolder?
  /// Whether what is kept is of use only where it is all there is.
  private let keepsOrder: Bool
  /// What is to be kept, in parts; nil where nothing is. Linked only when it is kept, so that the
  /// articles wait for nothing.
  private var kept: [Corpus]?
  /// How many articles of it were parsed now.
  private var parsedCount = 0

  /// Fewer are parsed again sooner than they are kept.
  private static let leastKept = 200

  init(
    _ source: ArticleSource, files: LoadedFiles = LoadedFiles(), cache: CacheFolder? = nil,
    keepsOrder: Bool = false
  ) {
    loader = Loader(source, files: files)
    countsBytes = true
    self.cache = cache
    self.keepsOrder = keepsOrder
    if cache != nil { kept = [] }
  }

  /// Loads what has changed in files of which some were read before.
  init(
    _ source: ArticleSource, files: LoadedFiles,
    where isInScope: @escaping @Sendable (FilePath) -> Bool
  ) {
    loader = Loader(source, files: files, where: isInScope)
    countsBytes = false
    cache = nil
    keepsOrder = false
  }

  /// "2 articles are new, 1 is gone"; nil where nothing changed.
  var news: String? {
    let (new, gone) = (progress.articles, withdrawn.count)
    if new + gone == 0 { return nil }
    let words = [(new, "new"), (gone, "gone or changed")].filter { $0.0 > 0 }.map { count, what in
      "\(grouped(count)) \(count == 1 ? "article is" : "articles are") \(what)"
    }
    return words.joined(separator: ", ")
  }

  /// Posts everything there is, and progress with it; returns at the end, or where `post` throws,
  /// which cancels the rest. Call it on a thread that may wait.
  mutating func run(_ post: (Event) throws -> Void) rethrows {
    if countsBytes { countBytes() }
    try openCached(post)
    try loader.run { event, bytesRead in
      progress.bytesRead = bytesRead
      switch event {
      case .article(let article): try add(article, post)
      case .snapshot(let snapshot):
        try postBatch(post)
        progress.articles += snapshot.corpus.articleCount
        progress.quotations += snapshot.corpus.quotationCount
        // It is a file that opens at once already.
        kept = nil
        try post(.opened(snapshot.corpus))
      case .badSnapshot(let problem):
        progress.failures = loader.files.failureCount
        try post(.message(Message(problem.words, severity: .error)))
      case .note(let note): try post(.message(Message(note.words)))
      case .failure(let error):
        progress.failures = loader.files.failureCount
        try post(.message(Message(error.words, severity: .error)))
      case .copies(let copies): try post(.message(Message(copies.words)))
      case .withdrawn(let names): withdrawn = names
      case .pause: try postBatch(post)
      }
    }
    try postBatch(post)
    if !withdrawn.isEmpty { try post(.withdrawn(withdrawn)) }
    progress.failures = loader.files.failureCount
    progress.isDone = true
    progress.bytesInAll = progress.bytesRead
    try post(.progress(progress))
    keep()
  }

  // MARK: The cache

  private mutating func openCached(_ post: (Event) throws -> Void) rethrows {
    guard let cache,
      let cached = cache.corpus(of: loader.source, loader.files, wantsAll: keepsOrder)
    else { return }
    progress.articles += cached.corpus.livingCount
    progress.quotations += cached.corpus.quotationCount
    for copies in cached.copies { try post(.message(Message(copies.words))) }
    kept?.append(cached.corpus)
    try post(.opened(cached.corpus))
  }

  /// Whoever waits for the articles has them all by now.
  private func keep() {
    guard let cache, let kept, withdrawn.isEmpty, parsedCount >= Self.leastKept else { return }
    var merged = Corpus(linksVersions: !loader.files.keepsDuplicates)
    for part in kept { merged.append(contentsOf: part, linking: .later) }
    if merged.hasWithdrawn { merged = merged.living() } else { merged.link() }
    while let merge = merged.dueMerge { merged.replace(with: merge.merged()) }
    cache.keep(merged, of: loader.source, loader.files)
  }

  private mutating func add(
    _ article: ParsedArticle, _ post: (Event) throws -> Void
  ) rethrows {
    if batch.isEmpty { batchDeadline = .now() + Self.patience }
    batch.append(article)
    progress.articles += 1
    progress.quotations += article.quotations.count
    if batch.count == Self.articlesInShard || .now() >= batchDeadline { try postBatch(post) }
  }

  private mutating func postBatch(_ post: (Event) throws -> Void) rethrows {
    if !batch.isEmpty {
      let shard = Shard(batch)
      var part = Corpus(linksVersions: false, linksSayings: false)
      part.append(shard)
      kept?.append(part)
      parsedCount += batch.count
      try post(.loaded(shard))
    }
    batch.removeAll(keepingCapacity: true)
    progress.bytesInAll = bytesInAll.value
    try post(.progress(progress))
  }

  /// Counts on a thread of its own: a large folder on a slow disk must not hold up its articles.
  private func countBytes() {
    let (source, count) = (loader.source, bytesInAll)
    DispatchQueue(label: "verbatim.size").async { count.set(source.bytesInAll()) }
  }
}

/// A count that one thread sets and another reads.
private final class SharedCount: Sendable {
  private let count = Mutex<Int?>(nil)

  var value: Int? { count.withLock { $0 } }

  func set(_ value: Int?) { count.withLock { $0 = value } }
}
