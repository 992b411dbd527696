/// The text between two boundaries of blocks: a paragraph, a heading, an item, a caption.
struct TextBlock {
  /// The place of the block element that it stands in.
  var node: Int
  /// Where it stands in the bytes of `PageBlocks`.
  var text: Range<Int>
  /// How many of its bytes are links.
  var linked: Int
  /// How many sentences end in it, roughly.
  var sentences: Int

  var length: Int { text.count }
  /// The part of its text that is links.
  var linkDensity: Double { length == 0 ? 0 : Double(linked) / Double(length) }
}

/// A page's texts in the order of the page.
struct PageBlocks {
  private(set) var blocks: [TextBlock] = []
  /// The texts in UTF-8, white space folded.
  private(set) var bytes: [UInt8] = []

  private var text = FoldedText()
  private var linked = 0
  private var breaks = 0
  /// The places of the open block elements.
  private var open: [Int]

  /// - Parameter isLeftOut: Whether all below an element is passed over.
  init(of tree: PageTree, below root: Int = 0, leavingOut isLeftOut: (Int) -> Bool = { _ in false })
  {
    open = [root]
    guard root < tree.nodes.count else { return }
    bytes.reserveCapacity(tree.bytes.count)
    var linkEnd = 0
    var place = root
    while place < Int(tree.nodes[root].end) {
      close(before: place, in: tree)
      let node = tree.nodes[place]
      if isLeftOut(place) || node.tag.flow == .unread {
        if node.tag.flow == .block { endBlock() }
        place = Int(node.end)
        continue
      }
      switch node.tag.flow {
      case .block:
        endBlock()
        open.append(place)
      case .cell where !Self.isField(place, in: tree):
        endBlock()
        open.append(place)
      case .cell: text.append(0x20)
      case .lineBreak: breakLine()
      case .inline, .unread:
        if node.tag == .a, Self.isLink(place, in: tree) { linkEnd = Int(node.end) }
        if !node.text.isEmpty { append(tree.bytes[node.text.asInt], isLink: place < linkEnd) }
      }
      place += 1
    }
    endBlock()
  }

  func bytes(of block: TextBlock) -> ArraySlice<UInt8> { bytes[block.text] }
  func string(of block: TextBlock) -> String { String(decoding: bytes[block.text], as: UTF8.self) }

  /// Whether a cell of a table holds a value rather than a part of the page.
  private static func isField(_ cell: Int, in tree: PageTree) -> Bool {
    tree.below(cell).allSatisfy { tree.nodes[$0].tag.flow == .inline }
  }

  /// Whether an anchor holds no more than links do: one that nobody closed holds the rest of the page.
  private static func isLink(_ anchor: Int, in tree: PageTree) -> Bool {
    var length = 0
    var parts = 0
    for place in tree.below(anchor) {
      let node = tree.nodes[place]
      length += node.text.count
      if node.tag == .p || node.tag == .table { parts += 1 }
      if length > linkLengthAtMost || parts > 1 { return false }
    }
    return true
  }

  /// In bytes.
  private static let linkLengthAtMost = 800

  private mutating func close(before place: Int, in tree: PageTree) {
    while open.count > 1, let last = open.last, Int(tree.nodes[last].end) <= place {
      endBlock()
      open.removeLast()
    }
  }

  private mutating func append(_ piece: ArraySlice<UInt8>, isLink: Bool) {
    let before = text.bytes.count
    text.append(piece)
    let added = text.bytes.count - before
    if added > 0 { breaks = 0 }
    if isLink { linked += added }
  }

  /// Two breaks part paragraphs.
  private mutating func breakLine() {
    breaks += 1
    if breaks > 1 { endBlock() } else { text.breakLine() }
  }

  private mutating func endBlock() {
    defer { breaks = 0 }
    while text.bytes.last == 0x0a { text.removeLast() }
    guard !text.isEmpty else { return text.removeAll() }
    let start = bytes.count
    bytes += text.bytes
    blocks.append(
      TextBlock(
        node: open.last ?? 0, text: start..<bytes.count, linked: min(linked, text.bytes.count),
        sentences: Self.sentences(in: text.bytes)))
    text.removeAll()
    linked = 0
  }

  /// Full stops and the like before white space, a mark or the end.
  private static func sentences(in text: [UInt8]) -> Int {
    var count = 0
    for place in text.indices {
      switch text[place] {
      case 0x2e, 0x21, 0x3f: count += isSentenceEnd(text, before: place + 1) ? 1 : 0
      // The full stop, exclamation and question marks of Chinese and Japanese.
      case 0x82 where place >= 2 && text[place - 1] == 0x80 && text[place - 2] == 0xe3: count += 1
      case 0x81, 0x9f:
        count += place >= 2 && text[place - 1] == 0xbc && text[place - 2] == 0xef ? 1 : 0
      default: break
      }
    }
    return count
  }

  private static func isSentenceEnd(_ text: [UInt8], before place: Int) -> Bool {
    guard place < text.count else { return true }
    switch text[place] {
    case ...0x22, UInt8(ascii: ")"): return true
    case 0xe2: return place + 1 < text.count && text[place + 1] == 0x80
    case 0xc2: return place + 1 < text.count && text[place + 1] == 0xbb
    default: return false
    }
  }
}
