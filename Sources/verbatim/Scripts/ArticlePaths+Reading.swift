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
    _ duplicates: DuplicatesOption, _ cache: CacheFolder?,
    _ body: (ParsedArticle) throws -> Void
  ) throws -> Bool {
    var diagnostics = Diagnostics()
    diagnostics.noteMissingModels()
    let (source, files) = (ArticleSource(try resolved()), LoadedFiles(duplicates))
    if let cached = cache?.corpus(of: source, files, wantsAll: true) {
      for copies in cached.copies { diagnostics.note(copies.words) }
      try cached.corpus.forEachArticle { try body($1) }
      return false
    }
    try Loader(source, files: files).run { event, _ in
      switch event {
      case .article(let article): try body(article)
      case .snapshot(let snapshot): try snapshot.corpus.forEachArticle { try body($1) }
      case .badSnapshot(let problem): diagnostics.fail(problem.words)
      case .note(let note): diagnostics.note(note.words)
      case .failure(let error): diagnostics.fail(error.words)
      case .copies(let copies): diagnostics.note(copies.words)
      case .withdrawn, .pause: break
      }
    }
    return diagnostics.hasFailures
  }

  /// As `forEachArticle`, with some articles at a time, ready to be searched.
  func forEachPart(
    _ duplicates: DuplicatesOption, _ cache: CacheFolder?, _ body: (Corpus) throws -> Void
  ) throws -> Bool {
    var diagnostics = Diagnostics()
    diagnostics.noteMissingModels()
    var loader = ShardLoader(
      ArticleSource(try resolved()), files: LoadedFiles(duplicates), cache: cache,
      keepsOrder: true)
    return try forEachPart(of: &loader, &diagnostics, duplicates, body)
  }

  /// As `forEachPart`, of some files only.
  func forEachPart(
    _ duplicates: DuplicatesOption, where isWanted: @escaping @Sendable (FilePath) -> Bool,
    _ body: (Corpus) throws -> Void
  ) throws -> Bool {
    var diagnostics = Diagnostics()
    diagnostics.noteMissingModels()
    var loader = ShardLoader(
      ArticleSource(try resolved()), files: LoadedFiles(duplicates), where: isWanted)
    return try forEachPart(of: &loader, &diagnostics, duplicates, body)
  }

  private func forEachPart(
    of loader: inout ShardLoader, _ diagnostics: inout Diagnostics,
    _ duplicates: DuplicatesOption, _ body: (Corpus) throws -> Void
  ) throws -> Bool {
    try loader.run { event in
      switch event {
      case .loaded(let shard):
        var part = Corpus(linksVersions: false, linksSayings: false)
        part.append(shard)
        try body(part)
      case .opened(let corpus): try body(corpus)
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
