import Articles
import Parsing
import Search

/// Everyone across all articles, as the speakers pane sorts and filters them.
struct Roster: Sendable {
  private let people: [Person]
  private let finder: NameFinder
  var order = SpeakerOrder()
  /// What was typed to filter by; slips are forgiven.
  var filter = ""

  private struct Person: Sendable {
    var item: Voices.Item
    var lastHeard: ArticleDate?
    var sortName: String
  }

  init(of directory: SpeakerDirectory) {
    let entries = directory.entries.filter { !$0.quotations.isEmpty }
    finder = NameFinder(entries.lazy.map { [$0.name] + $0.forms.map(\.name) })
    people = entries.map { entry in
      Person(
        item: Voices.Item(
          speaker: nil, name: entry.name,
          role: entry.roles.first?.text ?? (entry.kind == .person ? nil : entry.kind.rawValue),
          standing: Voices.Standing(entry.kind), ink: .plain,
          quotations: directory.newestFirst(entry.quotations), handle: entry.handle,
          articleCount: entry.articles.count),
        lastHeard: entry.lastHeard, sortName: entry.name.lowercased())
    }
  }

  /// Those who answer the filter, the nearest first, in the order chosen.
  func items(today: ArticleDate?) -> [Voices.Item] {
    let isFiltered = !filter.allSatisfy(\.isWhitespace)
    let slips = isFiltered ? finder.slips(in: filter) : [:]
    let listed = isFiltered ? slips.keys.sorted() : Array(people.indices)
    return listed.sorted { one, other in
      let (left, right) = (slips[one] ?? 0, slips[other] ?? 0)
      return left == right ? precedes(one, other) : left < right
    }.map { place in
      var item = people[place].item
      item.measure = measure(of: people[place], today: today)
      return item
    }
  }

  /// Ties are broken by the order of arrival.
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (people[one], people[other])
    let isNamed = (left.item.standing == .named, right.item.standing == .named)
    if order.putsNamedFirst, isNamed.0 != isNamed.1 { return isNamed.0 }
    switch order.key {
    case .quotations:
      return ordered(-left.item.quotations.count, -right.item.quotations.count, one, other)
    case .articles: return ordered(-left.item.articleCount, -right.item.articleCount, one, other)
    case .name: return ordered(left.sortName, right.sortName, one, other)
    case .lastHeard:
      // Those whose articles have no date stand last either way.
      guard let leftDate = left.lastHeard, let rightDate = right.lastHeard else {
        return (left.lastHeard == nil ? 1 : 0, one) < (right.lastHeard == nil ? 1 : 0, other)
      }
      return ordered(rightDate, leftDate, one, other)
    }
  }

  private func ordered<Key: Comparable>(_ left: Key, _ right: Key, _ one: Int, _ other: Int) -> Bool
  {
    left == right ? one < other : (left < right) != order.isReversed
  }

  /// What stands at the end of a row: what the list is sorted by.
  private func measure(of person: Person, today: ArticleDate?) -> String {
    switch order.key {
    case .quotations, .name: "\(grouped(person.item.quotations.count)) ”"
    case .articles: "in \(grouped(person.item.articleCount))"
    case .lastHeard: person.lastHeard?.short(today: today) ?? ""
    }
  }
}

/// What the speakers of all articles are sorted by.
struct SpeakerOrder: Hashable, Sendable {
  var key = Command.SpeakerSortKey.quotations
  var isReversed = false

  /// As the pane's head names it.
  var label: String {
    switch (key, isReversed) {
    case (.quotations, false): "most quoted ↓"
    case (.quotations, true): "least quoted ↓"
    case (.articles, false): "most articles ↓"
    case (.articles, true): "fewest articles ↓"
    case (.name, false): "name ↓"
    case (.name, true): "name ↑"
    case (.lastHeard, false): "last heard ↓"
    case (.lastHeard, true): "long silent ↓"
    }
  }

  /// Whether "a trader" and the like stand behind everyone with a name.
  var putsNamedFirst: Bool { key == .name || key == .lastHeard }
}
