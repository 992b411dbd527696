/// When it is found out which articles are versions of those that arrive, and who says the same.
package enum Linking: Sendable {
  case atOnce
  /// By `link()`, or beside by `dueLinks`.
  case later
}

/// A corpus with articles that are not linked yet.
///
/// Many at once are linked sooner than one by one, since keys are gone through once for all of them.
package struct LinkSearch: Sendable {
  fileprivate let corpus: Corpus

  /// The links of all its articles.
  ///
  /// - Complexity: O(*k*) for *k* keys of the corpus at most, and for reading what shares many of them;
  ///   not for the main thread.
  package func links() -> Links {
    var linked = corpus
    linked.link()
    return Links(
      stories: linked.stories, sayings: linked.sayings, linkedCount: linked.linkedCount,
      before: corpus.linkState)
  }
}

/// Which articles of a corpus are versions of one story, and which quotations give the same statement.
package struct Links: Sendable {
  fileprivate let stories: Stories
  fileprivate let sayings: Sayings
  fileprivate let linkedCount: Int
  /// What they go on from.
  fileprivate let before: LinkState
}

/// Tells links from others that are equal.
final class LinkState: Sendable {}

extension Corpus {
  /// Whether all articles are linked that shall be.
  package var isLinked: Bool {
    linkedCount == articleCount || !linksVersions && !linksSayings
  }

  /// What has to be linked; nil where everything is.
  package var dueLinks: LinkSearch? { isLinked ? nil : LinkSearch(corpus: self) }

  /// Takes in the links that were found for it as it was; what has arrived since is linked later, and
  /// merges make no difference.
  ///
  /// - Returns: False where they are not taken, since articles were withdrawn in the meantime that may
  ///   have held others together; links have to be looked for again.
  @discardableResult
  package mutating func take(_ links: Links) -> Bool {
    guard links.before === linkState else { return false }
    (stories, sayings, linkedCount) = (links.stories, links.sayings, links.linkedCount)
    linkState = LinkState()
    return true
  }

  /// Links whatever is not linked yet.
  package mutating func link() {
    guard !isLinked else { return }
    let first = ArticleID(rawValue: UInt32(clamping: linkedCount))
    if linksVersions { changeStories { $0.link(from: first, of: $1) } }
    if linksSayings { changeSayings { $0.link(from: first, of: $1) } }
    linkedCount = articleCount
    linkState = LinkState()
  }
}
