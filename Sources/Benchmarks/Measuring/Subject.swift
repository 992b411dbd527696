import Algorithms
import Articles
import Glibc
import Parsing
import Resources
import Search

/// The articles that everything is measured on, each stage worked out when it is first asked for.
final class Subject {
  /// What the figures are of, for the table's head.
  let name: String
  private let source: ArticleSource
  /// What the program is given to read the same.
  var paths: [String] { source.paths.map(\.text) }
  /// How many quotations are made up for the growth of the lookup, in each collection.
  let sizes: [Int]
  /// How often the source is taken, for one that is small.
  private let copies: Int

  private(set) lazy var articles = Stage { read() }
  private(set) lazy var parsed = {
    let articles = articles.product
    return Stage { articles.map { ParsedArticle($0) } }
  }()
  /// In shards as they arrive in the reader, merged as they are merged there.
  private(set) lazy var corpus = {
    let parsed = parsed.product
    return Stage { Self.corpus(of: parsed) }
  }()

  /// What one stage makes, how long it takes on one core, and how many bytes it keeps; the stages
  /// before it are worked out before.
  struct Stage<Product> {
    let product: Product
    let seconds: Double
    let bytes: Int

    init(_ work: () -> Product) {
      let before = Machine.bytesInUse
      (product, seconds) = timed(work)
      bytes = Machine.bytesInUse - before
    }
  }

  /// The paths given; else the wire stories beside the project; else the sample many times over.
  init(paths: [String], sizes: [Int]) {
    self.sizes = sizes.sorted()
    let wire = "../shared/corpora/reuters.jsonl.gz"
    if !paths.isEmpty {
      (name, source, copies) = (paths.joined(separator: " "), ArticleSource(paths), 1)
    } else if access(wire, R_OK) == 0 {
      (name, source, copies) = ("19,043 Reuters stories of 1987", ArticleSource([wire]), 1)
    } else {
      (name, source, copies) = ("the bundled sample, 1,000 times over", .sample, 1000)
    }
  }

  /// Of the articles' texts, in UTF-8 code units.
  private(set) lazy var textBytes = articles.product.reduce(0) { $0 + $1.text.count }

  /// Of what the quotations say, in UTF-8 code units.
  private(set) lazy var quotedBytes = parsed.product.lazy.flatMap(\.quotations)
    .flatMap(\.attribution.content).reduce(0) { $0 + $1.count }

  private func read() -> [Article] {
    var articles: [Article] = []
    for _ in 0..<copies {
      source.read { event, _ in
        if case .article(let article) = event { articles.append(article) }
      }
    }
    return articles
  }

  /// Some of the articles, evenly spaced, with what is found in them: what made-up news is like.
  private(set) lazy var models = articles.product.striding(
    by: max(1, articles.product.count / 3000)
  )
  .map { ParsedArticle($0) }

  /// A made-up collection like these articles; the last one is kept.
  func made(_ quotations: Int) -> MadeCorpus {
    if let lastMade, lastMade.size == quotations { return lastMade }
    lastMade = nil
    let made = MadeCorpus(like: models, quotations: quotations)
    lastMade = made
    return made
  }

  private var lastMade: MadeCorpus?

  private static func corpus(of articles: [ParsedArticle]) -> Corpus {
    var corpus = Corpus()
    var rest = articles[...]
    while !rest.isEmpty {
      corpus.append(Shard(Array(rest.prefix(articlesInShard))))
      rest = rest.dropFirst(articlesInShard)
      while let merge = corpus.dueMerge { corpus.replace(with: merge.merged()) }
    }
    return corpus
  }

  private static let articlesInShard = 64
}

extension ArticleSource {
  fileprivate static var sample: ArticleSource {
    guard let file = embedded_file("Sample/sample.jsonl") else {
      return ArticleSource([] as [FilePath])
    }
    let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
    return ArticleSource(path: "sample.jsonl", holding: Array(bytes))
  }
}
