import Articles
import Parsing
import Search
import Testing

@testable import Interface

@Suite struct WithdrawalTests {
  /// Forty lines with two quotations.
  private func story(_ title: String, lead: String = "", day: UInt8 = 4) -> ParsedArticle {
    let lines = (0..<20).map { "Line \($0) of \(title).\n\n" }.joined()
    return TaggedArticle(
      title: title, outlet: "Wire", date: ArticleDate(year: 2026, month: 3, day: day),
      tagged: lead + lines + "<q0>“The ferry sails from \(title),”</q0> <c0>said</c0> Ida Lorn.\n\n"
        + lines + "<q1>“The tide is high in \(title),”</q1> <c1>said</c1> Ada Quill.\n\n" + lines,
      speakers: [("Ida Lorn", nil), ("Ada Quill", nil)], said: [0, 1]
    ).parsed
  }

  private func name(_ article: ParsedArticle) -> ArticleName { ArticleName(article.article) }

  @Test func `R asks for what has changed, and loses nothing`() {
    var stage = Stage(80, 24, articles: [story("Brin"), story("Orrin", day: 3)])
    stage.press(.enter)
    stage.type("]v")
    let before = stage.model.readingPlace
    stage.type("R")
    #expect(stage.effects.contains { if case .reload = $0 { true } else { false } })
    #expect(stage.model.readingPlace == before)
    #expect(stage.model.marked.count == 1)
  }

  @Test func `An article that changed is read on at the same words, with its marks and places`() {
    let old = story("Brin")
    var stage = Stage(80, 24, articles: [old, story("Orrin", day: 3)])
    stage.press(.enter)
    stage.type("]v]")
    stage.type("ma")
    let top = stage.text.split(separator: "\n").dropFirst(4).dropLast()
    let new = story("Brin", lead: "(Corrects the name of the ferry.)\n\n")
    stage.send(.loaded(Shard([new])))
    stage.send(.withdrawn([name(old)]))
    #expect(stage.model.reading?.article.text == new.text)
    #expect(stage.text.split(separator: "\n").dropFirst(4).dropLast() == top)
    #expect(stage.model.articles.count == 2)
    #expect(stage.model.articles.selectedID == ArticleID(rawValue: 2))
    #expect(stage.model.marked == [QuotationID(article: ArticleID(rawValue: 2), index: 0)])
    #expect(stage.model.reading?.quotation == 1)
    #expect(stage.model.voices.selected?.name == "Ada Quill")
    stage.type("g'a")
    #expect(stage.text.split(separator: "\n").dropFirst(4).dropLast() == top)
  }

  @Test func `An article that is gone leaves its row to the next`() {
    let articles = [story("Brin", day: 9), story("Orrin", day: 8), story("Morlin", day: 7)]
    var stage = Stage(120, 30, articles: articles)
    stage.type("j")
    stage.rest()
    stage.send(.withdrawn([name(articles[1])]))
    stage.rest()
    #expect(stage.model.articles.count == 2)
    #expect(stage.model.reading?.article.title == "Morlin")
    #expect(!stage.text.contains("Orrin"))
    stage.send(.withdrawn(articles.map(name)))
    #expect(stage.model.articles.count == 0)
    stage.type("jk]Lferry")
  }

  @Test func `A renamed file keeps its reader`() {
    let old = story("Brin")
    var stage = Stage(80, 24, articles: [old])
    stage.press(.enter)
    var moved = old.article
    moved.path = "elsewhere/brin.txt"
    moved.id = "elsewhere"
    let new = ParsedArticle(
      article: moved, paragraphs: old.paragraphs, quotations: old.quotations, speakers: old.speakers
    )
    stage.send(.loaded(Shard([new])))
    stage.send(.withdrawn([name(old)]))
    #expect(stage.model.reading?.article.article.path == "elsewhere/brin.txt")
  }

  @Test func `Versions of one story stand in one row with their outlets`() {
    var copy = story("Brin").article
    copy.outlet = "Daily Post"
    copy.path = "post/brin.txt"
    let version = ParsedArticle(
      article: copy, paragraphs: story("Brin").paragraphs, quotations: story("Brin").quotations,
      speakers: story("Brin").speakers)
    var stage = Stage(80, 24, articles: [story("Brin")])
    stage.send(.loaded(Shard([version])))
    #expect(stage.model.articles.count == 1)
    #expect(stage.text.contains("Daily Post, Wire"))
    stage.type("Lferry")
    for effect in stage.effects {
      if case .search(let query, let corpus, let limit) = effect,
        let results = corpus.results(for: query, limit: limit)
      {
        stage.send(.answered(results))
      }
    }
    #expect(stage.model.screen.description.contains("2 of 4"))
    #expect(stage.model.screen.description.contains("1 variant in 2 outlets"))
    var both = Stage(
      80, 24, articles: [story("Brin"), version],
      configuration: Configuration(today: Morlin.today, keepsDuplicates: true))
    both.rest()
    #expect(both.model.articles.count == 2)
  }
}
