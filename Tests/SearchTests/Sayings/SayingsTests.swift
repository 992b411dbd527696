import Articles
import Parsing
import Randomness
import Testing

@testable import Search

@Suite struct SayingsTests {
  private static let will = "We have the money, we have the people, and we have the will to finish."

  private func said(
    _ words: String, by name: String? = "Ana Bell", kind: Quotation.Kind = .direct,
    on day: UInt8 = 11
  ) -> ParsedArticle {
    article(
      Said(words, by: name, kind: kind), title: words,
      date: ArticleDate(year: 2026, month: 3, day: day))
  }

  /// The groups, each by the words of its quotations.
  private func groups(_ articles: [ParsedArticle], shardSize: Int = 2) -> Set<Set<String>> {
    let corpus = Corpus(articles, shardSize: shardSize)
    var groups: Set<Set<String>> = []
    for article in 0..<corpus.articleCount {
      let id = ArticleID(rawValue: UInt32(article))
      for index in corpus[id].quotations.indices {
        let quotation = QuotationID(article: id, index: UInt32(index))
        let variants = corpus.variants(of: quotation)
        if !variants.isEmpty { groups.insert(Set((variants + [quotation]).map(corpus.words))) }
      }
    }
    return groups
  }

  private func areSame(_ one: ParsedArticle, _ other: ParsedArticle) -> Bool {
    !groups([one, other]).isEmpty
  }

  // MARK: The same

  @Test(arguments: [
    "We have the money, we have the people, and we have the will to finish.",
    "‘We have the money — we have the people — and we have the will to finish’",
    "WE HAVE THE MONEY, WE HAVE THE PEOPLE, AND WE HAVE THE WILL TO FINISH",
    "We have the money, we have the people, and we have the will",
    "we have the people, and we have the will to finish",
    "We have the money, we have the people [of Morlin], and we have the will to finish.",
    "We have the money, we have the people, and we have every will to finish.",
    "Look, we have the money, we have the people, and we have the will to finish it now.",
  ])
  func `A statement shortened, mended or with words put in is the same`(variant: String) {
    #expect(areSame(said(Self.will), said(variant)))
  }

  @Test func `Words around the cue are one statement`() {
    let split = article(
      Said("We have the money", "we have the people", "and we have the will", by: "Bell"))
    #expect(areSame(said(Self.will), split))
  }

