/// A web page, parsed: the article that it shows and what it says of itself.
package struct WebPage: Sendable {
  private let tree: PageTree
  private let linkedData: [ArraySlice<UInt8>]

  /// Of a page's bytes, whatever they are.
  ///
  /// - Parameter charset: From outside the page, as an HTTP or MIME header has it.
  package init(_ bytes: [UInt8], charset: String? = nil) {
    let page = Charset(ofPage: bytes, outside: charset).utf8(of: bytes)
    let sweep = MarkupSweep(page)
    tree = PageTreeBuilder.tree(of: sweep.markup)
    linkedData = sweep.linkedData.map { page[$0] }
  }

  /// - Parameter url: Where the page is from, for one that does not say so itself.
  package func article(
    id: String, path: String, url: String? = nil
  ) throws(PageProblem) -> Article {
    let metadata = PageMetadata(of: tree, LinkedArticle(linkedData))
    let headline = PageHeadline.place(in: tree, titles: metadata.titles)
    let paragraphs = paragraphs(metadata, headline)
    guard !paragraphs.isEmpty else { throw .noText }
    var article = Article(
      id: id, path: path, format: .html,
      title: headline.map(tree.text) ?? metadata.titles.first, byline: metadata.byline,
      outlet: metadata.outlet,
      date: metadata.date ?? PageDates.shown(near: headline, times: metadata.times, in: tree),
      url: metadata.url ?? url, text: ArticleText(paragraphs.joined(separator: "\n\n")))
    article.standfirst = metadata.standfirst
    article.declaredLanguage = metadata.language
    return article
  }

  /// What is shown, or what JSON-LD has where next to nothing is.
  private func paragraphs(_ metadata: PageMetadata, _ headline: Int?) -> [String] {
    let shown = PageBody(of: tree, headline: headline).paragraphs
    let length = shown.reduce(0) { $0 + $1.utf8.count }
    guard length < Self.shortBody else { return shown }
    let linked = metadata.body
    return linked.reduce(0) { $0 + $1.utf8.count } > 2 * length ? linked : shown
  }

  /// In bytes.
  private static let shortBody = 300
}

/// Why a page gave no article.
package enum PageProblem: Error, Hashable, Sendable {
  /// Nothing in it reads as an article's text.
  case noText
}
