import Parsing
package import Search

extension Corpus {
  /// Whether the list of articles has a row for an article: it is there, and stands for its story.
  func lists(_ id: ArticleID) -> Bool { !isWithdrawn(id) && stories.isShown(id) }

  /// The outlets of an article and of the other versions of its story, the article's own first:
  /// "Northern Wire, Daily Post", "Northern Wire (3 versions)".
  package func outletNames(of id: ArticleID) -> String {
    let versions = stories.versions(of: id)
    let own = head(of: id).outletName
    if versions.count == 1 { return own }
    let others = Set(versions.map { head(of: $0).outletName }).subtracting([own]).sorted()
    let names = ([own] + others).joined(separator: ", ")
    return others.count + 1 == versions.count ? names : names + " (\(versions.count) versions)"
  }
}
