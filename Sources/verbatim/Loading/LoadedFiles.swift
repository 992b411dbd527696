import Articles
import Synchronization

/// What was read of which file: so that copies are read once, and only what has changed again.
///
/// Told of everything by the thread that reads; a pass goes over all paths, and whatever file it does
/// not come upon is gone.
final class LoadedFiles: Sendable {
  /// Whether copies are kept.
  let keepsDuplicates: Bool
  private let state = Mutex(State())

  init(keepsDuplicates: Bool = false) { self.keepsDuplicates = keepsDuplicates }

  /// What is to be done with an article.
  enum Verdict: Equatable {
    case new
    /// It is there from an earlier pass.
    case known
    /// The article of another place says the same.
    case copy
  }

  /// The copies that a file has of other articles.
  struct Copies: Hashable, Sendable {
    var path: String
    var count: Int
    /// Where the article is that the first is a copy of.
    var of: String
  }

  /// What a pass found to be otherwise than before.
  struct Changes {
    /// Articles that are there no more, each as often as it went.
    var withdrawn: [ArticleName] = []
    /// Files that hold copies of those, which now have to stand for themselves.
    var again: Set<FilePath> = []
  }

  fileprivate struct Entry {
    var version: SourceFile.Version?
    var articles: [ArticleName: Count] = [:]
    var failures = 0
  }

  /// How often a file has an article, and how many of them were handed on.
  fileprivate struct Count {
    var handedOn = 0
    var copies = 0
  }

  fileprivate struct Current {
    var file: SourceFile
    var before: [ArticleName: Count]
    var entry: Entry
    var copies: Copies?
  }

  fileprivate struct State {
    var entries: [FilePath: Entry] = [:]
    /// Where the article is that stands for its copies.
    var holders: [ContentHash: ArticleName] = [:]
    var copyHolders: [ContentHash: Set<FilePath>] = [:]
    var seen: Set<FilePath> = []
    /// Those that were read in this pass; whoever gives a file twice gives copies.
    var finished: Set<FilePath> = []
    var current: Current?
    var changes = Changes()
    /// Failures that are no file's.
    var loose = 0
  }
}

extension LoadedFiles {
  /// How many failures there are in what is read now.
  var failureCount: Int {
    state.withLock { state in
      state.loose + (state.current?.entry.failures ?? 0)
        + state.entries.values.reduce(0) { $0 + $1.failures }
    }
  }

  /// The file that is read now.
  var currentPath: FilePath? { state.withLock { $0.current?.file.path } }

  func beginPass() {
    state.withLock { state in
      state.seen = []
      state.finished = []
      state.changes = Changes()
      state.loose = 0
    }
  }

  /// Whether a file has changed since it was read; what can be read only once has not.
  func isWanted(_ file: SourceFile) -> Bool {
    state.withLock { state in
      state.seen.insert(file.path)
      if state.finished.contains(file.path) { return true }
      guard let entry = state.entries[file.path] else { return true }
      return entry.version != file.version
    }
  }

  /// A file's reading begins.
  ///
  /// - Returns: The copies that the file before it has.
  func begin(_ file: SourceFile) -> Copies? {
    state.withLock { state in
      let copies = state.finishCurrent()
      let before = state.entries.removeValue(forKey: file.path)
      let isAgain = state.finished.contains(file.path)
      let entry = isAgain ? before : nil
      state.current = Current(
        file: file, before: isAgain ? [:] : before?.articles ?? [:],
        entry: entry ?? Entry(version: file.version))
      return copies
    }
  }

  func take(_ article: Article) -> Verdict {
    let name = ArticleName(article)
    return state.withLock { $0.take(name, keepsDuplicates: keepsDuplicates) }
  }

  func fail() {
    state.withLock { state in
      if state.current == nil { state.loose += 1 } else { state.current?.entry.failures += 1 }
    }
  }

  /// Everything was read that there is: what was not come upon is gone.
  ///
  /// - Returns: Also the copies that the last file has.
  func finishPass(isWhole: Bool = true) -> (changes: Changes, copies: Copies?) {
    state.withLock { state in
      let copies = state.finishCurrent()
      if isWhole { state.dropUnseen() }
      defer { state.changes = Changes() }
      return (state.changes, copies)
    }
  }
}

