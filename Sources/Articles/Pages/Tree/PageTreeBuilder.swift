import CXML

/// Builds a page's tree from what libxml2's HTML parser comes upon.
///
/// The parser works from memory, knows no entity but HTML's own, and never touches file or net.
struct PageTreeBuilder {
  private var tree = PageTree()
  /// The places of the elements that are open, the root first.
  private var open: [Int32] = []
  private var parser: htmlParserCtxtPtr?

  /// How deep elements may stand before the rest of the page is left out: no page that people read
  /// comes near it, and the parser's time is bounded by depth times length.
  private static let depthLimit = 512

  /// The tree of markup in UTF-8.
  static func tree(of markup: [UInt8]) -> PageTree {
    _ = initialized
    var builder = PageTreeBuilder()
    builder.tree.bytes.reserveCapacity(markup.count / 2)
    markup.withUnsafeBytes { markup in
      guard let base = markup.baseAddress?.assumingMemoryBound(to: CChar.self),
        let parser = htmlCreateMemoryParserCtxt(base, Int32(clamping: markup.count))
      else { return }
      defer { htmlFreeParserCtxt(parser) }
      builder.parser = parser
      htmlCtxtUseOptions(
        parser, Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | noise))
      // Said after the options, which would set their own.
      parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
      withUnsafeMutablePointer(to: &builder) { builder in
        parser.pointee.sax.pointee = handler
        parser.pointee.userData = UnsafeMutableRawPointer(builder)
        htmlParseDocument(parser)
      }
    }
    return builder.finished()
  }

  private static let noise =
    HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    | UInt32(HTML_PARSE_IGNORE_ENC.rawValue)

  /// The library asks to be set up before threads use it.
  private static let initialized: Void = xmlInitParser()

  /// Silent where the library would print.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { builder, name, attributes in
      guard let builder, let name else { return }
      builder.assumingMemoryBound(to: PageTreeBuilder.self).pointee.begin(name, attributes)
    }
    handler.endElement = { builder, name in
      guard let builder, let name else { return }
      builder.assumingMemoryBound(to: PageTreeBuilder.self).pointee.end(name)
    }
    let characters: charactersSAXFunc = { builder, text, count in
      guard let builder, let text, count > 0 else { return }
      builder.assumingMemoryBound(to: PageTreeBuilder.self).pointee
        .append(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    return handler
  }

  private mutating func begin(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    if open.count >= Self.depthLimit { return xmlStopParser(parser) }
    let firstAttribute = Int32(tree.attributes.count)
    if let attributes { append(attributes) }
    append(Tag(name: name), attributes: firstAttribute..<Int32(tree.attributes.count))
    open.append(Int32(tree.nodes.count - 1))
  }

  private mutating func append(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    var place = 0
    while let name = attributes[place] {
      if let attribute = PageAttribute(name: name) {
        let start = Int32(clamping: tree.bytes.count)
        if let value = attributes[place + 1] {
          tree.bytes.append(
            contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
        }
        tree.attributes.append(
          .init(name: attribute, value: start..<Int32(clamping: tree.bytes.count)))
      }
      place += 2
    }
  }

  private mutating func append(_ tag: Tag, attributes: Range<Int32>, text: Range<Int32> = 0..<0) {
    let place = Int32(tree.nodes.count)
    tree.nodes.append(
      .init(
        tag: tag, parent: open.last ?? place, end: place + 1, attributes: attributes, text: text))
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let start = Int32(clamping: tree.bytes.count)
    tree.bytes.append(contentsOf: text)
    let end = Int32(clamping: tree.bytes.count)
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
      tree.nodes[last].text.upperBound == start, tree.nodes[last].parent == open.last
    {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<end
    } else {
      append(.text, attributes: 0..<0, text: start..<end)
    }
  }

  private mutating func end(_ name: UnsafePointer<xmlChar>) {
    guard let last = open.popLast() else { return }
    tree.nodes[Int(last)].end = Int32(tree.nodes.count)
  }

  /// The tree with all that is still open ended.
  private consuming func finished() -> PageTree {
    for place in open { tree.nodes[Int(place)].end = Int32(tree.nodes.count) }
    return tree
  }
}
