/// The heading that an article's title stands in on the page.
enum PageHeadline {
  /// The place of the `h1` that has most words in common with one of the titles that the page gives
  /// itself; nil where none has at least half.
  static func place(in tree: PageTree, titles: [String]) -> Int? {
    let titles = titles.map(words)
    var best: (place: Int, share: Double)?
    for place in tree.nodes.indices where tree.nodes[place].tag == .h1 {
      let heading = words(tree.text(of: place))
      if heading.count < 2 { continue }
      let share =
        titles.map { Double($0.intersection(heading).count) / Double(max($0.count, heading.count)) }
        .max() ?? 0
      if share >= 0.5, share > best?.share ?? 0 { best = (place, share) }
    }
    return best?.place
  }

  static func words(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
  }
}