  @Test func `Of mixed speech the marked words count`() {
    let whole = "The board has the money, the people and the will to finish all of it this year."
    #expect(
      areSame(said(whole), mixed("it has “the money, the people and the will to finish” the lock")))
    #expect(
      areSame(said(whole), mixed("the money, the people and the will to finish all” of the lock")))
    #expect(
      !areSame(
        said(whole), mixed("it has the money, the people and the will to finish “all of it”"))
    )
  }

  /// What Bell said, partly in her own words, as it stands behind the cue.
  private func mixed(_ words: String) -> ParsedArticle {
    let text = "Bell said \(words.first == "i" ? "" : "“")\(words)."
    let end = text.utf8.count - 1
    let quotation = Quotation(
      attribution: Attribution(
        source: nil, cue: nil, content: [TextSpan(end - words.utf8.count..<end)]), kind: .mixed,
      speakers: [SpeakerID(rawValue: 0)])
    return ParsedArticle(
      article: Article(id: words, path: "-", text: ArticleText(text)), quotations: [quotation],
      speakers: [Speaker(name: "Bell", kind: .person)])
  }

  @Test func `A slip in a number is put right within days, and later it is another statement`() {
    func words(_ number: String) -> String {
      "The work on the northern lock will cost us \(number) thousand crowns this year."
    }
    #expect(areSame(said(words("13")), said(words("30"), on: 12)))
    #expect(!areSame(said(words("13")), said(words("30"), on: 20)))
    #expect(!areSame(said(words("13")), said(words("30"), by: "Osei Mensah")))
  }

  // MARK: Not the same

  @Test(arguments: [
    "We are very pleased with this result", "I have no comment to make on that",
    "We will not comment on this",
  ])
  func `An everyday sentence of two speakers is no statement of both`(words: String) {
    #expect(!areSame(said(words, by: "Ana Bell"), said(words, by: "Osei Mensah")))
    #expect(!areSame(said(words, by: "Ana Bell"), said(words, by: nil)))
    #expect(areSame(said(words, by: "Ana Bell"), said(words, by: "Bell")))
  }

  @Test func `A long one is the same whoever it is given to`() {
    #expect(areSame(said(Self.will), said(Self.will, by: nil)))
    #expect(areSame(said(Self.will), said(Self.will, by: "Tomas Reck")))
  }

  @Test(arguments: [
    (
      "We will close the harbour before the winter storms come.",
      "We will not close the harbour before the winter storms come."
    ),
    (
      "I expect that growth will reach 5 percent in the spring.",
      "I expect that growth will reach 6 percent in the spring."
    ),
    ("No comment", "No comment"),
    (
      "We have the money, and nobody doubts it.",
      "We have the boats and the men, and everybody in the harbour doubts what they are for."
    ),
  ])
  func `Another number, a negation, or too few words make another statement`(
    one: String, other: String
  ) {
    #expect(!areSame(said(one, on: 1), said(other, on: 28)))
  }

  @Test func `What is reported in other words than the speaker's is no variant`() {
    let words = "the council had the money and the people and the will to finish it"
    #expect(!areSame(said(words, kind: .indirect), said(words, kind: .indirect)))
  }

  // MARK: The order of arrival

  @Test func `Groups do not depend on the order of arrival, on shards or on merging`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let articles = variedArticles(from: &random)
    let expected = groups(articles, shardSize: articles.count)
    #expect(expected.count > 3, "seed \(seed)")
    for _ in 0..<12 {
      let size = Int.random(in: 1...5, using: &random)
      #expect(
        groups(articles.shuffled(using: &random), shardSize: size) == expected, "seed \(seed)")
    }
    var merged = Corpus(articles, shardSize: 1)
    let before = merged.sayings.flat
    while let merge = merged.dueMerge { merged.replace(with: merge.merged()) }
    #expect(merged.shards.count < articles.count)
    #expect(merged.sayings.flat == before)
    for article in 0..<merged.articleCount {
      let id = QuotationID(article: ArticleID(rawValue: UInt32(article)), index: 0)
      #expect(merged.quotation(numbered: merged.number(of: id)) == id)
    }
    merged.append(Shard(articles))
    #expect(merged.sayings.count >= articles.count, "seed \(seed): copies are found after merging")
  }

  @Test func `Many copies of a statement are one group`() {
    let copies = (0..<200).map { said(Self.will, by: $0 % 3 == 0 ? nil : "Ana Bell") }
    #expect(Corpus(copies, shardSize: 7).sayings.groupCount == 1)
    #expect(Corpus(copies, shardSize: 7).sayings.count == 200)
  }

  /// Statements of random words, each in some variants.
  private func variedArticles(from random: inout SeededGenerator) -> [ParsedArticle] {
    let vocabulary = (0..<80).map { "word\($0)" } + ["the", "of", "and", "to", "a", "in", "not"]
    var articles: [ParsedArticle] = []
    for number in 0..<24 {
      let words = (0..<Int.random(in: 6...30, using: &random)).map { _ in
        vocabulary.randomElement(using: &random) ?? ""
      }
      for variant in 0..<Int.random(in: 1...4, using: &random) {
        var words = words
        if variant > 0, Bool.random(using: &random) {
          words.remove(at: Int.random(in: 0..<words.count, using: &random))
        }
        if variant > 1 { words = Array(words.prefix(max(6, words.count * 2 / 3))) }
        let name = ["Ana Bell", "Bell", nil].randomElement(using: &random) ?? nil
        articles.append(
          article(
            Said(words.joined(separator: " "), by: name), title: "\(number) \(variant)",
            date: ArticleDate(year: 2026, month: 1, day: UInt8(number + 1))))
      }
    }
    return articles
  }

  // MARK: Withdrawing and keeping

  @Test func `What was withdrawn holds nothing together any more`() {
    let (first, last) = (
      "We have the money, we have the people, and we have the will to finish",
      "we have the will to finish what our fathers and mothers began in this harbour"
    )
    let whole = first + " what our fathers and mothers began in this harbour"
    var corpus = Corpus([said(first), said(whole), said(last)])
    #expect(corpus.sayings.count == 3)
    corpus.withdraw([ArticleID(rawValue: 1)])
    #expect(corpus.sayings.count == 0)
  }

  @Test func `Groups are read again as they were kept, and nothing else is`() {
    let corpus = Corpus([
      said(Self.will), said("Something else is said here by her."), said(Self.will),
    ])
    let flat = corpus.sayings.flat
    #expect(flat == [2, 0, 2])
    #expect(Sayings(flat: flat, count: 3)?.flat == flat)
    for damaged: [UInt32] in [
      [2, 0], [2, 0, 3], [1, 0], [2, 2, 0], [2, 0, 1, 2, 1, 2], [.max],
    ] {
      #expect(Sayings(flat: damaged, count: 3) == nil, "\(damaged)")
    }
  }

  // MARK: In answers

  @Test func `An answer has each statement once, and counts every quotation of it`() throws {
    let corpus = Corpus([
      said(Self.will), said("we have the people, and we have the will to finish", on: 12),
      said("We have the money, they say.", by: "Osei Mensah"),
    ])
    let found = try #require(corpus.results(for: Query("money"), limit: 10))
    #expect(found.hits.count == 2)
    #expect(found.total == 2)
    #expect(!found.hasMore)
    // The second has no money in it, and is a variant all the same.
    let others = found.hits.compactMap { found.standsFor[$0] }
    #expect(others == [[QuotationID(article: ArticleID(rawValue: 1), index: 0)]])
    let both = try #require(corpus.results(for: Query("will"), limit: 10))
    #expect(both.hits.map(\.article.rawValue) == [1])
    #expect(both.total == 2)
    let all = try #require(corpus.results(for: Query("will"), limit: 10, foldsSayings: false))
    #expect(all.hits.count == 2)
  }
}
