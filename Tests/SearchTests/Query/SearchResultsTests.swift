import Articles
import Parsing
import Testing

@testable import Search

@Suite struct SearchResultsTests {
  private let corpus = Corpus([
    article(
      Said("We have the money for the canal", by: "Ana Bell"),
      Said("the canal would open", "before winter", by: "Ana Bell", kind: .indirect),
      Said("It was months behind", by: "Tomas Reck", kind: .mixed),
      title: "Ministers split", outlet: "Northern Wire",
      date: ArticleDate(year: 2024, month: 3, day: 11)),
    article(
      Said("No canal opens in winter", by: "Osei O’Neill"),
      Said("The bells of the harbour rang"),
      title: "Harbour vote put off", outlet: "Coast Radio",
      date: ArticleDate(year: 2024, month: 3, day: 12)),
    article(Said("Money is not the matter", by: "two officials")),
  ])

  @Test(arguments: [
    (
      "mon", ["We have the money for the canal", "It was months behind", "Money is not the matter"]
    ),
    ("MONEY", ["We have the money for the canal", "Money is not the matter"]),
    ("winter canal", ["No canal opens in winter", "the canal would open … before winter"]),
    ("the mon", ["We have the money for the canal", "Money is not the matter"]),
    ("reck", ["It was months behind"]),
    ("split reck", ["It was months behind"]),
    ("o'neill", ["No canal opens in winter"]),
    ("O’N", ["No canal opens in winter"]),
    ("\"have the\"", ["We have the money for the canal"]),
    ("\"have mon\"", []),
    ("\"open before win", ["the canal would open … before winter"]),
    ("\"open before win\"", []),
    ("speaker:bell", ["We have the money for the canal", "the canal would open … before winter"]),
    ("speaker:\"ana bell\" kind:i", ["the canal would open … before winter"]),
    ("speaker:\"bell ana\"", []),
    ("kind:mixed", ["It was months behind"]),
    ("title:harb outlet:coast canal", ["No canal opens in winter"]),
    ("outlet:\"northern wire\" behind", ["It was months behind"]),
    ("canal absent", []),
  ])
  func `A quotation answers when every term matches`(typed: String, answers: [String]) {
    #expect(corpus.found(typed) == answers)
    #expect(corpus.results(for: Query(typed), limit: 1)?.total == answers.count)
  }

  @Test(arguments: [
    ("cue:speech", ["The gate leaks", "It never leaked"]),
    ("cue:Stance", ["the gate was a scandal"]),
    ("cue:deny", ["It never leaked"]), ("cue:denied", ["It never leaked"]),
    ("cue:DENI", ["It never leaked"]), ("CUE:denying leak", ["It never leaked"]),
    ("cue:say", ["The gate leaks"]), ("cue:accused cue:stance", ["the gate was a scandal"]),
    ("cue:s", ["The gate leaks", "It never leaked", "the gate was a scandal"]),
    ("cue:sp", ["The gate leaks", "It never leaked"]),
    ("cue:\"has denied\"", ["It never leaked"]), ("cue:document", []), ("cue:sing", []),
    ("cue: gate", ["The gate leaks", "the gate was a scandal"]),
  ])
  func `Quotations are found by the class of their cue and by its verb`(
    typed: String, answers: [String]
  ) {
    let corpus = Corpus([
      article(
        Said("The gate leaks", cue: "said"), Said("It never leaked", cue: "has denied"),
        Said("the gate was a scandal", kind: .indirect, cue: "accused", cueClass: .stance))
    ])
    #expect(corpus.found(typed) == answers)
    #expect(corpus.articles(matching: Query(typed))?.isEmpty == answers.isEmpty)
  }

