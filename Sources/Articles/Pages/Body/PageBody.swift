/// A page's article: the part that its text stands in, and the blocks of it.
struct PageBody {
  var paragraphs: [String] = []

  init(of tree: PageTree) {
    let blocks = PageBlocks(of: tree) { place in
      switch tree.nodes[place].tag {
      case .nav, .footer, .aside, .form, .figure, .figcaption, .header: true
      default: false
      }
    }
    var sums = [Int](repeating: 0, count: tree.nodes.count)
    for block in blocks.blocks {
      let value = block.sentences > 0 && block.linkDensity < 0.5 ? block.length : -block.linked - 20
      var node = block.node
      while true {
        sums[node] += value
        let parent = Int(tree.nodes[node].parent)
        if parent == node { break }
        node = parent
      }
    }
    guard let root = sums.indices.max(by: { (sums[$0], $0) < (sums[$1], $1) }), sums[root] > 0
    else { return }
    let below = root..<Int(tree.nodes[root].end)
    paragraphs = blocks.blocks.filter {
      below.contains($0.node) && $0.linkDensity < 0.5 && ($0.sentences > 0 || $0.length > 60)
    }.map(blocks.string)
  }
}
