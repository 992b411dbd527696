import Articles
import Parsing
import Randomness
import Testing

@testable import Search

/// Links that are looked for beside, while the corpus goes on to change.
@Suite struct LinkSearchTests {
  private static let words = (0..<300).map { "word\($0)" }

  /// An article in which somebody says that many words drawn anew.
  private func statement(_ count: Int = 30, from random: inout SeededGenerator) -> ParsedArticle {
    said((0..<count).compactMap { _ in Self.words.randomElement(using: &random) })
  }

  private func said(_ words: [String]) -> ParsedArticle {
    article(Said(words.joined(separator: " "), by: "Ana Bell"), title: "Statement")
  }

  /// Statements, most of them several times, whole or cut.
  private func articles(from random: inout SeededGenerator) -> [ParsedArticle] {
    var articles: [ParsedArticle] = []
    for _ in 0..<20 {
      let words = (0..<30).compactMap { _ in Self.words.randomElement(using: &random) }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        articles.append(said(Bool.random(using: &random) ? words : Array(words.prefix(20))))
      }
    }
    return articles.shuffled(using: &random)
  }

  /// What is linked: the versions of each story, and the variants of each statement.
  private func links(of corpus: Corpus) -> Set<[UInt32]> {
    let ids = (0..<UInt32(corpus.articleCount)).map { ArticleID(rawValue: $0) }
    let stories = ids.map { corpus.stories.versions(of: $0).map(\.rawValue).sorted() }
    let sayings = ids.map { id in
      corpus.sayings.group(of: corpus.number(of: QuotationID(article: id, index: 0)))
    }
    return Set((stories + sayings.map { [.max] + $0 }).filter { $0.count > 2 })
  }

  @Test func `They are those that are found at once, whatever arrives, is merged or withdrawn`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var atOnce = Corpus()
      var beside = Corpus()
      var (search, merge): (LinkSearch?, ShardMerge?)
      var rest = articles(from: &random)[...]
      while !rest.isEmpty {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: search = beside.dueLinks
        case 1: if let search { beside.take(search.links()) }
        case 2: merge = beside.dueMerge
        case 3: if let merge { beside.replace(with: merge.merged()) }
        case 4 where beside.articleCount > 0 && Int.random(in: 0..<4, using: &random) == 0:
          let gone = UInt32.random(in: 0..<UInt32(beside.articleCount), using: &random)
          atOnce.withdraw([ArticleID(rawValue: gone)])
          beside.withdraw([ArticleID(rawValue: gone)])
        default:
          let shard = Shard(Array(rest.prefix(Int.random(in: 1...3, using: &random))))
          rest = rest.dropFirst(shard.articles.count)
          atOnce.append(shard)
          beside.append(shard, linking: .later)
        }
      }
      while let last = beside.dueLinks { beside.take(last.links()) }
      #expect(!links(of: atOnce).isEmpty, "seed \(seed)")
      #expect(links(of: beside) == links(of: atOnce), "seed \(seed)")
      var together = beside
      together.append(contentsOf: atOnce)
      #expect(together.isLinked)
      #expect(together.stories.hiddenCount >= atOnce.livingCount, "seed \(seed): copies")
    }
  }

  @Test func `What arrives while they are looked for is linked by the next search`() throws {
    var random = SeededGenerator(seed: 7)
    let copy = Shard([statement(from: &random)])
    var corpus = Corpus()
    for _ in 0..<2 { corpus.append(copy, linking: .later) }
    let search = try #require(corpus.dueLinks)
    corpus.append(copy, linking: .later)
    #expect(corpus.stories.hiddenCount == 0)
    let isTaken = corpus.take(search.links())
    #expect(isTaken)
    #expect(corpus.stories.hiddenCount == 1)
    #expect(!corpus.isLinked)
    corpus.link()
    #expect(corpus.stories.hiddenCount == 2)
    #expect(corpus.sayings.count == 3)
    #expect(corpus.dueLinks == nil)
  }

  @Test func `Those found before something was withdrawn are not taken`() throws {
    var random = SeededGenerator(seed: 7)
    let copy = Shard([statement(from: &random)])
    var corpus = Corpus()
    for _ in 0..<3 { corpus.append(copy, linking: .later) }
    let search = try #require(corpus.dueLinks)
    corpus.withdraw([ArticleID(rawValue: 1)])
    let isTaken = corpus.take(search.links())
    #expect(!isTaken)
    #expect(corpus.sayings.count == 0)
    corpus.link()
    #expect(corpus.sayings.count == 2)
  }

  @Test func `Those of another corpus are not taken, equal as it may be`() throws {
    var random = SeededGenerator(seed: 7)
    let copy = Shard([statement(from: &random)])
    var (one, other) = (Corpus(), Corpus())
    for _ in 0..<2 {
      one.append(copy, linking: .later)
      other.append(copy, linking: .later)
    }
    let isTaken = one.take(try #require(other.dueLinks).links())
    #expect(!isTaken)
  }

  @Test func `Nothing is due where nothing is to be linked`() {
    var random = SeededGenerator(seed: 7)
    var corpus = Corpus(linksVersions: false, linksSayings: false)
    corpus.append(Shard([statement(from: &random)]), linking: .later)
    #expect(corpus.dueLinks == nil)
    #expect(Corpus().dueLinks == nil)
  }
}