// MARK: - From one start to the next

extension LoadedFiles {
  /// A file that was read whole, with the names of its articles, each as often as it has them.
  struct WholeFile: Sendable {
    var file: SourceFile
    var articles: [ArticleName]
    var copies: [ArticleName]
  }

  /// Those that were read without a failure and can be read again.
  var wholeFiles: [WholeFile] {
    state.withLock { state in
      state.entries.compactMap { path, entry in
        guard entry.version != nil, entry.failures == 0 else { return nil }
        return WholeFile(
          file: SourceFile(path: path, version: entry.version),
          articles: entry.articles.flatMap { Array(repeating: $0, count: $1.handedOn) },
          copies: entry.articles.flatMap { Array(repeating: $0, count: $1.copies) })
      }
    }
  }

  /// Takes files for read that were read by an earlier start.
  ///
  /// - Returns: What to say of their copies.
  func restore(_ files: [WholeFile]) -> [Copies] {
    state.withLock { state in
      for file in files {
        var entry = Entry(version: file.file.version)
        for name in file.articles {
          entry.articles[name, default: .init()].handedOn += 1
          state.holders[name.content] = state.holders[name.content] ?? name
        }
        for name in file.copies {
          entry.articles[name, default: .init()].copies += 1
          state.copyHolders[name.content, default: []].insert(file.file.path)
        }
        state.entries[file.file.path] = entry
      }
      return files.compactMap { file in
        file.copies.first.map { first in
          Copies(
            path: first.path, count: file.copies.count,
            of: state.holders[first.content]?.path ?? first.path)
        }
      }
    }
  }
}

extension LoadedFiles.State {
  fileprivate mutating func take(
    _ name: ArticleName, keepsDuplicates: Bool
  ) -> LoadedFiles.Verdict {
    guard var current else { return .new }
    // Copied out and back, so that its dictionaries are not.
    self.current = nil
    defer { self.current = current }
    if let known = current.before[name]?.handedOn, known > 0 {
      current.before[name]?.handedOn -= 1
      current.entry.articles[name, default: .init()].handedOn += 1
      return .known
    }
    guard !keepsDuplicates, let holder = holders[name.content] else {
      holders[name.content] = name
      current.entry.articles[name, default: .init()].handedOn += 1
      return .new
    }
    current.entry.articles[name, default: .init()].copies += 1
    copyHolders[name.content, default: []].insert(current.file.path)
    if let known = current.before[name]?.copies, known > 0 {
      current.before[name]?.copies -= 1
      return .known
    }
    current.copies = current.copies ?? .init(path: name.path, count: 0, of: holder.path)
    current.copies?.count += 1
    return .copy
  }

  fileprivate mutating func finishCurrent() -> LoadedFiles.Copies? {
    guard let current else { return nil }
    self.current = nil
    finished.insert(current.file.path)
    entries[current.file.path] = current.entry
    withdraw(current.before, keeping: current.entry.articles)
    return current.copies
  }

  fileprivate mutating func dropUnseen() {
    let gone = entries.filter { path, entry in entry.version != nil && !seen.contains(path) }
    for (path, entry) in gone {
      entries[path] = nil
      withdraw(entry.articles, keeping: [:])
    }
    changes.again.subtract(gone.keys)
  }

  private mutating func withdraw(
    _ articles: [ArticleName: LoadedFiles.Count], keeping kept: [ArticleName: LoadedFiles.Count]
  ) {
    for (name, count) in articles where count.handedOn > 0 {
      changes.withdrawn += Array(repeating: name, count: count.handedOn)
      guard holders[name.content] == name, kept[name] == nil else { continue }
      holders[name.content] = nil
      for path in copyHolders.removeValue(forKey: name.content) ?? [] {
        changes.again.insert(path)
        let articles = entries[path]?.articles ?? [:]
        entries[path]?.articles = articles.filter { $0.key.content != name.content }
      }
    }
  }
}
