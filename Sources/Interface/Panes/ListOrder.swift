import Articles
import Parsing
import Search

/// What the list is sorted by.
struct ListOrder: Hashable, Sendable {
  var key = Command.SortKey.date
  var isReversed = false

  /// As the list's header names it.
  var label: String {
    switch (key, isReversed) {
    case (.date, false): "newest ↓"
    case (.date, true): "oldest ↓"
    case (.title, false): "title ↓"
    case (.title, true): "title ↑"
    case (.outlet, false): "outlet ↓"
    case (.outlet, true): "outlet ↑"
    case (.quotations, false): "most quoted ↓"
    case (.quotations, true): "least quoted ↓"
    case (.arrival, false): "as read ↓"
    case (.arrival, true): "last read ↓"
    }
  }

  func entry(for article: ArticleHead, id: ArticleID) -> ListEntry {
    switch key {
    case .date: ListEntry(id: id, number: article.article.date.map { -$0.second })
    case .quotations: ListEntry(id: id, number: -article.quotationCount)
    case .arrival: ListEntry(id: id, number: Int(id.rawValue))
    case .title: ListEntry(id: id, number: 0, name: article.headline.lowercased())
    case .outlet: ListEntry(id: id, number: 0, name: article.outletName.lowercased())
    }
  }

  /// Whether one stands above the other; undated ones stand last either way, and those that tie
  /// as they were read.
  func precedes(_ left: ListEntry, _ right: ListEntry) -> Bool {
    guard let leftNumber = left.number, let rightNumber = right.number else {
      return left.number == nil && right.number == nil ? left.id < right.id : left.number != nil
    }
    if leftNumber != rightNumber { return (leftNumber < rightNumber) != isReversed }
    if left.name != right.name { return (left.name < right.name) != isReversed }
    return left.id < right.id
  }

  /// Two sorted lists as one.
  func merged(_ left: [ListEntry], _ right: [ListEntry]) -> [ListEntry] {
    guard let last = left.last, let first = right.first else { return left + right }
    if precedes(last, first) { return left + right }
    var all: [ListEntry] = []
    all.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if precedes(right[j], left[i]) {
        all.append(right[j])
        j += 1
      } else {
        all.append(left[i])
        i += 1
      }
    }
    return all + left[i...] + right[j...]
  }
}

/// An article with what it is sorted by.
struct ListEntry: Hashable, Sendable {
  var id: ArticleID
  /// Nil sorts last.
  var number: Int?
  var name = ""
}

extension ArticleDate {
  /// Seconds since the year 0, months taken as 31 days: good for an order, not for a clock.
  fileprivate var second: Int {
    let days = (Int(year) * 12 + Int(month)) * 31 + Int(day)
    return days * 86_400 + Int(secondOfDay ?? 0) - Int(offsetMinutes ?? 0) * 60
  }
}
