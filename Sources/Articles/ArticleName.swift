/// What tells an article from all others that were read: its file, and what it says.
package struct ArticleName: Hashable, Sendable {
  /// As in the article.
  package let path: String
  package let content: ContentHash

  package init(path: String, content: ContentHash) {
    self.path = path
    self.content = content
  }

  package init(_ article: Article) {
    self.init(path: article.path, content: ContentHash(of: article))
  }
}
