import Articles
import Parsing
import Randomness
import Testing

@testable import Search

/// The index against a plain scan, on random corpora and queries.
@Suite struct PlainScanTests {
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1, 2, 9])
  func `Every query's answers are those of a plain scan`(seed: UInt64) {
    var random = RandomNews(seed: seed)
    for _ in 0..<25 {
      let corpus = Corpus(
        random.articles(), shardSize: Int.random(in: 1...9, using: &random.numbers))
      for _ in 0..<100 {
        let query = random.query()
        let expected = PlainScan(query: query, corpus: corpus).answers
        let results = corpus.results(for: query, limit: .max)
        #expect(results?.total == expected.count, "seed \(seed), \(query.typed)")
        #expect(results?.hits.sorted() == expected, "seed \(seed), \(query.typed)")
        check(
          corpus.results(for: query, limit: 5, effort: .first), of: query, in: corpus,
          whole: results, seed: seed)
      }
    }
  }

  /// What is told first is the beginning of the whole, and no more is promised than there is.
  private func check(
    _ first: SearchResults?, of query: Query, in corpus: Corpus, whole: SearchResults?,
    seed: UInt64
  ) {
    let best = whole.map { Array($0.hits.prefix(5)) }
    #expect(first?.hits == best, "seed \(seed), \(query.typed)")
    guard let first, let whole else { return }
    #expect(first.total <= whole.total, "seed \(seed), \(query.typed)")
    #expect(!first.isExact || first.total == whole.total, "seed \(seed), \(query.typed)")
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 6])
  func `Answers come by grade, by date or by speaker`(seed: UInt64) {
    var random = RandomNews(seed: seed)
    let corpus = Corpus(random.articles(), shardSize: 4)
    for _ in 0..<300 {
      let query = random.query()
      let scan = PlainScan(query: query, corpus: corpus)
      let grades = Dictionary(uniqueKeysWithValues: scan.graded.map { ($0.id, $0.grade) })
      let hits = corpus.results(for: query, limit: .max)?.hits ?? []
      let instants = hits.map { -Double(corpus[$0.article].instant) }
      switch query.order {
      case .relevance:
        let found = hits.map { grades[$0] ?? .max }
        #expect(found == found.sorted(), "seed \(seed), \(query.typed)")
      case .date: #expect(instants == instants.sorted(), "seed \(seed), \(query.typed)")
      case .speaker:
        let names = hits.map { Array(scan.speaker(of: $0).utf8) }
        #expect(
          names == names.sorted { $0.lexicographicallyPrecedes($1) },
          "seed \(seed), \(query.typed)")
      }
    }
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 7])
  func `A letter more finds the same among the last answers as among everything`(seed: UInt64) {
    var random = RandomNews(seed: seed)
    let corpus = Corpus(random.articles(), shardSize: 5)
    for _ in 0..<60 {
      let typed = random.query().typed
      var last: SearchResults?
      for end in typed.indices {
        let query = Query(String(typed[...end]))
        let fresh = corpus.results(for: query, limit: .max)
        let next = corpus.results(for: query, limit: .max, effort: .everything, after: last)
        #expect(next?.hits == fresh?.hits, "seed \(seed), \(query.typed)")
        #expect(next?.total == fresh?.total, "seed \(seed), \(query.typed)")
        last = next
      }
    }
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 8])
  func `In whatever order articles arrive, the answers come in the same`(seed: UInt64) {
    var random = RandomNews(seed: seed)
    // Each with an id of its own: what is equal in all has no order of its own.
    let articles = random.articles().enumerated().map { number, article in
      article.with(id: "number \(number)")
    }
    let shuffled = articles.shuffled(using: &random.numbers)
    let (one, other) = (Corpus(articles, shardSize: 3), Corpus(shuffled, shardSize: 5))
    for _ in 0..<200 {
      let query = random.query()
      func told(_ corpus: Corpus) -> [String] {
        (corpus.results(for: query, limit: 7)?.hits ?? []).map {
          "\(corpus[$0.article].article.id) \($0.index)"
        }
      }
      #expect(told(one) == told(other), "seed \(seed), \(query.typed)")
    }
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 3])
  func `However a corpus is cut into shards, the answers are the same`(seed: UInt64) {
    var random = RandomNews(seed: seed)
    let articles = random.articles()
    let whole = Corpus(articles, shardSize: .max)
    let cuts = [1, 2, 3, 7].map { Corpus(articles, shardSize: $0) }
    let merged = cuts.map { cut in
      var corpus = Corpus()
      corpus.append(Shard(merging: cut.shards))
      return corpus
    }
    for _ in 0..<200 {
      let query = random.query()
      let expected = whole.results(for: query, limit: 12)
      for corpus in cuts + merged {
        let results = corpus.results(for: query, limit: 12)
        #expect(results?.hits == expected?.hits, "seed \(seed), \(query)")
        #expect(results?.total == expected?.total, "seed \(seed), \(query)")
        #expect(results?.suggestion == expected?.suggestion, "seed \(seed), \(query)")
        #expect(
          corpus.articles(matching: query) == whole.articles(matching: query), "seed \(seed)")
      }
    }
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 4])
  func `Every letter typed of a word narrows the answers`(seed: UInt64) {
    var random = RandomNews(seed: seed)
    let corpus = Corpus(random.articles())
    for word in RandomNews.words {
      var last = Set(corpus.results(for: Query(""), limit: .max)?.hits ?? [])
      for end in word.indices {
        // Between dots letters are a word of their own.
        if word.contains(".") { continue }
        let hits = Set(corpus.results(for: Query(String(word[...end])), limit: .max)?.hits ?? [])
        #expect(hits.isSubset(of: last), "seed \(seed), \(word[...end])")
        last = hits
      }
    }
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 5])
  func `Whatever is typed gets an answer, lit inside the quotation`(seed: UInt64) {
    var random = RandomNews(seed: seed)
    let corpus = Corpus(random.articles())
    for _ in 0..<400 {
      let query = Query(random.typedText())
      guard let results = corpus.results(for: query, limit: 3) else {
        Issue.record("seed \(seed): no answer to \(query)")
        continue
      }
      for hit in results.hits {
        let snippet = corpus.snippet(of: hit, for: query)
        let content = corpus[hit].attribution.content
        for (index, highlight) in snippet.highlights.enumerated() {
          #expect(content.contains { $0.contains(highlight) }, "seed \(seed), \(query)")
          #expect(index == 0 || snippet.highlights[index - 1].upper < highlight.lower)
        }
      }
    }
  }
}

