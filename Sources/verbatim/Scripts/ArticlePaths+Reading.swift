import ArgumentParser
import Articles
import Interface
import Parsing
import Search

extension ArticlePaths {
  /// Calls `body` with every article in the order given; what fails is told on standard error, and
  /// the rest goes on.
  ///
  /// - Returns: Whether anything failed.
  func forEachArticle(
    _ duplicates: DuplicatesOption, _ body: (ParsedArticle) throws -> Void
  ) throws -> Bool {
    var diagnostics = Diagnostics()
    diagnostics.noteMissingModels()
    try Loader(ArticleSource(resolved()), files: LoadedFiles(duplicates)).run { event, _ in
      switch event {
      case .article(let article): try body(article)
      case .note(let note): diagnostics.note(note.words)
      case .failure(let error): diagnostics.fail(error.words)
      case .copies(let copies): diagnostics.note(copies.words)
      case .withdrawn, .pause: break
      }
    }
    return diagnostics.hasFailures
  }

  /// As `forEachArticle`, with some articles at a time, ready to be searched.
  func forEachShard(
    _ duplicates: DuplicatesOption, _ body: (Shard) throws -> Void
  ) throws -> Bool {
    var diagnostics = Diagnostics()
    diagnostics.noteMissingModels()
    var loader = ShardLoader(ArticleSource(try resolved()), files: LoadedFiles(duplicates))
    try loader.run { event in
      switch event {
      case .loaded(let shard): try body(shard)
      case .message(let message) where message.severity == .error: diagnostics.fail(message.text)
      case .message(let message): diagnostics.note(message.text)
      default: break
      }
    }
    return diagnostics.hasFailures
  }
}

extension LoadedFiles {
  convenience init(_ duplicates: DuplicatesOption) {
    self.init(keepsDuplicates: duplicates.keepDuplicates)
  }
}
