import Articles
import Resources
import Testing

@testable import Parsing

/// The articles that the reader opens when it is given none show every hard case of attribution.
@Suite struct SampleTests {
  private static let path =
    #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
    + "/Resources/Sample/sample.jsonl"

  /// The 42 hard cases in their forms, the sample article that shows each, and its words.
  private static let hardCases: [(number: Int, what: String, id: String, words: String)] = [
    (
      1, "quotation first, inverted", "nw-orrin-bridge",
      "sound,” said Mara Voss, the chief engineer"
    ),
    (2, "split by its cue", "nw-orrin-bridge", "“We looked,” Voss said, “and we kept looking"),
    (3, "two quotations, one cue", "nw-morlin-tram", "“Enough.” Council leader Jonas Pell paused"),
    (4, "follow-on without cue", "nw-morlin-tram", "backed the delay. “A tram lasts forty years."),
    (5, "re-opened at each paragraph", "dp-flood-night", "not stop.\n\n“Then the floor is cold"),
    (6, "speaker named paragraphs later", "dp-flood-night", "Her name is Liv Sato, and on Friday"),
    (7, "mixed", "nw-morlin-tram", "said the scheme was “a costly joke” that helped nobody"),
    (8, "indirect with that", "nw-morlin-tram", "Reyes said that fares would rise by a fifth."),
    (8, "indirect without that", "nw-morlin-tram", "He said they would never come down again."),
    (9, "indirect around its cue", "nw-orrin-bridge", "Traffic, Bell said, would be slower for"),
    (10, "relative clause", "hl-dock-pay", "a deal which she said was dead before"),
    (11, "according to", "nw-orrin-bridge", "According to the harbour board, some 9,000 cars"),
    (11, "in the words of", "hl-dock-pay", "In the words of one pilot, the talks are"),
    (11, "for", "dp-flood-night", "For Nkosi, the answer is a wall."),
    (11, "per", "nw-dow-results", "Per the annual report, fares will rise"),
    (12, "noun cue", "hl-dock-pay", "Her claim that the harbour board had ‘cooked’ the rota"),
    (12, "noun cue with a colon", "hl-dock-pay", "night shift was short: ‘Come in and talk.’"),
    (13, "aside before the verb", "nw-orrin-bridge", "Lund, who ran the toll office until May and"),
    (14, "title before the name", "nw-orrin-bridge", "Transport minister Ana Bell, who had come"),
    (14, "role behind the name", "hl-tax-in-brief", "Brandt, the finance minister since November,"),
    (15, "shared subject", "nw-morlin-tram", "He called the contract “sad”, adding that one of"),
    (16, "reported question", "nw-morlin-tram", "Ito asked whether anybody had read the contract"),
    (16, "reported command", "nw-morlin-tram", "Pell urged her to lower her voice."),
    (17, "passive and agent", "nw-morlin-tram", "was accused by Reyes of “bookkeeping by"),
    (18, "absent speech", "nw-morlin-tram", "Dow Rail declined to comment."),
    (18, "negated speech", "nw-morlin-tram", "Pell did not say the price was final."),
    (19, "expected speech", "nw-morlin-tram", "Ana Bell is expected to say on Friday that"),
    (
      19, "hypothetical speech", "nw-morlin-tram", "“If she says ‘no’, we stop digging,” said Pell."
    ),
    (
      20, "quotation in a quotation", "nw-cole-trial",
      "“He told me, ‘Take the red ones first,’” Edwin"
    ),
    (21, "source in a source", "nw-cole-trial", "Diallo said the tax office had promised him that"),
    (22, "told to another outlet", "nw-cole-trial", "Ames told the Daily Post on Monday that"),
    (22, "citing", "nw-rates-held", "reported on Saturday, citing a person"),
    (23, "scare quotes", "dp-flood-night", "“Smart” meters, he remarked"),
    (23, "work's title", "tg-letter-quay", "The novel “Low Water”, which tells the story"),
    (23, "nickname", "dp-flood-night", "Ed “Sparky” Cole, the town’s electrician"),
    (24, "slogan", "dp-flood-night", "someone had painted “NO MORE DAMS”"),
    (24, "lyrics", "dp-flood-night", "Children sang “The River Is Wide” until"),
    (24, "thought", "dp-flood-night", "Is this what a warning looks like, Sato wondered."),
    (25, "apostrophe in single marks", "hl-dock-pay", "‘It’s the dockers’ call,’ said Gwen Rees"),
    (26, "wrong mark", "tg-letter-quay", "“The clerk did not lie,“ said Jan Orr"),
    (26, "unmatched mark", "tg-letter-quay", "in another hand: \"Ink wet.\n"),
    (26, "straight and curly", "tg-letter-quay", "Orr said \"the quay went down in one night”"),
    (26, "doubled marks", "tg-letter-quay", "``It exists, but under water.''"),
    (26, "guillemets", "tg-letter-quay", "« Votre quai n’existe plus. »"),
    (26, "low marks", "tg-letter-quay", "„Der Kaffee ist kalt“, he noted"),
    (26, "dialogue in dashes", "tg-letter-quay", "\n– Ask the fish, said the clerk."),
    (26, "primes", "tg-letter-quay", "A pipe of 12\" oak, 6'2\" long"),
    (27, "headline, speaker behind", "hl-tax-in-brief", "Levy ‘will sink us’, say small ports"),
    (27, "headline, speaker first", "hl-tax-in-brief", "Bell: harbour levy is reckless"),
    (28, "he of two men", "nw-cole-trial", "Then he laughed, and the other man did not."),
    (28, "they of one", "dp-kline-interview", "said they would believe it when they saw the roof"),
    (28, "it of a company", "nw-dow-results", "It added that it had looked at hydrogen boats"),
    (28, "we of a body", "nw-dow-results", "“We are talking,” its general secretary"),
    (29, "name grows shorter", "dp-kline-interview", "The commissioner laughs, then looks"),
    (29, "two of one surname", "dp-kline-interview", "Kline, 61, has not spoken to Kline, 58"),
    (29, "junior and senior", "nw-cole-trial", "Edwin Cole Sr., 74, sat two metres from his son"),
    (29, "acronym of a body", "nw-dow-results", "The HWU said its members would vote"),
    (30, "metonymy", "nw-rates-held", "Morlin insists that they will not."),
    (31, "group", "nw-rates-held", "Two officials, speaking on condition"),
    (31, "unnamed source", "nw-rates-held", "A source close to the finance ministry said"),
    (31, "document", "nw-rates-held", "The report said imports would grow"),
    (31, "tweet", "dp-flood-night", "A tweet from the weather office the next morning read:"),
    (32, "joint speakers", "hl-dock-pay", "said in a joint letter that no ship"),
    (33, "writer as speaker", "dp-kline-interview", "I told her that I had come by bus."),
    (
      33, "writer as hearer", "dp-kline-interview", "“So you know everything already,” she told me."
    ),
    (34, "question and answer", "dp-kline-interview", "\nQ: Why did you leave the railways?"),
    (34, "transcript", "tg-ferry-hearing", "\nBELL: No."),
    (35, "ellipsis", "tg-ferry-hearing", "“It moved … as sandbanks do"),
    (35, "brackets", "tg-ferry-hearing", "“We have asked the [harbour] board"),
    (35, "translation", "tg-ferry-hearing", "“Jeg leste den,” the ferry’s mate"),
    (
      35, "variant wordings", "tg-ferry-hearing", "Radio Orrin had her saying: “I’ll read the whole"
    ),
    (36, "pull quote", "dp-flood-night", "“WE STILL ARGUE ABOUT THAT”"),
    (36, "caption", "dp-flood-night", "Photo: Liv Sato at the school"),
    (36, "boilerplate", "dp-flood-night", "The Daily Post welcomes letters of up to"),
    (37, "block quotation", "dp-flood-night", "the mayor had written:\n\nWe are wet, we are cold"),
    (37, "list", "dp-flood-night", "\n• “one honest map”"),
    (38, "figures show", "nw-rates-held", "Figures published on Friday show that"),
    (38, "tell the story", "ro-satellite", "They tell the story of a cold night"),
    (39, "noun that looks like a cue", "nw-orrin-bridge", "A note added to the board’s website"),
    (40, "abbreviation at the end", "nw-orrin-bridge", "much as they are in the U.S.,” Voss said."),
    (
      41, "alternating speakers", "nw-morlin-tram",
      "“I read it first,” Pell replied. “Then you read"
    ),
    (42, "denial", "nw-orrin-bridge", "Bell denied saying “never” when she was asked"),
    (29, "family name first", "ro-satellite", "Her former student Sato Kenji, now at"),
    (19, "nobody in particular", "ro-satellite", "It is believed that a second launch is planned"),
  ]