/// News that nobody wrote, from words that begin alike.
struct RandomNews {
  var numbers: SeededGenerator

  static let words = [
    "an", "ana", "Anna", "annal", "bell", "Bell’s", "bells", "Bellamy", "café", "cafe\u{301}s",
    "caf", "U.S.", "us", "US-China", "O’Neill", "the", "The", "then", "canal", "canals", "漢字",
    "ﬁn", "fins", "Straße", "bellamie", "ﾍﾞﾙ", "ベル", "한국", "한국",
  ]

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func articles() -> [ParsedArticle] {
    (0..<Int.random(in: 0...14, using: &numbers)).map { _ in
      article(
        (0..<Int.random(in: 0...4, using: &numbers)).map { _ in said() },
        title: chance() ? text(3) : nil, outlet: chance() ? text(1) : nil,
        date: chance() ? date() : nil,
        speakers: [
          Speaker(
            name: text(2), kind: .person, roles: [TextSpan(3, 9)], aliases: [text(1), text(1)])
        ])
    }
  }

  mutating func query() -> Query {
    Query(
      group(depth: 0), order: Query.Order.allCases.randomElement(using: &numbers) ?? .relevance,
      today: ArticleDate(year: 1988, month: 2, day: 3))
  }

  private mutating func group(depth: Int) -> String {
    let parts = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
      switch Int.random(in: 0...11, using: &numbers) {
      case 0 where depth < 3: "(\(group(depth: depth + 1)))"
      case 1: "-" + term()
      case 2: term() + " OR " + term()
      case 3 where depth < 3: "-(\(group(depth: depth + 1)))"
      case 4: "near:\(Int.random(in: 1...4, using: &numbers))"
      default: term()
      }
    }
    return parts.joined(separator: " ")
  }

  /// Anything that keys can give, signs that mean something among it.
  mutating func typedText() -> String {
    let pieces =
      Self.words + [
        "\"", "“", "”", ":", "(", ")", " OR ", "-", "=", "near:", "on:", "after:1987-", "speaker:",
        "kind:", "title:", "Speaker:\"", "kind:d", "cue:", "x:",
        " ", " ",
        "\u{301}", "\u{200B}", "\u{A0}", "\u{202E}", "'", "’", "-", ".", "😀", "\u{0}", "\t", "٣",
      ]
    return (0..<Int.random(in: 0...8, using: &numbers))
      .compactMap { _ in pieces.randomElement(using: &numbers) }.joined()
  }

  private mutating func said() -> Said {
    Said(
      parts: (0..<Int.random(in: 1...2, using: &numbers)).map { _ in text(4) },
      names: (0..<Int.random(in: 0...2, using: &numbers)).map { _ in text(2) },
      kind: Quotation.Kind.allCases.randomElement(using: &numbers) ?? .direct,
      cue: ["said", "has denied", "says:", "thought", "Café", nil].randomElement(using: &numbers)
        ?? nil,
      cueClass: CueClass.allCases.randomElement(using: &numbers) ?? .speech)
  }

  private mutating func term() -> String {
    let words = text(2)
    return switch Int.random(in: 0...13, using: &numbers) {
    case 7: "role:\(beginning(of: word()))"
    case 8: "=\(word())"
    case 9:
      (["on", "before", "after"].randomElement(using: &numbers) ?? "on") + ":"
        + (["1987", "1988-02", "1988-02-02", "yesterday", "last week", "2"]
          .randomElement(using: &numbers) ?? "")
    case 10: "in:\(beginning(of: word()))"
    case 0: "\"\(words)\""
    case 1: "speaker:\(beginning(of: word()))"
    case 2: "speaker:\"\(words)\""
    case 3: "kind:\(["d", "mix", "indirect", ""].randomElement(using: &numbers) ?? "")"
    case 4: "title:\(beginning(of: word()))"
    case 5: "outlet:\(word())"
    case 6:
      "cue:"
        + (["speech", "THOUGHT", "s", "say", "deny", "\"has denied\"", "caf", "d", ""]
          .randomElement(using: &numbers) ?? "")
    default: beginning(of: words)
    }
  }

  private mutating func beginning(of text: String) -> String {
    String(text.prefix(Int.random(in: 1...max(1, text.count), using: &numbers)))
  }

  private mutating func text(_ most: Int) -> String {
    (0..<Int.random(in: 1...most, using: &numbers)).map { _ in word() }.joined(separator: " ")
  }

  private mutating func word() -> String { Self.words.randomElement(using: &numbers) ?? "" }

  private mutating func date() -> ArticleDate {
    ArticleDate(
      year: Int16.random(in: 1987...1988, using: &numbers), month: 2,
      day: UInt8.random(in: 1...3, using: &numbers))
  }

  private mutating func chance() -> Bool { Bool.random(using: &numbers) }
}
