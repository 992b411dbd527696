import Articles
import Parsing
import Search
import Testing

@testable import Interface

@Suite struct CitationTests {
  private func citation(_ article: Int, _ quotation: Int) throws -> Citation {
    try #require(SmallCorpus.corpus.citations(of: [SmallCorpus.id(article, quotation)]).first)
  }

  /// What is cited of a text when these parts of it were said.
  private func words(of parts: [String], in text: String) -> String {
    let text = ArticleText(text)
    let article = ParsedArticle(
      article: Article(id: "a", path: "a", text: text), quotations: [], speakers: [])
    return article.words(
      of: Quotation(
        attribution: Attribution(
          source: nil, cue: nil, content: parts.compactMap(text.span(of:))), kind: .direct,
        speakers: []))
  }

  @Test func `Lines that were only cut for their width are one line`() throws {
    #expect(
      try citation(2, 0).words
        == "that the council had waited for the engineers, the engineers had waited for the money, "
        + "and nobody had waited for the tide, so that the canal was behind whatever anyone said "
        + "in the hall")
  }

  @Test func `A title with marks of its own stands between others`() throws {
    let article = ParsedArticle(
      article: Article(id: "a", path: "a", title: "“Never”: a life", text: ArticleText("No.")),
      title: "“Never”: a life", quotations: [], speakers: [])
    let quotation = Quotation(
      attribution: Attribution(source: nil, cue: nil, content: [TextSpan(0, 3)]), kind: .direct,
      speakers: [])
    #expect(Citation(quotation, in: article).cited.contains("‘“Never”: a life’"))
  }

  @Test func `A citation owns to a doubtful attribution`() {
    let article = ParsedArticle(
      article: Article(id: "a", path: "a", text: ArticleText("No.")), quotations: [],
      speakers: [Speaker(name: "Ana Bell", kind: .person)])
    func cited(_ confidence: Float) -> String {
      Citation(
        Quotation(
          attribution: Attribution(
            source: nil, cue: nil, content: [TextSpan(0, 3)], confidence: confidence),
          kind: .indirect, speakers: [SpeakerID(rawValue: 0)]), in: article
      ).cited
    }
    #expect(cited(0.3) == "No.\n— Ana Bell, in indirect speech, by an uncertain attribution")
    #expect(cited(0.5) == "No.\n— Ana Bell, in indirect speech")
  }

  @Test func `An omission is marked where words stand between, and only there`() {
    #expect(words(of: ["“A,”", "“b.”"], in: "“A,” said Bell, “b.”") == "“A,” … “b.”")
    #expect(words(of: ["“A.”", "“B.”"], in: "“A.”\n\n“B.”") == "“A.” “B.”")
    #expect(words(of: ["a;", "b"], in: "a; – b") == "a; b")
  }

  @Test func `Blanks within a line are as they are in the article`() {
    #expect(words(of: ["a  b\u{A0}c"], in: "a  b\u{A0}c") == "a  b\u{A0}c")
    #expect(words(of: ["a \r\n\t b"], in: "a \r\n\t b") == "a b")
  }

  @Test func `What could deceive a terminal is shown, letters and emoji stay whole`() {
    #expect(printable("a\u{202E}b\u{1B}[0m") == "a⟨U+202E⟩b␛[0m")
    #expect(printable("a\u{FEFF}b\u{E0041}\u{E0042}c") == "abc")
    #expect(printable("Zoë 👩‍👩‍👧 नमस्ते \u{FE0F}x") == "Zoë 👩‍👩‍👧 नमस्ते \u{FE0F}x")
  }

  @Test func `A citation names who said it, as what, and where`() throws {
    #expect(
      try citation(0, 2).cited == """
        “We have the money, we have the people, and we have the will,” … “What we lack is patience.”
        — Ana Bell, Transport minister
        Northern Wire, “Ministers split over canal”, 11 March 2026
        https://wire.example/nw-17
        """)
  }

  @Test func `Several speakers are all named, an unknown one is said to be unknown`() throws {
    #expect(try citation(2, 0).speakers == "— Tomas Reck and Mara Oduya, in indirect speech")
    #expect(try citation(0, 5).speakers == "— speaker unknown")
  }

  @Test func `Markdown quotes and escapes`() throws {
    #expect(
      try citation(1, 0).markdown == """
        > “No canal opens in winter,”
        >
        > — Ana Bell  
        > Coast Radio, 2 March 2026
        """)
    let ids = [SmallCorpus.id(0, 2)]
    #expect(SmallCorpus.corpus.export(of: ids, to: "a.MD").contains("*Ministers split over canal*"))
    #expect(!SmallCorpus.corpus.export(of: ids, to: "a.txt").contains("*"))
  }

  @Test func `A quotation that the corpus does not hold is left out`() {
    #expect(
      SmallCorpus.corpus.citations(of: [SmallCorpus.id(0, 99), SmallCorpus.id(9, 0)]).isEmpty)
  }

  @Test func `What is said of a copy is true`() {
    #expect(CopyOutcome.terminal.message.text == "sent to the terminal; it cannot confirm")
    #expect(CopyOutcome.failed("tmux is gone").message.severity == .error)
  }
}
