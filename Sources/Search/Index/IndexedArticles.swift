/// What the index knows of articles, by rank, in columns.
struct IndexedArticles: Sendable {
  private let instants: NumberColumn
  private let marks: NumberColumn
  private let places: NumberColumn
  /// How many days each lies behind the day of its instant in UTC, which is mostly none.
  private let days: NumberColumn
  private let outlets: NumberColumn

  init(_ articles: [IndexedArticle]) {
    instants = NumberColumn(articles.map(\.knownInstant))
    marks = NumberColumn(articles.map { Int64(bitPattern: $0.mark) })
    places = NumberColumn(articles.map { Int64($0.place) })
    days = NumberColumn(
      articles.map { $0.day == IndexedArticle.noDay ? nil : Int64($0.day) &- $0.dayOfInstant })
    outlets = NumberColumn(
      articles.map { $0.outlet == IndexedArticle.noOutlet ? nil : Int64($0.outlet) })
  }

  var byteCount: Int {
    [instants, marks, places, days, outlets].reduce(0) { $0 + $1.byteCount }
  }
}

extension IndexedArticles: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { instants.count }

  subscript(rank: Int) -> IndexedArticle {
    var article = IndexedArticle(
      instant: instants[rank] ?? IndexedArticle.noInstant,
      mark: UInt64(bitPattern: marks[rank] ?? 0),
      place: UInt32(truncatingIfNeeded: places[rank] ?? 0), day: IndexedArticle.noDay,
      outlet: outlets[rank].map { UInt32(truncatingIfNeeded: $0) } ?? IndexedArticle.noOutlet)
    if let day = days[rank] {
      article.day = Int32(truncatingIfNeeded: article.dayOfInstant &+ day)
    }
    return article
  }
}

extension IndexedArticle {
  fileprivate var knownInstant: Int64? { instant == Self.noInstant ? nil : instant }

  /// Since 1970, in UTC.
  fileprivate var dayOfInstant: Int64 {
    guard let instant = knownInstant else { return 0 }
    let (days, rest) = instant.quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? days - 1 : days
  }
}
