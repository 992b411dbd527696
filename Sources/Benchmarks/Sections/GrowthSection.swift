import Articles
import Parsing
import Search

/// What the lookup costs as a collection grows to a million quotations, and what rivals cost there.
enum GrowthSection: Section {
  static let title = "growth"

  private static let limit = 50
  private static let queriesOfKind = 100
  private static let sharedOfKind = 6
  private static let articlesInShard = 64

  static func figures(of subject: Subject) -> [Figure] {
    subject.sizes.flatMap { size in
      let made = MadeCorpus(like: subject.models, quotations: size)
      return made.figures + typed(in: made)
        + (size == subject.sizes.last ? besideRivals(in: made) : [])
    }
  }

  /// The letters of all queries, by their kind.
  private static func typed(in made: MadeCorpus) -> [Figure] {
    var drawing = TypedQueries(of: made.corpus, seed: 6)
    var all: [Double] = []
    var figures: [Figure] = []
    for kind in TypedQueries.Kind.allCases {
      let times = seconds(
        of: drawing.draw(queriesOfKind, of: kind).flatMap(\.prefixes), in: made.corpus)
      all += times
      figures += parts.map { part in
        Figure("\(made.name): \(kind.rawValue), \(part.name)", Times(times).percentile(part.part))
      }
    }
    return parts.map { part in
      Figure("\(made.name): typed letter, \(part.name)", Times(all).percentile(part.part))
    } + figures
  }

  private static let parts = [
    (name: "p50", part: 0.5), (name: "p95", part: 0.95), (name: "p99", part: 0.99),
    (name: "worst", part: 1),
  ]

  private static func seconds(of queries: [String], in corpus: Corpus) -> [Double] {
    queries.map { typed in
      timed { corpus.results(for: Query(typed), limit: limit, effort: .first) }.seconds
    }
  }

  private static func besideRivals(in made: MadeCorpus) -> [Figure] {
    var drawing = TypedQueries(of: made.corpus, seed: 7)
    let queries = TypedQueries.Kind.allCases.map { kind in
      (kind: kind, queries: drawing.draw(sharedOfKind, of: kind))
    }
    return besideDatabase(.words, queries, in: made) + besideDatabase(.trigrams, queries, in: made)
      + besideCommands(queries.flatMap(\.queries), in: made)
  }

  private static func besideDatabase(
    _ unit: QuotationDatabase.Unit, _ queries: [(kind: TypedQueries.Kind, queries: [String])],
    in made: MadeCorpus
  ) -> [Figure] {
    tell("building FTS5 of \(unit == .words ? "words" : "trigrams") ...")
    let before = Machine.bytesInUse
    let built = timed { QuotationDatabase(of: made.corpus, by: unit, limit: limit) }
    guard let database = built.result else { return [] }
    let name = unit == .words ? "FTS5, prefixes, bm25" : "FTS5, trigrams, bm25"
    let costs = [
      Figure("\(name): build", .seconds(built.seconds)),
      Figure("\(name): memory", .bytes(Double(Machine.bytesInUse - before))),
    ]
    return costs
      + queries.map { kind, queries in
        let letters = queries.flatMap(\.prefixes)
        let ours = Times(seconds(of: letters, in: made.corpus))
        let theirs = Times(letters.map { typed in timed { database.search(typed) }.seconds })
        return Figure(
          "\(made.name): \(kind.rawValue), \(queries.count) queries, p50", ours.percentile(0.5),
          beside: (name, theirs.percentile(0.5)))
      }
  }

  private static func besideCommands(_ queries: [String], in made: MadeCorpus) -> [Figure] {
    guard let file = QuotationFile(of: made.corpus) else { return [] }
    let ours = Times(seconds(of: queries, in: made.corpus))
    return SearchCommand.installed.map { command in
      let theirs = Times(queries.map { query in timed { command.run(query, in: file) }.seconds })
      return Figure(
        "\(made.name): \(queries.count) whole queries, p50", ours.percentile(0.5),
        beside: ("\(command.name), the whole process", theirs.percentile(0.5)))
    }
  }
}

/// A corpus of so many made-up quotations, built as the reader builds it.
private struct MadeCorpus {
  let name: String
  private(set) var corpus = Corpus()
  private var textBytes = 0
  private var quotedBytes = 0
  private var buildSeconds = 0.0
  private var bytes = 0

  private static let articlesInShard = 64

  init(like models: [ParsedArticle], quotations: Int) {
    name = Quantity.count(quotations).description
    tell("making \(name) quotations ...")
    var news = GeneratedNews(like: models, seed: 2026)
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
    bytes = Machine.bytesInUse - before
  }

  private mutating func add(_ articles: [ParsedArticle]) {
    buildSeconds +=
      timed {
        corpus.append(Shard(articles))
        while let merge = corpus.dueMerge { corpus.replace(with: merge.merged()) }
      }.seconds
  }

  var figures: [Figure] {
    let count = Double(max(1, corpus.quotationCount))
    return [
      Figure("\(name): build and merge", .seconds(buildSeconds)),
      Figure("\(name): shards", .count(corpus.shards.count)),
      Figure("\(name): words said, a quotation", .bytes(Double(quotedBytes) / count)),
      Figure("\(name): text, a quotation", .bytes(Double(textBytes) / count)),
      Figure("\(name): everything, a quotation", .bytes(Double(bytes) / count)),
      Figure("\(name): everything over articles' text", .times(Double(bytes) / Double(textBytes))),
      Figure("\(name): everything over words said", .times(Double(bytes) / Double(quotedBytes))),
    ]
  }
}