  @Test func `An empty query lists the newest quotations, those without a date last`() {
    #expect(
      corpus.found("") == [
        "No canal opens in winter", "The bells of the harbour rang",
        "We have the money for the canal", "the canal would open … before winter",
        "It was months behind", "Money is not the matter",
      ])
  }

  @Test func `Words next to each other come first, then whole words, then beginnings`() {
    let corpus = Corpus([
      article(Said("the bell, and then on to the canals")),
      article(Said("canal side, by the bell")),
      article(Said("by the bell canal")),
      article(Said("by the bell canals")),
    ])
    #expect(
      corpus.found("bell canal") == [
        "by the bell canal", "by the bell canals", "canal side, by the bell",
        "the bell, and then on to the canals",
      ])
  }

  @Test func `What is said comes before who says it, and that before the title`() {
    let corpus = Corpus([
      article(Said("nothing of the kind"), title: "Bell rings"),
      article(Said("nothing at all", by: "Ana Bell")),
      article(Said("a bell rang")),
      article(Said("bells rang")),
    ])
    #expect(
      corpus.found("bell") == [
        "a bell rang", "nothing at all", "nothing of the kind", "bells rang",
      ])
  }

  @Test func `Answers can be asked for by date or by speaker`() {
    #expect(
      corpus.found("the", order: .date) == [
        "The bells of the harbour rang", "We have the money for the canal",
        "the canal would open … before winter", "Money is not the matter",
      ])
    #expect(
      corpus.found("the", order: .speaker) == [
        "We have the money for the canal", "the canal would open … before winter",
        "Money is not the matter", "The bells of the harbour rang",
      ])
  }

  @Test func `The limit cuts the hits and not the total`() {
    let results = corpus.results(for: Query("the"), limit: 2)
    #expect(results?.hits.count == 2)
    #expect(results?.total == 4)
    #expect(corpus.found("the", limit: 0) == [])
    #expect(corpus.found("the", limit: -1) == [])
  }

  @Test func `A cancelled search has no answer`() {
    #expect(corpus.results(for: Query("the"), limit: 9, isCancelled: { true }) == nil)
    #expect(corpus.articles(matching: Query("the"), isCancelled: { true }) == nil)
  }

  @Test(arguments: Query.Order.allCases)
  func `A search that is cancelled on its way asks no more, be it seeking or counting`(
    order: Query.Order
  ) {
    let query = Query("the t", order: order)
    var asked = 0
    func search(stoppingAt stop: Int) -> SearchResults? {
      asked = 0
      return corpus.results(for: query, limit: 9, effort: .everything) {
        asked += 1
        return asked >= stop
      }
    }
    #expect(search(stoppingAt: .max) != nil)
    let all = asked
    #expect(all >= 2)
    for stop in 1...all {
      #expect(search(stoppingAt: stop) == nil)
      #expect(asked == stop)
    }
  }

  @Test(arguments: [
    ("", [0, 1, 2]), ("money", [0, 2]), ("harbour", [1]), ("split months", [0]),
    ("behind winter", [0]), ("kind:mixed canal", [0]), ("title:vote", [1]), ("outlet:wire", [0]),
    ("speaker:bell", [0]), ("title:canal", []),
  ])
  func `An article answers when its title and quotations together do`(
    typed: String, articles: [UInt32]
  ) {
    #expect(
      corpus.articles(matching: Query(typed)) == articles.map { ArticleID(rawValue: $0) })
  }

  @Test(arguments: [
    ("mensha", "Kofi Mensah"), ("speaker:bel nothing", "Ana Bell"), ("koffi mensah", "Kofi Mensah"),
    ("zzz", nil), ("kind:mixed speaker:bell", "Ana Bell"),
  ])
  func `Where nothing answers the nearest speaker is named`(typed: String, name: String?) {
    let corpus = Corpus([
      article(Said("one thing", by: "Ana Bell"), Said("another", by: "Ana Bell")),
      article(Said("a third", by: "Kofi Mensah"), Said("a fourth", by: "Anna Belloc")),
    ])
    let results = corpus.results(for: Query(typed), limit: 9)
    #expect(results?.total == 0)
    #expect(results?.suggestion == name)
  }

  @Test func `A later arrival gives a new revision and leaves an older snapshot as it was`() {
    var growing = corpus
    growing.append(Shard([article(Said("Money again"))]))
    #expect(growing.revision > corpus.revision)
    #expect(growing.results(for: Query("money"), limit: 9)?.revision == growing.revision)
    #expect(growing.found("money").count == 3)
    #expect(corpus.found("money").count == 2)
  }
}