  @Test func `Every hard case is shown by some article's own words`() {
    #expect(Set(Self.hardCases.map(\.number)) == Set(1...42))
    let texts = Dictionary(uniqueKeysWithValues: sample().map { ($0.id, $0.text.string) })
    for hardCase in Self.hardCases {
      #expect(
        texts[hardCase.id]?.contains(hardCase.words) == true,
        "\(hardCase.what): \(hardCase.id) lacks “\(hardCase.words)”")
    }
  }

  @Test func `Every article is whole: of some length, dated, with an outlet and a link`() {
    let articles = sample()
    #expect(articles.count >= 12)
    for article in articles {
      let words = article.text.string.split(whereSeparator: \.isWhitespace).count
      #expect((200...450).contains(words), "\(article.id) has \(words) words")
      #expect(article.date != nil && article.outlet != nil)
      #expect(article.url?.contains(".example/") == true)
    }
    #expect(Set(articles.compactMap(\.outlet)).count >= 5)
  }

  @Test func `The program holds the sample`() throws {
    let file = try #require(embedded_file("Sample/sample.jsonl")?.pointee)
    let lines = UnsafeBufferPointer(start: file.bytes, count: file.count)
      .split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == sample().count)
  }

  @Test func `Every article is English, and marks are left open only where it means to`() {
    for article in sample() {
      let segmentation = Segmentation(of: article.text, title: article.title)
      #expect(segmentation.language == Language(code: "en", isEnglish: true))
      let open = segmentation.passages.filter { !$0.isClosed }.count
      let expected = ["dp-flood-night": 2, "tg-letter-quay": 1, "nw-bell-resigns": 1]
      #expect(open == expected[article.id, default: 0], "\(article.id)")
    }
  }

  private func sample() -> [Article] {
    var articles: [Article] = []
    ArticleSource([Self.path]).read { event, _ in
      if case .article(let article) = event { articles.append(article) }
    }
    return articles
  }
}
