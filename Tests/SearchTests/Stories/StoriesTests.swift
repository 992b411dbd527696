import Articles
import Parsing
import Randomness
import Testing

@testable import Search

@Suite struct StoriesTests {
  private static let fire = [
    "ORRIN, March 4 - A fire at the grain store on Orrin quay burned for nine hours on Tuesday and "
      + "destroyed 1,400 tonnes of barley, harbour officials said.",
    "Nobody was hurt. Harbour master Ada Quill said a conveyor had run hot during the night shift and "
      + "that the watchman, Tomas Reck, raised the alarm at 3.40 in the morning.",
    "The store, built in 1931, held a third of the winter barley bought by the Coast Malting Company. "
      + "Its director, Ida Lorn, put the loss at 310,000 crowns and said the brewery in Morlin would "
      + "buy elsewhere until May.",
    "Firemen from Brin and Morlin pumped water from the basin until the pumps of the launch Petrel "
      + "failed. A second launch came at noon.",
    "The harbour board will meet on Thursday to decide whether the neighbouring shed, which holds "
      + "wool, must be emptied.",
  ]

  private func article(
    _ paragraphs: [String], id: String, title: String = "Fire destroys grain store",
    outlet: String = "Northern Wire", day: UInt8 = 4
  ) -> ParsedArticle {
    let article = Article(
      id: id, path: "\(outlet)/\(id)", title: title, outlet: outlet,
      date: ArticleDate(year: 2026, month: 3, day: day),
      text: ArticleText(paragraphs.joined(separator: "\n\n")))
    return ParsedArticle(article: article, quotations: [], speakers: [])
  }

  /// The stories with more than one version: the IDs of each, the one shown first.
  private func stories(_ shards: [[ParsedArticle]]) -> [[String]] {
    var corpus = Corpus()
    for shard in shards { corpus.append(Shard(shard)) }
    return stories(of: corpus)
  }

  private func stories(of corpus: Corpus) -> [[String]] {
    (0..<UInt32(corpus.articleCount)).map { ArticleID(rawValue: $0) }
      .filter { corpus.stories.isShown($0) && !corpus.isWithdrawn($0) }
      .map { corpus.stories.versions(of: $0).map { corpus[$0].article.id } }
      .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  // MARK: Which are linked

  @Test func `A wire story that others took over and cut is one story`() {
    let wire = article(Self.fire, id: "wire")
    let taken = article(
      Array(Self.fire[..<4]), id: "taken", title: "Blaze at Orrin quay", outlet: "Daily Post",
      day: 5)
    let rewritten = article(
      ["More than a thousand tonnes of barley are gone after a fire in Orrin, officials say."]
        + Self.fire[1...], id: "rewritten", title: "Barley lost", outlet: "Echo", day: 5)
    #expect(Set(stories([[wire, taken], [rewritten]])[0]) == ["wire", "taken", "rewritten"])
  }

  @Test func `A corrected version is shown before what it corrects`() {
    let wrong = article(Self.fire, id: "wrong")
    var corrected = Self.fire
    corrected[0] = corrected[0].replacing("1,400", with: "1,040")
    corrected.insert("(Corrects the tonnage in paragraph 1)", at: 0)
    let right = article(corrected, id: "right", day: 5)
    #expect(stories([[wrong], [right]]) == [["right", "wrong"]])
    #expect(stories([[right], [wrong]]) == [["right", "wrong"]])
  }

  @Test func `A form filled with other numbers is other news`() {
    func market(_ id: String, _ numbers: [String], day: UInt8) -> ParsedArticle {
      article(
        [
          "Barley futures in Morlin closed \(numbers[0]) at \(numbers[1]) crowns a tonne, traders said.",
          "Volume was \(numbers[2]) lots against \(numbers[3]) the day before. Open interest stood at "
            + "\(numbers[4]) lots, the Morlin Grain Exchange said after the close of trading.",
          "Spot barley was quoted at \(numbers[5]) crowns, oats at \(numbers[6]) crowns a tonne.",
        ], id: id, title: "Morlin barley closes \(numbers[0])", day: day)
    }
    let monday = market(
      "mon", ["higher", "221.50", "1,204", "988", "14,410", "219", "180"], day: 2)
    let tuesday = market(
      "tue", ["higher", "223.25", "1,410", "1,204", "14,622", "220", "181"], day: 3)
    #expect(stories([[monday], [tuesday]]).isEmpty)
  }

  @Test func `A form filled with another name is other news`() {
    func dividend(_ id: String, _ company: String) -> ParsedArticle {
      article(
        [
          "The board of \(company) declared a quarterly dividend of 10 cents a share, payable on April "
            + "15 to shareholders of record on March 31, and said it expected to keep that rate for the "
            + "rest of the year."
        ], id: id, title: "\(company) declares quarterly dividend")
    }
    #expect(stories([[dividend("a", "Coast Malting"), dividend("b", "Brin Shipping")]]).isEmpty)
  }

  @Test func `The same words long after are told anew`() {
    #expect(
      stories([[article(Self.fire, id: "a", day: 1), article(Self.fire, id: "b", day: 20)]]).isEmpty
    )
  }

  @Test func `Short texts are not taken for versions of each other`() {
    let notes = (0..<4).map { article(["Correction to come."], id: "\($0)", title: "Note \($0)") }
    #expect(stories([notes]).isEmpty)
  }

