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
    let body = PageBody(of: tree)
    guard !body.paragraphs.isEmpty else { throw .noText }
    return Article(
      id: id, path: path, format: .html, title: title, url: url,
      text: ArticleText(body.paragraphs.joined(separator: "\n\n")))
  }

  /// What the page calls itself.
  private var title: String? {
    tree.nodes.indices.first { tree.nodes[$0].tag == .title }.map(tree.text)
  }
}

/// Why a page gave no article.
package enum PageProblem: Error, Hashable, Sendable {
  /// Nothing in it reads as an article's text.
  case noText
}

/// Markup that is all text: a feed's entry, a part of a mail, the body of a story in XML.
package enum HTMLFragment {
  /// Its blocks of text in their order, white space folded.
  package static func paragraphs(of bytes: [UInt8], charset: String? = nil) -> [String] {
    let fragment = Charset(ofPage: bytes, outside: charset).utf8(of: bytes)
    let tree = PageTreeBuilder.tree(of: MarkupSweep(fragment).markup)
    let blocks = PageBlocks(of: tree)
    return blocks.blocks.map(blocks.string)
  }

  package static func paragraphs(of markup: String) -> [String] {
    paragraphs(of: Array(markup.utf8), charset: "utf-8")
  }

  /// The paragraphs, a blank line between them.
  package static func text(of markup: String) -> String {
    paragraphs(of: markup).joined(separator: "\n\n")
  }
}
