import Algorithms
import Articles
import Parsing
import Search

/// Quotations that give the same statement, and whether words were said.
enum SayingsSection: Section {
  static let title = "sayings"

  static func figures(of subject: Subject) -> [Figure] {
    clusters(of: subject) + checks(in: subject.corpus.product, name: "real")
      + subject.sizes.flatMap { size -> [Figure] in
        let name = "\(Quantity.count(size)) made up"
        let (corpus, joining) = made(size, like: subject.models)
        return [Figure("\(name): joining, a quotation", .seconds(joining / Double(size)))]
          + checks(in: corpus, name: name)
      }
  }

  private static let articlesInShard = 64

  private static func clusters(of subject: Subject) -> [Figure] {
    let articles = subject.parsed.product
    let keyed = timed {
      articles.chunks(ofCount: articlesInShard).map { SayingKeys(of: $0) }
    }
    let shards = articles.chunks(ofCount: articlesInShard).map { Shard(Array($0)) }
    var corpus = merged(shards)
    let joining = timed { corpus.link() }.seconds
    let quotations = corpus.quotationCount
    let words = Double(subject.quotedBytes) / 6
    let bytes = SayingKeys(of: articles).byteCount
    return [
      Figure("keys of what is said, a word", .seconds(keyed.seconds / words)),
      Figure("joining what says the same, a word", .seconds(joining / words)),
      Figure(
        "sayings, in time of extraction",
        .share((keyed.seconds + joining) / (subject.articles.seconds + subject.parsed.seconds))),
      Figure("keys, a quotation", .bytes(Double(bytes) / Double(max(1, quotations)))),
      Figure("quotations that say what another says", .count(corpus.sayings.count)),
      Figure("different statements of those", .count(corpus.sayings.groupCount)),
    ]
  }

  /// A corpus whose quotations are not joined yet.
  private static func merged(_ shards: [Shard]) -> Corpus {
    var corpus = Corpus(linksVersions: false)
    for shard in shards {
      corpus.append(shard, linking: .later)
      while let merge = corpus.dueMerge { corpus.replace(with: merge.merged()) }
    }
    return corpus
  }

  /// A corpus of so many quotations, and what it took to join those that say the same.
  private static func made(
    _ quotations: Int, like models: [ParsedArticle]
  ) -> (corpus: Corpus, joining: Double) {
    tell("making \(quotations) quotations ...")
    var news = GeneratedNews(like: models, seed: 2026)
    var corpus = Corpus(linksVersions: false)
    while corpus.quotationCount < quotations {
      var articles: [ParsedArticle] = []
      var count = corpus.quotationCount
      while articles.count < articlesInShard, count < quotations {
        articles.append(news.article(most: quotations - count))
        count += articles.last?.quotations.count ?? 0
      }
      corpus.append(Shard(articles), linking: .later)
      while let merge = corpus.dueMerge { corpus.replace(with: merge.merged()) }
    }
    let joining = timed { corpus.link() }.seconds
    return (corpus, joining)
  }

  /// Quotations as they stand, with a word changed, and put together from two.
  private static func checks(in corpus: Corpus, name: String) -> [Figure] {
    let all = corpus.quotationCount
    guard all > 0, corpus.articleCount > 0 else { return [] }
    let texts = stride(from: 0, to: corpus.articleCount, by: max(1, corpus.articleCount / 100))
      .compactMap { place -> String? in
        let article = corpus[ArticleID(rawValue: UInt32(clamping: place))]
        return article.quotations.first.map { quotation in
          quotation.attribution.content.map { String(article.text[$0]) }.joined(separator: " ")
        }
      }
    let changed = texts.map { $0.replacing(" the ", with: " every ") + " indeed" }
    let joined = zip(texts, texts.dropFirst()).map { "\($0.prefix(60)) \($1.prefix(60))" }
    let kinds = [("as they stand", texts), ("changed", changed), ("of two", joined)]
    return kinds.flatMap { kind, texts -> [Figure] in
      let times = Times(texts.map { text in timed { corpus.check(AskedText(text)) }.seconds })
      return [
        Figure("\(name): check of words \(kind), p50", times.percentile(0.5)),
        Figure("\(name): check of words \(kind), p95", times.percentile(0.95)),
      ]
    }
  }
}
