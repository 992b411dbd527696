/// Lists of other articles: elements side by side and alike, each beginning with a link and going on
/// with a few words.
enum TeaserLists {
  /// The places of their items.
  static func items(in tree: PageTree) -> [Int] {
    var counts = [Int](repeating: 0, count: tree.nodes.count)
    for node in tree.nodes where node.tag.mayBeItem { counts[Int(node.parent)] += 1 }
    var kin: [Kin: [Int]] = [:]
    for place in tree.nodes.indices.dropFirst()
    where tree.nodes[place].tag.mayBeItem && counts[Int(tree.nodes[place].parent)] >= countAtLeast {
      let parent = Int(tree.nodes[place].parent)
      kin[
        Kin(parent: parent, tag: tree.nodes[place].tag, name: name(of: place, in: tree)),
        default: []
      ]
      .append(place)
    }
    return kin.values.filter { isTeasers($0, in: tree) }.flatMap { $0 }
  }

  /// What alike elements have in common.
  private struct Kin: Hashable {
    var parent: Int
    var tag: Tag
    /// The first of the names of their class.
    var name: ArraySlice<UInt8>
  }

  private static let countAtLeast = 4
  private static let linkAtLeast = 15
  private static let lengthAtMost = 600

  private static func isTeasers(_ items: [Int], in tree: PageTree) -> Bool {
    guard items.count >= countAtLeast else { return false }
    var teasers = 0
    var others = 0
    for item in items {
      let opening = opening(of: item, in: tree)
      if opening.link >= linkAtLeast, opening.length < lengthAtMost {
        teasers += 1
      } else if opening.length > 0 {
        others += 1
      }
    }
    return teasers >= 3 && teasers >= 3 * others
  }

  /// The lengths of the link that an element's text begins with, and of the text.
  private static func opening(of item: Int, in tree: PageTree) -> (link: Int, length: Int) {
    var (link, length, linkEnd) = (0, 0, 0)
    var isOpening = true
    for place in item..<Int(tree.nodes[item].end) {
      let node = tree.nodes[place]
      if node.tag == .a { linkEnd = Int(node.end) }
      if node.text.isEmpty { continue }
      let count = tree.bytes[node.text.asInt].count { $0 > 0x20 }
      length += count
      if isOpening, place < linkEnd {
        link += count
      } else if count > 3 {
        isOpening = false
      }
      if length >= lengthAtMost { break }
    }
    return (link, length)
  }

  private static func name(of place: Int, in tree: PageTree) -> ArraySlice<UInt8> {
    tree.value(.class, of: place)?.prefix { $0 > 0x20 } ?? []
  }
}

extension Tag {
  fileprivate var mayBeItem: Bool {
    switch self {
    case .li, .div, .section, .article, .dd, .tr: true
    default: false
    }
  }
}
