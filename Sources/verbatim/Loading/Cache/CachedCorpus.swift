import Articles
import FoundationEssentials
import Glibc
import Parsing
import Search

/// What paths held when they were last read, with everything that was found in it.
struct CachedCorpus {
  let corpus: Corpus
  let copies: [LoadedFiles.Copies]
}

extension CacheFolder {
  /// Opens what was kept of these paths; what was read from files that have changed since, by their
  /// bytes, is left out and will be read again.
  ///
  /// - Parameters:
  ///   - files: Told of what need not be read.
  ///   - wantsAll: Whether it is of use only where nothing has changed, so that the order stays.
  func corpus(
    of source: ArticleSource, _ files: LoadedFiles, wantsAll: Bool
  ) -> CachedCorpus? {
    guard let name = name(of: source, files), let snapshot = open(name),
      let cached = CachedFiles(snapshot.attachment, articleCount: snapshot.corpus.articleCount)
    else { return nil }
    let found = cached.files.map { $0.unchanged }
    let isWhole = !found.contains { $0 == nil }
    if wantsAll, !isWhole || source.files()?.map(\.path) != cached.files.map(\.path) { return nil }
    let whole = cached.wholeFiles(found, besidesCopies: !isWhole)
    let gone = cached.articles.indices.filter { whole[cached.articles[$0].file] == nil }
    // Where most is to be read again, the rest is not worth its trouble.
    if gone.count * 2 > cached.articles.count { return nil }
    var corpus = snapshot.corpus
    if !gone.isEmpty {
      corpus.withdraw(gone.map { ArticleID(rawValue: UInt32(clamping: $0)) })
    }
    return CachedCorpus(corpus: corpus, copies: files.restore(whole.compactMap(\.self)))
  }

  /// Keeps what was read from these paths.
  func keep(_ corpus: Corpus, of source: ArticleSource, _ files: LoadedFiles) {
    guard let name = name(of: source, files), let paths = source.files()?.map(\.path) else {
      return
    }
    let corpus = corpus.merged()
    guard let cached = CachedFiles(corpus, files.wholeFiles, order: paths) else { return }
    keep(corpus, named: name, attachment: cached.bytes)
  }

  /// Told from the paths, from what is done with copies, and from the program, since another may find
  /// other things; nil where there is nothing that could be read again.
  private func name(of source: ArticleSource, _ files: LoadedFiles) -> String? {
    guard !source.paths.isEmpty, !source.paths.contains(.standardInput),
      let program = SourceFile(now: FilePath("/proc/self/exe"))?.version
    else { return nil }
    let here = FileManager.default.currentDirectoryPath
    let told =
      source.paths.map { $0.absolute(in: here).bytes }.joined(separator: [0])
      + Array("\0\(files.keepsDuplicates) \(program.size) \(program.modified)".utf8)
    let hash = told.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}

extension CachedFiles.File {
  /// The file as it is now, where its bytes are still those that were read.
  fileprivate var unchanged: SourceFile? {
    guard let now = SourceFile(now: path), FileHash(of: path) == hash, SourceFile(now: path) == now
    else { return nil }
    return now
  }
}

extension CachedFiles {
  /// - Parameters:
  ///   - found: For each file how it is now, nil where it has changed.
  ///   - besidesCopies: Whether files are left out that have copies of others, which may be gone.
  fileprivate func wholeFiles(
    _ found: [SourceFile?], besidesCopies: Bool
  ) -> [LoadedFiles.WholeFile?] {
    var whole = zip(files, found).map { file, now in
      besidesCopies && !file.copies.isEmpty
        ? nil
        : now.map { LoadedFiles.WholeFile(file: $0, articles: [], copies: file.copies) }
    }
    for (file, name) in articles { whole[file]?.articles.append(name) }
    return whole
  }

  /// Nil where an article is of none of the files.
  ///
  /// - Parameter order: The files' paths in the order in which they are read.
  fileprivate init?(_ corpus: Corpus, _ whole: [LoadedFiles.WholeFile], order: [FilePath]) {
    let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    let sorted = whole.sorted {
      (places[$0.file.path] ?? .max) < (places[$1.file.path] ?? .max)
    }
    files = []
    var owners: [ArticleName: Int] = [:]
    for file in sorted {
      // Read anew, so that it is what was parsed only where the file has not changed since.
      guard let hash = FileHash(of: file.file.path), SourceFile(now: file.file.path) == file.file
      else { return nil }
      for name in file.articles { owners[name] = files.count }
      files.append(File(path: file.file.path, hash: hash, copies: file.copies))
    }
    articles = []
    var isWhole = true
    corpus.forEachArticle { _, article in
      let name = ArticleName(article.article)
      if let file = owners[name] { articles.append((file, name)) } else { isWhole = false }
    }
    if !isWhole { return nil }
  }
}
