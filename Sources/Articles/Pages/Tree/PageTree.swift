/// A page's elements and texts in the order of the page, each with the end of what is below it.
struct PageTree {
  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// All texts and the values of all attributes, in UTF-8.
  var bytes: [UInt8] = []

  struct Node {
    var tag: Tag
    /// The place of the element that it stands in; the root's is its own.
    var parent: Int32
    /// The place after the last node below it.
    var end: Int32
    /// Places in `attributes`; none for a text.
    var attributes: Range<Int32>
    /// Places in `bytes`; empty for an element.
    var text: Range<Int32>
  }

  struct Attribute {
    var name: PageAttribute
    var value: Range<Int32>
  }

  /// The bytes of an attribute's value, nil where the element has none of that name.
  func value(_ name: PageAttribute, of node: Int) -> ArraySlice<UInt8>? {
    for place in nodes[node].attributes {
      let attribute = attributes[Int(place)]
      if attribute.name == name { return bytes[attribute.value.asInt] }
    }
    return nil
  }

  /// The same as text, white space folded; nil where it is empty.
  func string(_ name: PageAttribute, of node: Int) -> String? {
    value(name, of: node).flatMap { FoldedText($0).nonEmptyString }
  }

  /// The text of everything below a node, white space folded and blocks parted by a blank; cut where
  /// it is far too long for a heading or a name.
  func text(of node: Int) -> String {
    var folded = FoldedText()
    var place = node
    while place < Int(nodes[node].end), folded.bytes.count < 4096, place - node < 4096 {
      let inner = nodes[place]
      switch inner.tag.flow {
      case .unread where place != node:
        place = Int(inner.end)
        continue
      case .block, .lineBreak, .cell: folded.append(0x20)
      default: folded.append(bytes[inner.text.asInt])
      }
      place += 1
    }
    return folded.string
  }

  /// The nodes that stand in an element itself.
  func children(of node: Int) -> some Sequence<Int> {
    let end = Int(nodes[node].end)
    return sequence(first: node + 1) { Int(nodes[$0].end) }.prefix { $0 < end }
  }

  /// The nodes below one, in the order of the page.
  func below(_ node: Int) -> Range<Int> { node + 1..<max(node + 1, Int(nodes[node].end)) }
}

extension Range<Int32> {
  var asInt: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