  @Test func `Nothing is linked where duplicates are kept`() {
    var corpus = Corpus(linksVersions: false)
    corpus.append(Shard([article(Self.fire, id: "a"), article(Self.fire, id: "b")]))
    #expect(stories(of: corpus).isEmpty)
  }

  // MARK: When and in what order they come

  @Test func `Which are linked does not depend on the order in which they arrive`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let words = (0..<400).map { "w\(["a", "e", "i", "o"][$0 % 4])\(String($0, radix: 36))x" }
    func paragraph() -> String {
      (0..<25).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ") + "."
    }
    var articles: [ParsedArticle] = []
    for story in 0..<12 {
      let whole = (0..<6).map { _ in paragraph() }
      for version in 0..<Int.random(in: 1...4, using: &random) {
        var own = whole
        own.removeLast(Int.random(in: 0...2, using: &random))
        own[Int.random(in: 0..<own.count, using: &random)] = paragraph()
        articles.append(
          article(own, id: "\(story).\(version)", title: "T", outlet: "O\(version)"))
      }
    }
    let expected = stories([articles])
    #expect(!expected.isEmpty)
    for _ in 0..<10 {
      articles.shuffle(using: &random)
      var shards: [[ParsedArticle]] = []
      var rest = articles[...]
      while !rest.isEmpty {
        shards.append(Array(rest.prefix(Int.random(in: 1...9, using: &random))))
        rest = rest.dropFirst(shards[shards.count - 1].count)
      }
      #expect(stories(shards) == expected, "seed \(seed)")
    }
  }

  @Test func `Merging shards changes no story`() {
    var corpus = Corpus()
    for index in 0..<8 {
      corpus.append(Shard([article(Self.fire, id: "\(index)", outlet: "O\(index)")]))
    }
    let before = stories(of: corpus)
    #expect(before.first?.count == 8)
    if let merged = corpus.dueMerge?.merged() { corpus.replace(with: merged) }
    corpus.append(Shard([article(Self.fire, id: "8", outlet: "O8")]))
    #expect(corpus.shards.count == 2)
    #expect(stories(of: corpus).first?.count == 9)
  }

  @Test func `What was withdrawn is no version any more, and holds nothing together`() {
    // The middle one shares enough with either, they too little with each other.
    let (first, last) = (Array(Self.fire[..<3]), Array(Self.fire[2...]))
    var corpus = Corpus()
    corpus.append(
      Shard([
        article(first, id: "a"), article(Self.fire, id: "b"),
        article(last, id: "c", outlet: "Daily Post"),
      ]))
    #expect(stories(of: corpus).map { Set($0) } == [["a", "b", "c"]])
    #expect(corpus.stories.shown(for: ArticleID(rawValue: 0)) == ArticleID(rawValue: 1))
    corpus.withdraw([ArticleID(rawValue: 1)])
    #expect(stories(of: corpus).isEmpty)
    #expect(corpus.stories.isShown(ArticleID(rawValue: 0)))
    #expect(corpus.livingCount == 2)
  }

  // MARK: Lookup

  @Test func `A quotation of several versions answers once, as the version shown has it`() {
    func version(_ outlet: String, _ more: String) -> ParsedArticle {
      let said = "the barley is gone and so is the roof and nobody knows what the winter will bring"
      let article = SearchTests.article(
        Said(said, by: "Ada Quill"), Said(more, by: "Ida Lorn"), title: "Fire", outlet: outlet,
        date: ArticleDate(year: 2026, month: 3, day: 4))
      return article
    }
    var corpus = Corpus()
    corpus.append(Shard([version("Echo", "rain"), version("Wire", "rain again")]))
    #expect(corpus.stories.hiddenCount == 1)
    let found = corpus.results(for: Query("barley"), limit: 10)
    #expect(found?.hits.count == 1)
    #expect(found?.total == 2)
    #expect(found?.hits.allSatisfy { corpus.stories.isShown($0.article) } == true)
    #expect(corpus.results(for: Query("rain"), limit: 10)?.hits.count == 2)
  }

  @Test func `What was withdrawn answers nothing`() {
    var corpus = Corpus()
    corpus.append(
      Shard([
        SearchTests.article(Said("barley", by: "Ada Quill"), title: "A"),
        SearchTests.article(Said("barley", by: "Ida Lorn"), title: "B"),
      ]))
    corpus.withdraw([ArticleID(rawValue: 0)])
    let found = corpus.results(for: Query("barley"), limit: 10)
    #expect(found?.hits.map(\.article) == [ArticleID(rawValue: 1)])
    #expect(found?.total == 1)
    #expect(corpus.articles(matching: Query("barley")) == [ArticleID(rawValue: 1)])
    var directory = SpeakerDirectory()
    directory.update(from: corpus)
    #expect(directory.entries.map(\.name) == ["Ida Lorn"])
  }

  @Test func `No text makes a sketch trap`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let text = ArticleText(String(decoding: bytes, as: UTF8.self))
      #expect(StorySketch(of: text).map(\.keys.count) ?? 8 == 8, "seed \(seed)")
      let parsed = ParsedArticle(
        article: Article(id: "a", path: "a", text: text), quotations: [], speakers: [])
      let facts = StoryFacts(of: parsed)
      _ = facts.tellsSame(as: facts)
    }
  }
}
