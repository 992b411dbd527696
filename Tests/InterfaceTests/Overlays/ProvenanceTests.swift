import Articles
import Parsing
import Search
import Testing

@testable import Interface

@Suite struct ProvenanceTests {
  private func provenance(
    _ quotation: QuotationID?, rows: Int = 30, columns: Int = 80,
    corpus: Corpus = SmallCorpus.corpus
  ) -> OverlayStage {
    OverlayStage(
      .provenance(Provenance()), size: Size(rows: rows, columns: columns), quotation: quotation,
      corpus: corpus)
  }

  @Test func `Where a split quotation is from`() {
    expect(
      provenance(SmallCorpus.id(0, 2)).screen,
      shows: """
        Where this is from                                              quotation 3 of 6

        “We have the money, we have the people, and we have the will,” … “What we lack
        is patience.”

        Kind       direct: every word stands between quotation marks
        Class      speech: said or written
        Confidence 1.00, found by the rules alone
        Speaker    Ana Bell, Transport minister
                   named here: “Bell”

        Weighed    …

        Said       “We have the money, we have the people, and we have the will,”
                   characters 165–227 · bytes 171–237
                   “What we lack is patience.”
                   characters 249–276 · bytes 259–290
        Source     Bell
                   characters 228–232 · bytes 238–242
        Cue        told reporters
                   characters 233–247 · bytes 243–257

        Article    Ministers split over canal
        Outlet     Northern Wire
        Byline     Ida Lorn
        Date       11 March 2026
        Id         nw-17
        Path       wire/march.jsonl

        j k scroll · y copy · Y copy with its source · Esc close
        """)
  }

  @Test func `Who passed it on`() throws {
    let text = ArticleText("Norwire quoted Ana Bell as saying no.")
    let said = Quotation(
      attribution: Attribution(
        source: TextSpan(15, 23), cue: TextSpan(24, 33), content: [TextSpan(34, 36)]),
      kind: .indirect, speakers: [SpeakerID(rawValue: 0)],
      relayedBy: [Relay(span: TextSpan(0, 7), name: "Norwire", kind: .organization)])
    let article = ParsedArticle(
      article: Article(id: "a", path: "a", text: text), quotations: [said],
      speakers: [Speaker(name: "Ana Bell", kind: .person)], language: "en")
    var sheet = FactSheet(columns: 80)
    sheet.add(said, of: article)
    let lines = sheet.lines.map { String($0.glyphs.map(\.character)) }
    let relay = try #require(lines.firstIndex { $0.hasPrefix("Relayed by") })
    #expect(lines[relay] == "Relayed by Norwire")
    #expect(lines[relay + 1] == "           by the words “Norwire”")
  }

  @Test func `Why nobody is given`() {
    expect(
      provenance(SmallCorpus.id(0, 5), rows: 24, columns: 44).screen,
      shows: """
        Where this is from

        “It is what it is,”

        Kind       direct: every word stands between
                   quotation marks
        Class      speech: said or written
        Confidence 1.00, found by the rules alone
        Speaker    unknown
                   no words near it say who spoke

        Weighed    …

        Said       “It is what it is,”
                   characters 477–496 · bytes
                   491–514

        Article    Ministers split over canal
        Outlet     Northern Wire
        Byline     Ida Lorn
        Date       11 March 2026
        Id         nw-17

        j k scroll · y copy · Esc close
        """)
  }

  @Test func `What was weighed is shown once it is found, and asked for once`() {
    var stage = provenance(SmallCorpus.id(0, 2), rows: 40)
    let asked = stage.effects.count {
      if case .explain(let id, _) = $0 { id == SmallCorpus.id(0, 2) } else { false }
    }
    #expect(asked == 1)
    stage.send(.explained(SmallCorpus.id(0, 2), Self.evidence))
    expect(
      stage.screen,
      shows: """
        Where this is from                                              quotation 3 of 6

        “We have the money, we have the people, and we have the will,” … “What we lack
        is patience.”

        Kind       direct: every word stands between quotation marks
        Class      speech: said or written
        Confidence 1.00, found by the rules alone
        Speaker    Ana Bell, Transport minister
                   named here: “Bell”

        Cue score  0.98 that a cue begins here
        Weighed    0.97 taken
                   Bell | told reporters | “What we lack is patience.”
                   cue 0.98, source and content 0.61
                   0.21 less likely than 0.38
                   – | told reporters | Bell
                   cue 0.98, source and content 1.00
        Meant      5.25 Ana Bell
                   spoke last +6.00, another paragraph −0.75

        Said       “We have the money, we have the people, and we have the will,”
                   characters 165–227 · bytes 171–237
                   “What we lack is patience.”
                   characters 249–276 · bytes 259–290
        Source     Bell
                   characters 228–232 · bytes 238–242
        Cue        told reporters
                   characters 233–247 · bytes 243–257

        Article    Ministers split over canal
        Outlet     Northern Wire
        Byline     Ida Lorn
        Date       11 March 2026
        Id         nw-17
        Path       wire/march.jsonl
        Format     jsonl
        Link       https://wire.example/nw-17

        j k scroll · y copy · Y copy with its source · Esc close
        """)
    stage.send(.explained(SmallCorpus.id(0, 1), QuotationEvidence.none))
    #expect(!stage.text.contains("Weighed    0.97"), "another quotation's is not this one's")
  }

