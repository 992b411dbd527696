import Glibc
import Interface

/// Where the reader's articles come from.
struct ReaderSource: Sendable {
  /// Empty for the articles that the program was built with.
  let paths: [String]

  /// - Parameter paths: Those given; none means standard input, where something is led into it.
  init(paths: [String]) { self.paths = paths.isEmpty && ArticlePaths.hasInput ? ["-"] : paths }

  /// Hands everything on until `deliver` throws. Call it on a thread that may wait.
  func load(_ deliver: (Event) throws -> Void) rethrows {
    var loader = ShardLoader(paths: paths)
    try loader.run(deliver)
  }
}
