import ArgumentParser
import Parsing

extension ArticlePaths {
  /// Calls `body` with every article in the order given; what fails is told on standard error, and
  /// the rest goes on.
  ///
  /// - Returns: Whether anything failed.
  func forEachArticle(_ body: (ParsedArticle) throws -> Void) throws -> Bool {
    var diagnostics = Diagnostics()
    try Loader(paths: resolved()).run { event, _ in
      switch event {
      case .article(let article): try body(article)
      case .note(let note): diagnostics.note(note.words)
      case .failure(let error): diagnostics.fail(error.words)
      case .pause: break
      }
    }
    return diagnostics.hasFailures
  }
}
