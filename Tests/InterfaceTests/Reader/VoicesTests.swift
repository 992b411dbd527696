import Articles
import Parsing
import Search
import Testing

@testable import Interface

@Suite struct VoicesTests {
  @Test func `A pane without speakers says why`() {
    let quiet = TaggedArticle(title: "Quiet", tagged: "The sea was calm.").parsed
    let foreign = ParsedArticle(
      article: quiet.article, title: "Calme", quotations: [], speakers: [], language: "fr")
    var stage = Stage(80, 24, articles: [quiet])
    stage.type("3")
    #expect(stage.text.contains("Nobody is quoted in this article."))
    stage = Stage(80, 24, articles: [foreign])
    stage.type("3")
    #expect(stage.text.contains("This article is not in English (fr)"))
  }

  @Test func `What came by standard input is called so`() {
    let article = ParsedArticle(
      article: Article(id: "-", path: "-", text: ArticleText("No title here.")), quotations: [],
      speakers: [])
    #expect(Stage(80, 24, articles: [article]).text.contains("▌ standard input"))
  }

  @Test func `A cue is shown without the marks around it`() {
    let article = TaggedArticle(
      title: "Short", tagged: "Bell <c0>said:</c0> <q0>“No.”</q0>", speakers: [("Bell", nil)],
      said: [0]
    ).parsed
    var stage = Stage(80, 24, articles: [article])
    stage.type("4")
    #expect(stage.text.contains("said · direct"))
  }

  @Test func `Speakers come in the order of the first thing said, the unknown last`() {
    let voices = Voices(of: Morlin.canal.parsed, id: ArticleID(rawValue: 0))
    #expect(
      voices.items.map(\.name) == [
        "Ana Bell", "Tomas Reck", "two officials", "Osei Mensah", "unknown",
      ])
    #expect(voices.items.map(\.quotations.count) == [2, 1, 1, 1, 1])
    #expect(voices.items.map(\.role).last == "nobody is named for these")
  }

  @Test func `Joint speakers each have the quotation, and selecting it keeps the one selected`() {
    var article = Morlin.canal
    article.said = [0, 1, 0, 2, 3, 1]
    var voices = Voices(of: article.parsed, id: ArticleID(rawValue: 0))
    voices.selectSpeaker(1)
    voices.select(QuotationID(article: ArticleID(rawValue: 0), index: 5))
    #expect(voices.speakers.selected == 1)
    #expect(voices.quotations.selected == 1)
  }

  @Test func `The speakers of all articles are listed by how much they are quoted`() {
    var again = Morlin.budget
    again.speakers = [("Ana Bell", nil)]
    var stage = Stage(180, 40, articles: Morlin.articles + [again.parsed])
    stage.type("a")
    #expect(stage.text.contains("in all articles"))
    #expect(stage.text.contains("▌ ■ Ruth Okoye"))
    stage.type("g")
    #expect(stage.text.contains("▌ ■ Ana Bell"))
    #expect(stage.text.contains("in 2 articles"))
    #expect(stage.model.voices.items.map(\.quotations.count) == [3, 1, 1, 1, 1, 1, 1])
    // Their quotations lead to the articles they stand in.
    stage.type("4G")
    stage.press(.enter)
    #expect(stage.text.contains("▌ “Tolls are off the table,” said Jun Ito."))
    stage.type("a")
    #expect(stage.text.contains("in this article"))
  }

  @Test func `A speaker of several articles says so`() {
    var again = Morlin.budget
    again.speakers = [("Ana Bell", nil)]
    var stage = Stage(180, 40, articles: Morlin.articles + [again.parsed])
    stage.type("jl")
    #expect(stage.screen.marked(row: 16).contains("Quotations of Ana Bell 1/2"))
    #expect(stage.screen.marked(row: 16).contains("in 2 articles"))
  }

  @Test func `More speakers than colours, or than rows, are no trouble`() {
    var many = TaggedArticle(title: "Many", tagged: "")
    for index in 0..<60 {
      many.tagged +=
        "<q\(index)>“Word \(index),”</q\(index)> <c\(index)>said</c\(index)> P\(index). "
      many.speakers.append(("Person \(index)", nil))
      many.said.append(index)
    }
    var stage = Stage(120, 40, articles: [many.parsed])
    stage.type("3G")
    #expect(stage.text.contains("▌ ■ Person 59"))
    #expect(stage.text.contains("Speakers 60"))
    stage.type("g")
    #expect(stage.text.contains("▌ ■ Person 0"))
  }
}
