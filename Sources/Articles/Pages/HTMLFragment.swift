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
