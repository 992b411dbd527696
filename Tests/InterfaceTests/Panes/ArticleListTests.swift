import Articles
import Parsing
import Randomness
import Search
import Testing

@testable import Interface

@Suite struct ArticleListTests {
  private func titles(_ keys: String) -> [String] {
    var stage = Stage(80, 24)
    stage.type(keys)
    return (0..<stage.model.articles.count).compactMap { index in
      stage.model.articles[index].map { stage.model.corpus[$0].headline }
    }.map { String($0.prefix { $0 != " " }) }
  }

  @Test(arguments: [
    ("Sd", ["Harbour", "Ministers", "Fishing", "Budget", "Bridge", "A"]),
    ("SD", ["Bridge", "Budget", "Ministers", "Fishing", "Harbour", "A"]),
    ("St", ["A", "Bridge", "Budget", "Fishing", "Harbour", "Ministers"]),
    ("ST", ["Ministers", "Harbour", "Fishing", "Budget", "Bridge", "A"]),
    ("So", ["Bridge", "Ministers", "Fishing", "Harbour", "Budget", "A"]),
    ("Sq", ["Ministers", "Harbour", "Budget", "Bridge", "Fishing", "A"]),
    ("Sa", ["Ministers", "Harbour", "Fishing", "Budget", "Bridge", "A"]),
    ("SA", ["A", "Bridge", "Budget", "Fishing", "Harbour", "Ministers"]),
  ])
  func `The list is sorted by S and a letter, by a capital the other way`(
    keys: String, order: [String]
  ) {
    #expect(titles(keys) == order)
  }

  @Test func `Articles that arrive in parts are listed as if they had come at once`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let articles = (0..<200).map { index in
      let day = UInt8.random(in: 0...28, using: &random)
      return TaggedArticle(
        title: "\(index)", date: day == 0 ? nil : ArticleDate(year: 2026, month: 3, day: day),
        tagged: "Text."
      ).parsed
    }
    for key in Command.SortKey.allCases {
      var (whole, parts) = (ArticleList(order: ListOrder(key: key)), ArticleList())
      parts.sort(by: ListOrder(key: key), in: Corpus())
      whole.insert(Shard(articles).articles, from: ArticleID(rawValue: 0), of: Corpus())
      var start = 0
      while start < articles.count {
        let end = min(articles.count, start + Int.random(in: 1...40, using: &random))
        parts.insert(
          Shard(Array(articles[start..<end])).articles, from: ArticleID(rawValue: UInt32(start)),
          of: Corpus())
        start = end
      }
      #expect((0..<200).map { whole[$0] } == (0..<200).map { parts[$0] }, "seed \(seed), \(key)")
    }
  }

  @Test func `A filter shows what answers a query, and giving it up shows all again`() {
    var stage = Stage(80, 24)
    stage.type("\\bell")
    #expect(stage.text.contains("Filtered 1/1"))
    stage.press(.escape)
    #expect(stage.text.contains("Articles"))
    stage.type("\\bell")
    stage.press(.enter)
    #expect(stage.model.articles.count == 1)
    #expect(stage.model.reading?.article.title == "Ministers split over canal")
    stage.press(.escape)
    #expect(stage.model.articles.count == 6)
  }

  @Test func `A filter selects the first of its answers, and given up the article it began at`() {
    var stage = Stage(80, 24)
    stage.type("G\\b")
    #expect(stage.model.articles.scroll.selected == 0)
    #expect(stage.model.articles.count > 1)
    stage.press(.escape)
    #expect(stage.text.contains("Articles 6/6"))
  }

  @Test func `A filter that the selected article answers leaves it selected, letter by letter`() {
    var stage = Stage(80, 24)
    stage.type("j\\")
    let selected = stage.model.articles.selectedID
    stage.type("ministers")
    #expect(stage.model.articles.selectedID == selected)
    stage.press(.backspace, .enter)
    #expect(stage.model.articles.selectedID == selected)
  }
}
