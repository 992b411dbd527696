import Articles
import Interface
import Resources

/// Where the reader's articles come from: the paths given, else standard input where something is
/// led into it, else the articles that the program was built with.
struct ReaderSource: Sendable {
  private let articles: ArticleSource
  /// True where nothing was given to read.
  let isSample: Bool
  let paths: [String]

  init(paths: [String]) {
    let paths = paths.isEmpty && ArticlePaths.hasInput ? ["-"] : paths
    isSample = paths.isEmpty
    self.paths = paths
    articles = isSample ? .sample : ArticleSource(paths)
  }

  /// Hands everything on until `deliver` throws. Call it on a thread that may wait.
  func load(_ deliver: (Event) throws -> Void) rethrows {
    var loader = ShardLoader(articles)
    try loader.run(deliver)
  }
}

extension ArticleSource {
  fileprivate static var sample: ArticleSource {
    guard let file = embedded_file("Sample/sample.jsonl") else { return ArticleSource([]) }
    let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
    return ArticleSource(path: "sample.jsonl", holding: Array(bytes))
  }
}
