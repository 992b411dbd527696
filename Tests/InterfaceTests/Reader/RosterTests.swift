import Articles
import Parsing
import Search
import Testing

@testable import Interface

/// The speakers of all articles, sorted, filtered and explained.
@Suite struct RosterTests {
  private func stage(_ columns: Int = 180, _ rows: Int = 40) -> Stage {
    var again = Morlin.budget
    again.speakers = [("Ana Bell", nil)]
    var harbour = Morlin.harbour
    harbour.title = "Harbour vote at last"
    harbour.date = ArticleDate(year: 2026, month: 3, day: 13)
    return Stage(columns, rows, articles: Morlin.articles + [again.parsed, harbour.parsed])
  }

  private func names(_ stage: Stage) -> [String] { stage.model.voices.items.map(\.name) }

  @Test func `Sorting by key shows everyone in that order, capitals reverse it`() {
    var stage = stage()
    stage.type("3Sn")
    #expect(stage.text.contains("in all · name ↓"))
    #expect(
      names(stage) == [
        "Ana Bell", "Jun Ito", "Lena Moor", "Osei Mensah", "Ruth Okoye", "Tomas Reck",
        "two officials",
      ])
    stage.type("SN")
    #expect(names(stage).first == "Tomas Reck")
    #expect(names(stage).last == "two officials")
    stage.type("Sa")
    #expect(Array(names(stage).prefix(2)) == ["Ana Bell", "Ruth Okoye"])
    #expect(stage.text.contains("in 2"))
    stage.type("Sh")
    #expect(names(stage).first == "Ruth Okoye")
    #expect(stage.text.contains("13 Mar"))
    stage.type("SQ")
    #expect(names(stage).last == "Ana Bell")
  }

  @Test func `The selected speaker stays selected while the order changes`() {
    var stage = stage()
    stage.type("aSngj")
    #expect(stage.model.voices.selected?.name == "Jun Ito")
    stage.type("SN")
    #expect(stage.model.voices.selected?.name == "Jun Ito")
  }

  @Test func `Typing filters by name and forgives slips, Esc brings everyone back`() {
    var stage = stage()
    stage.type("3\\mensh")
    #expect(stage.text.contains("Called  mensh"))
    #expect(names(stage) == ["Osei Mensah"])
    stage.press(.enter)
    #expect(stage.text.contains("Filtered 1"))
    stage.press(.escape)
    #expect(names(stage).count == 7)
    stage.type("\\xyzzy")
    #expect(stage.text.contains("Nobody is called “xyzzy”."))
    stage.press(.escape)
    #expect(names(stage).count == 7)
  }

  @Test func `Their quotations stand from the newest to the oldest`() {
    var stage = stage()
    stage.type("a\\okoye")
    stage.press(.enter)
    stage.press(.enter)
    let dates = stage.model.voices.selected?.quotations.map {
      stage.model.corpus[$0.article].article.date?.day
    }
    #expect(dates == [13, 12])
    #expect(stage.text.contains("in 2 articles"))
  }

  @Test func `What sorts the articles elsewhere sorts the speakers in their pane alone`() {
    var stage = stage()
    stage.type("aSn1Sq")
    #expect(stage.text.contains("most quoted ↓"))
    #expect(names(stage).first == "Ana Bell")
    #expect(stage.text.contains("in all · name ↓"))
  }

  @Test(arguments: [(80, 24), (180, 40)])
  func `A speaker's account tells names, roles, articles and who is kept apart`(
    _ columns: Int, _ rows: Int
  ) {
    func article(_ title: String, _ role: String, _ year: Int16, _ outlet: String) -> ParsedArticle
    {
      TaggedArticle(
        title: title, outlet: outlet, date: ArticleDate(year: year, month: 5, day: 2),
        tagged:
          "\(role) John Smith <c0>said</c0> <q0>it rained</q0>. <q1>“Hard,”</q1> he <c1>said</c1>.",
        speakers: [("John Smith", role)], said: [0, 0]
      ).parsed
    }
    var stage = Stage(
      columns, rows,
      articles: [
        article("Pipes", "plumber", 1988, "Echo"), article("Bill", "senator", 2015, "Post"),
        article("Law", "senator", 2016, "Post"),
      ])
    stage.type("3aSag=")
    #expect(stage.text.contains("Who this is"))
    #expect(stage.text.contains("in 2 articles"))
    #expect(stage.text.contains("senator, 2 May 2015 – 2 May 2016"))
    #expect(stage.text.contains("John Smith, plumber, in 1 article"))
    #expect(stage.text.contains("kept apart"))
    stage.press(.end)
    #expect(stage.text.contains("Bill"))
    stage.press(.escape)
    #expect(!stage.text.contains("Who this is"))
  }

  @Test func `The account of an article's speaker is the directory's, of none the quotation's`() {
    var stage = stage()
    stage.type("3=")
    #expect(stage.text.contains("Who this is"))
    stage.press(.escape)
    stage.type("G=")
    #expect(stage.text.contains("Where this is from") || stage.text.contains("Who this is"))
  }
}
