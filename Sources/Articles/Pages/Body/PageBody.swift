/// A page's article: the part of the page that its text stands in, and the blocks of it.
///
/// Every block has a worth: its length where it reads as prose, less what is links in it. What names
/// and tags say stands beside the article is left out, unless too much of the page's prose is in it.
/// Of the elements that are left the article's is the one whose blocks are worth most in sum, or one
/// that says that it is.
struct PageBody {
  private(set) var paragraphs: [String] = []
  private let tree: PageTree
  private let marks: PageMarks
  /// The place of the article's heading.
  private let headline: Int?

  init(of tree: PageTree, headline: Int?) {
    self.tree = tree
    self.headline = headline
    marks = PageMarks(of: tree)
    if tree.nodes.isEmpty { return }
    let prose = sums(of: PageBlocks(of: tree).blocks) { max(0, $0.worth) }
    let isLeftOut = leftOut(prose)
    let blocks = PageBlocks(of: tree) { isLeftOut[$0] }
    let root = root(sums(of: blocks.blocks) { $0.worth })
    paragraphs = kept(blocks, below: root).map(blocks.string)
  }

  /// For every element the sum of what the blocks below it are worth.
  private func sums(of blocks: [TextBlock], worth: (TextBlock) -> Int) -> [Int] {
    var sums = Array(repeating: 0, count: tree.nodes.count)
    for block in blocks { sums[block.node] += worth(block) }
    for place in sums.indices.reversed() where sums[place] != 0 {
      let parent = Int(tree.nodes[place].parent)
      if parent != place { sums[parent] += sums[place] }
    }
    return sums
  }

  // MARK: Leaving out

  /// The parts of the page's prose that something may hold and still be left out.
  private static let limitBeside = 0.4
  private static let limitApart = 0.85
  /// The part of the page's prose that makes a named body or the headline's surroundings safe.
  private static let safeBody = 0.3

  private func leftOut(_ prose: [Int]) -> [Bool] {
    let all = Double(max(1, prose[0]))
    let named = namedBodies(prose)
    return tree.nodes.indices.map { place in
      let hints = marks.hints[place]
      guard !hints.isDisjoint(with: .leftOut) else { return false }
      let part = Double(prose[place]) / all
      let isApart = !hints.isDisjoint(with: [.apart, .never])
      if part >= (isApart ? Self.limitApart : Self.limitBeside) { return false }
      if !hints.contains(.never), Double(named[place]) > Self.safeBody * all { return false }
      return !(holdsHeadline(place) && part > Self.safeBody)
    }
  }

  private func holdsHeadline(_ place: Int) -> Bool {
    headline.map { tree.below(place).contains($0) } ?? false
  }

  /// For every element the prose of the body-like element with most of it, at or below it.
  private func namedBodies(_ prose: [Int]) -> [Int] {
    var named = Array(repeating: 0, count: tree.nodes.count)
    for place in tree.nodes.indices.reversed() {
      let node = tree.nodes[place]
      if marks.hints[place].contains(.body) || node.tag == .article || node.tag == .main {
        named[place] = max(named[place], prose[place])
      }
      named[Int(node.parent)] = max(named[Int(node.parent)], named[place])
    }
    return named
  }

  // MARK: Choosing

  /// The parts of the best sum that an element needs which says that it is the article's body.
  private static let declaredBody = 0.1
  private static let namedBody = 0.2

  private func root(_ worth: [Int]) -> Int {
    let places = worth.indices
    let best = places.max { (worth[$0], $0) < (worth[$1], $1) } ?? 0
    func most(of places: some Sequence<Int>, atLeast part: Double) -> Int? {
      places.filter { Double(worth[$0]) > part * Double(worth[best]) && worth[$0] > 0 }
        .max { (worth[$0], $0) < (worth[$1], $1) }
    }
    return most(of: marks.declaredBodies, atLeast: Self.declaredBody)
      ?? most(of: places.lazy.filter { marks.hints[$0].contains(.body) }, atLeast: Self.namedBody)
      ?? innermost(of: best, worth)
  }

  /// The part of the best sum that an element inside the best one needs to be preferred: what little
  /// is left outside it is seldom the article's.
  private static let nearlyAll = 0.85

  private func innermost(of best: Int, _ worth: [Int]) -> Int {
    let enough = Self.nearlyAll * Double(worth[best])
    var inner = best
    while let child = tree.children(of: inner).first(where: { Double(worth[$0]) >= enough }),
      enough > 0
    {
      inner = child
    }
    return inner
  }

  // MARK: Keeping

  private func kept(_ blocks: PageBlocks, below root: Int) -> [TextBlock] {
    let inside = root..<Int(tree.nodes[root].end)
    let afterHeadline = headline.flatMap { inside.contains($0) ? Int(tree.nodes[$0].end) : nil }
    let start = afterHeadline ?? root
    var kept = blocks.blocks.filter { block in
      inside.contains(block.node) && block.node >= start && isText(block)
        && !Boilerplate.isBoilerplate(blocks.bytes(of: block))
    }
    while let last = kept.last, tree.nodes[last.node].tag.isHeading { kept.removeLast() }
    return kept
  }

  private func isText(_ block: TextBlock) -> Bool {
    if block.linkDensity > 0.6, block.sentences < 2 || block.length < 150 { return false }
    let tag = tree.nodes[block.node].tag
    switch tag {
    case .tr, .p, .li, .blockquote, .pre, .dd: return true
    default: return tag.isHeading || block.sentences > 0 || block.length > 40
    }
  }
}

extension TextBlock {
  /// How much it speaks for an article's text, in bytes of prose.
  fileprivate var worth: Int {
    if linkDensity > 0.5 { return -length }
    if sentences == 0, length < 80 { return length < 25 ? -20 : 0 }
    return length - 2 * linked
  }
}
