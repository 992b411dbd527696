import Algorithms
import Articles
import Parsing
import Search

/// The articles in the order of the list, perhaps only those that answer a query.
struct ArticleList: Sendable {
  private(set) var order: ListOrder
  var scroll = ItemScroll()
  /// Every article, sorted.
  private var entries: [ListEntry] = []
  /// What the query left, in the same order; nil where there is no query.
  private var filtered: [ListEntry]?
  private var answers: Set<ArticleID>?

  init(order: ListOrder = ListOrder()) { self.order = order }

  var count: Int { (filtered ?? entries).count }
  var isFiltered: Bool { filtered != nil }
  var selectedID: ArticleID? { self[scroll.selected] }

  subscript(index: Int) -> ArticleID? {
    let shown = filtered ?? entries
    return shown.indices.contains(index) ? shown[index].id : nil
  }

  /// Takes in articles that follow the ones there are; the selected one stays selected, and in
  /// its row.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *m* among *n*.
  mutating func insert(_ articles: PackedArticles, from first: ArticleID, of corpus: Corpus) {
    keepingSelection { list in
      let order = list.order
      var arrived: [ListEntry] = []
      articles.forEachHead { place, head in
        let id = ArticleID(rawValue: first.rawValue + UInt32(clamping: place))
        if corpus.lists(id) { arrived.append(order.entry(for: head, id: id)) }
      }
      arrived.sort(by: order.precedes)
      list.entries = order.merged(list.entries, arrived)
      list.applyFilter()
    }
  }

  /// Lists articles, or lists them no more, as the corpus has it now: they became versions of others,
  /// or are gone. Where the selected one went, what stands for it is selected, else what stands in its
  /// row.
  mutating func update(_ ids: [ArticleID], in corpus: Corpus) {
    if ids.isEmpty { return }
    let (before, place) = (selectedID, scroll)
    keepingSelection { list in
      if ids.count > Self.mostOneByOne {
        list.updateAll(of: Set(ids), in: corpus)
      } else {
        for id in ids { list.update(id, in: corpus) }
      }
      list.applyFilter()
    }
    guard let before, !corpus.lists(before) else { return }
    if !select(corpus.stories.shown(for: before), in: corpus) {
      scroll = place
      scroll.selected = min(place.selected, max(0, count - 1))
    }
  }

  private mutating func update(_ id: ArticleID, in corpus: Corpus) {
    let entry = order.entry(for: corpus.head(of: id), id: id)
    let index = entries.partitioningIndex { !order.precedes($0, entry) }
    let isListed = index < entries.count && entries[index].id == id
    if isListed, !corpus.lists(id) { entries.remove(at: index) }
    if !isListed, corpus.lists(id) { entries.insert(entry, at: index) }
  }

  /// More than so many are not looked up in the list one by one: each may move all behind it.
  private static let mostOneByOne = 64

  /// - Complexity: O(*n* + *m* log *m*) for *m* among *n*.
  private mutating func updateAll(of ids: Set<ArticleID>, in corpus: Corpus) {
    var missing = ids
    entries.removeAll { entry in
      guard ids.contains(entry.id) else { return false }
      missing.remove(entry.id)
      return !corpus.lists(entry.id)
    }
    let arrived = missing.filter(corpus.lists)
      .map { order.entry(for: corpus.head(of: $0), id: $0) }
      .sorted(by: order.precedes)
    entries = order.merged(entries, arrived)
  }

  mutating func sort(by order: ListOrder, in corpus: Corpus) {
    keepingSelection { list in
      list.order = order
      var entries: [ListEntry] = []
      entries.reserveCapacity(list.entries.count)
      corpus.forEachHead { id, head in
        if corpus.lists(id) { entries.append(order.entry(for: head, id: id)) }
      }
      list.entries = entries
      list.entries.sort(by: order.precedes)
      list.applyFilter()
    }
  }

  /// Lets more articles through the filter, if there is one; those that are still to be inserted.
  mutating func admit(_ ids: [ArticleID]) { answers?.formUnion(ids) }

  /// Shows only these articles; nil shows all.
  mutating func filter(by answers: Set<ArticleID>?) {
    guard answers != self.answers else { return }
    keepingSelection { list in
      list.answers = answers
      list.applyFilter()
    }
  }

  /// Selects an article, where the list shows it.
  @discardableResult
  mutating func select(_ id: ArticleID, in corpus: Corpus) -> Bool {
    guard let index = index(of: order.entry(for: corpus.head(of: id), id: id)) else { return false }
    scroll.selected = index
    return true
  }

  /// Changes the entries; the selected article stays selected and in its row, or else the first
  /// is selected.
  private mutating func keepingSelection(_ change: (inout ArticleList) -> Void) {
    let selected = selectedID
    let row = scroll.selected - scroll.top
    change(&self)
    if let selected, let index = (filtered ?? entries).firstIndex(where: { $0.id == selected }) {
      scroll.selected = index
      scroll.top = max(0, index - row)
    } else {
      scroll = ItemScroll()
    }
  }

  private mutating func applyFilter() {
    filtered = answers.map { answers in entries.filter { answers.contains($0.id) } }
  }

  private func index(of entry: ListEntry) -> Int? {
    let shown = filtered ?? entries
    let index = shown.partitioningIndex { !order.precedes($0, entry) }
    return index < shown.count && shown[index].id == entry.id ? index : nil
  }
}
