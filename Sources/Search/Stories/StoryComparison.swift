import Articles

/// What has been read while versions of stories are looked for.
struct StoryComparison {
  let corpus: Corpus
  /// The stories that grew.
  var grown: Set<Int> = []
  private let reading: CorpusReading
  private var facts: [ArticleID: StoryFacts] = [:]

  private static let mostKept = 512

  init(_ corpus: Corpus) {
    self.corpus = corpus
    reading = CorpusReading(corpus)
  }

  mutating func tellsSame(_ one: ArticleID, _ other: ArticleID) -> Bool {
    facts(of: one).tellsSame(as: facts(of: other))
  }

  private mutating func facts(of id: ArticleID) -> StoryFacts {
    if let known = facts[id] { return known }
    if facts.count >= Self.mostKept { facts.removeAll(keepingCapacity: true) }
    let found = StoryFacts(of: reading.article(id))
    facts[id] = found
    return found
  }
}

/// When a corpus's articles are from, worked out for a whole shard when one of it is asked for.
struct ArticleInstants {
  private let corpus: Corpus
  /// For each shard.
  private var instants: [[Int64]?]

  init(_ corpus: Corpus) {
    self.corpus = corpus
    instants = Array(repeating: nil, count: corpus.shards.count)
  }

  /// Whether two are too far apart in time to tell the same.
  mutating func areApart(_ pair: KeyPair) -> Bool {
    StoryFacts.areApart(
      instant(of: ArticleID(rawValue: pair.later)), instant(of: ArticleID(rawValue: pair.earlier)))
  }

  /// In seconds since 1970; nil without a date.
  private mutating func instant(of id: ArticleID) -> Int64? {
    let (shard, place) = corpus.place(of: id)
    let known = instants[shard] ?? Self.instants(of: corpus.shards[shard])
    instants[shard] = known
    return known[place] == .min ? nil : known[place]
  }

  private static func instants(of shard: Shard) -> [Int64] {
    var instants = [Int64](repeating: .min, count: shard.articles.count)
    for article in shard.index.articles { instants[Int(article.place)] = article.instant }
    return instants
  }
}

/// What a version is ordered by.
struct VersionRank {
  let length: Int
  private let instant: Int64
  private let name: (outlet: String, id: String, path: String)

  init(_ article: ArticleHead) {
    length = article.textCount
    instant = article.article.date?.instant ?? .min
    name = (article.article.outlet ?? "", article.article.id, article.article.path)
  }

  /// Nil where neither does.
  func precedes(_ other: VersionRank) -> Bool? {
    if instant != other.instant { return instant > other.instant }
    if length != other.length { return length > other.length }
    return name == other.name ? nil : name < other.name
  }
}
