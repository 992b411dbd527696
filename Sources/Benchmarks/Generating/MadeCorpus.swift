import Articles
import Parsing
import Search

/// A corpus of so many made-up quotations, built as a snapshot of them is: linked when all are there.
struct MadeCorpus {
  let name: String
  let size: Int
  private(set) var corpus = Corpus()
  /// What goes on to make articles like those of the corpus.
  private(set) var news: GeneratedNews
  private var textBytes = 0
  private var quotedBytes = 0
  private var seconds = (indexing: 0.0, linking: 0.0, merging: 0.0)
  private var bytes = 0

  static let articlesInShard = 64

  init(like models: [ParsedArticle], quotations: Int) {
    size = quotations
    name = Quantity.count(quotations).description
    tell("making \(name) quotations ...")
    news = GeneratedNews(like: models, seed: 2026)
    var made = 0
    let before = Machine.bytesInUse
    while made < quotations {
      var articles: [ParsedArticle] = []
      while articles.count < Self.articlesInShard, made < quotations {
        let article = news.article(most: quotations - made)
        made += article.quotations.count
        textBytes += article.text.count
        quotedBytes += article.quotations.flatMap(\.attribution.content)
          .reduce(0) { $0 + $1.count }
        articles.append(article)
      }
      add(articles)
    }
    seconds.linking = timed { corpus.link() }.seconds
    bytes = Machine.bytesInUse - before
  }

  private mutating func add(_ articles: [ParsedArticle]) {
    let indexed = timed { Shard(articles) }
    seconds.indexing += indexed.seconds
    corpus.append(indexed.result, linking: .later)
    seconds.merging +=
      timed { while let merge = corpus.dueMerge { corpus.replace(with: merge.merged()) } }.seconds
  }

  var figures: [Figure] {
    let count = Double(max(1, corpus.quotationCount))
    let all = seconds.indexing + seconds.linking + seconds.merging
    let parts = corpus.sizes(besides: bytes).map { part, bytes in
      Figure("\(name): of that, \(part)", .bytes(Double(bytes) / count))
    }
    return [
      Figure("\(name): build, one core", .seconds(all)),
      Figure("\(name): of that, indexing shards", .seconds(seconds.indexing)),
      Figure("\(name): of that, linking versions", .seconds(seconds.linking)),
      Figure("\(name): of that, merging", .seconds(seconds.merging)),
      Figure("\(name): shards", .count(corpus.shards.count)),
      Figure("\(name): words said, a quotation", .bytes(Double(quotedBytes) / count)),
      Figure("\(name): text, a quotation", .bytes(Double(textBytes) / count)),
      Figure("\(name): everything, a quotation", .bytes(Double(bytes) / count)),
    ] + parts + [
      Figure("\(name): everything over articles' text", .times(Double(bytes) / Double(textBytes))),
      Figure("\(name): everything over words said", .times(Double(bytes) / Double(quotedBytes))),
    ]
  }
}
