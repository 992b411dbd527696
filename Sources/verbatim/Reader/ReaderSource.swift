import Articles
import Interface
import Resources

/// Where the reader's articles come from: the paths given, else standard input where something is
/// led into it, else the articles that the program was built with.
struct ReaderSource: Sendable {
  private let articles: ArticleSource
  /// True where nothing was given to read.
  let isSample: Bool
  let paths: [FilePath]
  /// What was read so far.
  private let files: LoadedFiles
  private let cache: CacheFolder?

  init(paths: [FilePath], files: LoadedFiles, cache: CacheFolder? = nil) {
    self.files = files
    self.cache = cache
    let paths = paths.isEmpty && ArticlePaths.hasInput ? [.standardInput] : paths
    isSample = paths.isEmpty
    self.paths = paths
    articles = isSample ? .sample : ArticleSource(paths)
  }

  /// Hands everything on until `deliver` throws. Call it on a thread that may wait.
  func load(_ deliver: (Event) throws -> Void) rethrows {
    var loader = ShardLoader(articles, files: files, cache: isSample ? nil : cache)
    try loader.run(deliver)
  }

  /// Hands on what has changed since it was read, then a line that says how much. Call it on the
  /// thread that `load` was called on.
  ///
  /// - Parameter changes: What is looked at; nil for everything that can be read twice.
  func reload(_ changes: FolderWatch.Changes?, _ deliver: (Event) throws -> Void) rethrows {
    var again = articles
    again.paths.removeAll { $0 == .standardInput }
    if isSample || again.paths.isEmpty {
      return try deliver(.message(Message("there is no file here that could change")))
    }
    var loader = ShardLoader(again, files: files) { changes?.contains($0) ?? true }
    try loader.run(deliver)
    if let news = loader.news ?? (changes == nil ? "nothing has changed" : nil) {
      try deliver(.message(Message(news)))
    }
  }
}

extension ArticleSource {
  fileprivate static var sample: ArticleSource {
    guard let file = embedded_file("Sample/sample.jsonl") else {
      return ArticleSource([] as [FilePath])
    }
    let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
    return ArticleSource(path: "sample.jsonl", holding: Array(bytes))
  }
}