  @Test func `A wide screen has what was weighed beside the rest`() {
    var stage = provenance(SmallCorpus.id(0, 2), rows: 12, columns: 150)
    stage.send(.explained(SmallCorpus.id(0, 2), Self.evidence))
    let lines = stage.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[4].hasPrefix("Kind       direct: every word stands between quotation marks"))
    #expect(lines[4].hasSuffix("Cue score  0.98 that a cue begins here"))
    #expect(lines[5].hasSuffix("  Weighed    0.97 taken"))
  }

  private static let evidence: QuotationEvidence = {
    let (said, source, cue) = (TextSpan(259..<290), TextSpan(238..<242), TextSpan(243..<257))
    let taken = ExplainedCandidate(
      parts: ExplainedParts(source: source, cue: cue, content: [said]),
      cueProbability: 0.98, logProbability: -0.5, probability: 0.97, verdict: .taken)
    let left = ExplainedCandidate(
      parts: ExplainedParts(source: nil, cue: cue, content: [source]),
      cueProbability: 0.98, logProbability: 0, probability: 0.21, verdict: .unlikely)
    return QuotationEvidence(
      cueProbability: 0.98, threshold: 0.38, candidates: [taken, left],
      speakers: [
        SpeakerCandidate(
          name: "Ana Bell",
          reasons: [.init("spoke last", 6), .init("another paragraph", -0.75)])
      ])
  }()

  @Test func `A program without models says that nothing was weighed`() {
    var stage = provenance(SmallCorpus.id(0, 2), rows: 40)
    stage.send(.explained(SmallCorpus.id(0, 2), QuotationEvidence.none))
    #expect(stage.text.contains("by the rules alone: this program was built without the models"))
  }

  @Test func `A doubtful quotation says so`() {
    let article = SmallCorpus.corpus[ArticleID(rawValue: 0)]
    var quotations = article.quotations
    quotations[2].attribution.confidence = 0.31
    var corpus = Corpus()
    corpus.append(
      Shard([
        ParsedArticle(
          article: article.article, paragraphs: article.paragraphs, quotations: quotations,
          speakers: article.speakers)
      ]))
    let stage = provenance(SmallCorpus.id(0, 2), corpus: corpus)
    #expect(stage.text.contains("Confidence 0.31, found by the rules alone"))
    #expect(stage.text.contains("more likely wrong than right, so it is dimmed and marked with ?"))
  }

  @Test func `Offsets count code points as extract does, and bytes`() {
    let text = ArticleText("“Ça va 🌊”, dit-elle")
    let span = TextSpan(3..<14)
    #expect(text[span] == "Ça va 🌊")
    #expect(text.codePoints(of: span) == 1..<8)
    #expect(text.codePoints(of: TextSpan(0..<9_999)) == 0..<19)
  }

  @Test(arguments: [
    (UnknownReason.noCue, "no words near it say who spoke"),
    (.noSource, "its cue names nobody"),
    (.thing, "what it names as the source is no person or body"),
    (.pronounWithoutCandidate, "nobody named before it can be meant by the pronoun"),
    (.pronounWithCandidates(["Bell", "Reck"]), "the pronoun may mean Bell or Reck"),
    (.language("de"), "the article is not in English (de): only its quotation marks are read"),
  ])
  func `Each reason is a clause`(reason: UnknownReason, words: String) {
    #expect(reason.explanation == words)
  }

  @Test func `y and Y copy from here`() throws {
    let stage = try provenance(SmallCorpus.id(1, 0)).after("yY")
    let copied = stage.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copied.first == "“No canal opens in winter,”")
    #expect(copied.last == "“No canal opens in winter,”\n— Ana Bell\nCoast Radio, 2 March 2026")
  }

  @Test func `Without a quotation there is the article, and without one a sentence`() {
    var stage = provenance(nil)
    #expect(stage.text.contains("There is no article here yet."))
    stage.context.article = ArticleID(rawValue: 1)
    #expect(stage.text.contains("Coast Radio"))
  }
}

extension QuotationEvidence {
  fileprivate static let none = QuotationEvidence(
    cueProbability: nil, threshold: nil, candidates: [], speakers: [])
}
