/// The day or instant that a page's article is from.
enum PageDates {
  /// A date as written, in a year that news are from.
  static func date(_ text: String) -> ArticleDate? {
    guard text.utf8.count < 100, let date = ArticleDate(written: text), 1700...2200 ~= date.year
    else { return nil }
    return date
  }

  /// The first of some dates, as exact as the others that agree with it have it.
  static func first(of dates: some Sequence<ArticleDate>) -> ArticleDate? {
    var best: ArticleDate?
    for date in dates {
      guard let known = best else {
        best = date
        continue
      }
      if known.isTold(moreExactlyBy: date) { best = date }
    }
    return best
  }

  /// The date that is shown by the headline: in a `time` element, else in a short line.
  static func shown(near headline: Int?, times: [Int], in tree: PageTree) -> ArticleDate? {
    let start = headline ?? 0
    let near = times.filter { $0 > start && $0 - start < reach }
    for place in near {
      if isOfChange(tree.text(of: place)) { continue }
      let written = tree.string(.datetime, of: place) ?? tree.text(of: place)
      if let date = date(written) { return date }
    }
    guard let headline else { return nil }
    return line(after: headline, in: tree)
  }

  /// How many nodes after the headline a date belongs to it.
  private static let reach = 200
  private static let linesAfter = 12
  private static let linesBefore = 3
  private static let wordsBefore = 8

  private static func line(after headline: Int, in tree: PageTree) -> ArticleDate? {
    let parent = ancestor(of: headline, holding: reach, in: tree)
    let blocks = PageBlocks(of: tree, below: parent)
    let after = blocks.blocks.filter { $0.node > headline }.prefix(linesAfter)
    let before = blocks.blocks.filter { $0.node < headline }.suffix(linesBefore)
    return (after + before.reversed()).lazy.filter { $0.length < 100 }.compactMap {
      date(endingLine: blocks.string(of: $0))
    }.first
  }

  /// The date that a line ends with, after a few words such as "Published by Ana Lund on".
  private static func date(endingLine line: String) -> ArticleDate? {
    if isOfChange(line) { return nil }
    var rest = line[...]
    for _ in 0...wordsBefore {
      if let date = date(String(rest)) { return date }
      guard let blank = rest.firstIndex(where: \.isWhitespace) else { return nil }
      rest = rest[blank...].drop { $0.isWhitespace || "|·•-–—:,".contains($0) }
    }
    return nil
  }

  private static func isOfChange(_ line: String) -> Bool {
    let line = line.lowercased()
    return ["updated", "modified", "last update", "aktualisiert", "mis à jour"].contains {
      line.hasPrefix($0)
    }
  }

  /// The nearest element around a place that has that many nodes after it.
  private static func ancestor(of place: Int, holding count: Int, in tree: PageTree) -> Int {
    var outer = place
    while Int(tree.nodes[outer].end) - place < count {
      let parent = Int(tree.nodes[outer].parent)
      if parent == outer { break }
      outer = parent
    }
    return outer
  }
}

extension ArticleDate {
  /// Whether another date is the same, with a time or a zone that this one lacks.
  fileprivate func isTold(moreExactlyBy other: ArticleDate) -> Bool {
    guard (year, month, day) == (other.year, other.month, other.day), other.secondOfDay != nil
    else {
      return false
    }
    if secondOfDay == nil { return true }
    return secondOfDay == other.secondOfDay && offsetMinutes == nil && other.offsetMinutes != nil
  }
}
