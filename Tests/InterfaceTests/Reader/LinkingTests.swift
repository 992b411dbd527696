import Parsing
import Search
import Testing

@testable import Interface

/// Versions of stories are found beside, and the list follows.
@Suite struct LinkingTests {
  private var model = Model(
    size: Size(rows: 40, columns: 120), configuration: Configuration(today: Morlin.today))
  private let articles = Shard(Morlin.articles)

  /// How many articles are listed when so many copies of all are linked at once.
  private func listed(copies: Int) -> Int {
    var corpus = Corpus()
    for _ in 0..<copies { corpus.append(articles) }
    return corpus.livingCount - corpus.stories.hiddenCount
  }

  private mutating func search(after event: Event) throws -> LinkSearch {
    let searches = searches(model.update(event))
    return try #require(searches.first)
  }

  private func searches(_ effects: [Effect]) -> [LinkSearch] {
    effects.compactMap { if case .link(let search) = $0 { search } else { nil } }
  }

  @Test mutating func `What arrives is listed at once, and hidden when it is known for a version`()
    throws
  {
    let first = try search(after: .loaded(articles))
    let second = searches(model.update(.loaded(articles)))
    #expect(second.isEmpty, "one search at a time")
    #expect(model.articles.count == 2 * Morlin.articles.count)
    let next = try search(after: .linked(first.links()))
    #expect(model.articles.count == 2 * Morlin.articles.count)
    let last = searches(model.update(.linked(next.links())))
    #expect(last.isEmpty)
    #expect(listed(copies: 2) < 2 * Morlin.articles.count)
    #expect(model.articles.count == listed(copies: 2))
  }

  @Test mutating func `Many versions leave the list together`() throws {
    let search = try search(after: .loaded(articles))
    for _ in 0..<40 { _ = model.update(.loaded(articles)) }
    let selected = model.articles.selectedID
    let all = try self.search(after: .linked(search.links()))
    _ = model.update(.linked(all.links()))
    #expect(model.articles.count == listed(copies: 41))
    #expect(model.articles.selectedID.map(model.corpus.stories.isShown) == true)
    #expect(
      selected.map(model.corpus.stories.shown) == model.articles.selectedID,
      "what stands for the selected one is selected")
  }

  @Test mutating func `Merges and withdrawals in between make no difference`() throws {
    let search = try search(after: .loaded(articles))
    var merges: [ShardMerge] = []
    for _ in 0..<8 {
      for case .merge(let merge) in model.update(.loaded(articles)) { merges.append(merge) }
    }
    _ = model.update(.merged(try #require(merges.first).merged()))
    _ = model.update(.withdrawn([]))
    var found = searches(model.update(.linked(search.links())))
    while let next = found.first { found = searches(model.update(.linked(next.links()))) }
    #expect(model.corpus.isLinked)
    #expect(model.articles.count == listed(copies: 9))
  }

  @Test mutating func `A snapshot opened beside others is linked beside as well`() throws {
    var opened = Corpus()
    opened.append(articles)
    let first = searches(model.update(.opened(opened)))
    #expect(first.isEmpty, "its links are known")
    let search = try search(after: .opened(opened))
    _ = model.update(.linked(search.links()))
    #expect(model.articles.count == listed(copies: 2))
  }

  @Test mutating func `A lookup is answered again when the last links are known`() throws {
    _ = model.update(.key(.character("L")))
    _ = model.update(.paste("the"))
    let search = try search(after: .loaded(articles))
    _ = model.update(.progress(LoadingProgress(articles: articles.articles.count, isDone: true)))
    let effects = model.update(.linked(search.links()))
    #expect(effects.contains { if case .search = $0 { true } else { false } })
  }
}
