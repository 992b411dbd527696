import Algorithms
import Articles
package import Parsing

/// An article's place in the corpus, in order of arrival.
package struct ArticleID: Hashable, Sendable, Comparable {
  package var rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static func < (left: ArticleID, right: ArticleID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A quotation's place in the corpus: its article, and its index there.
package struct QuotationID: Hashable, Sendable, Comparable {
  package var article: ArticleID
  package var index: UInt32

  package init(article: ArticleID, index: UInt32) {
    self.article = article
    self.index = index
  }

  package static func < (left: QuotationID, right: QuotationID) -> Bool {
    (left.article, left.index) < (right.article, right.index)
  }
}

/// Many parsed articles in memory: shards in the order of their arrival.
///
/// A value: a copy is a snapshot that costs nothing, and later arrivals do not change it.
package struct Corpus: Sendable {
  package private(set) var shards: [Shard] = []
  /// The ID of each shard's first article.
  private var firsts: [UInt32] = []
  /// The number of each shard's first quotation.
  private(set) var firstNumbers: [UInt32] = []
  /// Grows with every arrival; answers carry the revision that they saw.
  package private(set) var revision = 0
  package private(set) var articleCount = 0
  package private(set) var quotationCount = 0
  /// Which articles are versions of one story.
  package internal(set) var stories = Stories()
  /// Which quotations give the same statement.
  package internal(set) var sayings = Sayings()
  /// Whose file is gone or holds something else now; their IDs stay theirs.
  private var withdrawn: Set<ArticleID> = []
  let linksVersions: Bool
  let linksSayings: Bool
  /// How many articles are linked with all that arrived before them.
  package internal(set) var linkedCount = 0
  /// Another one with every change to the links.
  var linkState = LinkState()

  /// - Parameters:
  ///   - linksVersions: Whether versions of one story are looked for, and what says the same is shown
  ///     once.
  ///   - linksSayings: Whether quotations that give the same statement are looked for.
  package init(linksVersions: Bool = true, linksSayings: Bool = true) {
    self.linksVersions = linksVersions
    self.linksSayings = linksSayings
  }

  /// - Parameter linking: Whether its articles are linked with the others before this returns.
  package mutating func append(_ shard: Shard, linking: Linking = .atOnce) {
    firsts.append(UInt32(articleCount))
    firstNumbers.append(UInt32(quotationCount))
    shards.append(shard)
    articleCount += shard.articles.count
    quotationCount += shard.quotationCount
    revision += 1
    if linking == .atOnce { link() }
  }

  /// Takes in all that another corpus holds; the first one's links are taken over as they are.
  package mutating func append(contentsOf other: Corpus, linking: Linking = .atOnce) {
    if articleCount == 0, other.hasLinks(of: self) {
      (shards, firsts, firstNumbers) = (other.shards, other.firsts, other.firstNumbers)
      (articleCount, quotationCount) = (other.articleCount, other.quotationCount)
      if linksVersions { stories = other.stories }
      if linksSayings { sayings = other.sayings }
      (linkedCount, linkState) = (other.linkedCount, LinkState())
      withdrawn = other.withdrawn
      revision += 1
    } else {
      let before = UInt32(clamping: articleCount)
      for shard in other.shards { append(shard, linking: .later) }
      if other.hasWithdrawn {
        withdraw(other.withdrawn.map { ArticleID(rawValue: $0.rawValue + before) })
      }
    }
    if linking == .atOnce { link() }
  }

  private func hasLinks(of other: Corpus) -> Bool {
    (linksVersions || !other.linksVersions) && (linksSayings || !other.linksSayings)
  }

  /// The same without what counts for nothing; IDs are given anew.
  package func living() -> Corpus {
    var living = Corpus(linksVersions: linksVersions, linksSayings: linksSayings)
    for (shard, first) in shardsWithFirsts {
      func isLiving(_ place: Int) -> Bool {
        !isWithdrawn(ArticleID(rawValue: first + UInt32(clamping: place)))
      }
      if shard.articles.indices.allSatisfy(isLiving) {
        living.append(shard, linking: .later)
      } else {
        var articles: [ParsedArticle] = []
        shard.articles.forEach { if isLiving($0) { articles.append($1) } }
        living.append(Shard(articles), linking: .later)
      }
    }
    living.link()
    return living
  }

  /// All shards made one, so that a query asks only one.
  package func merged() -> Corpus {
    guard shards.count > 1 else { return self }
    var merged = self
    merged.shards = [Shard(merging: shards)]
    merged.firsts = [0]
    merged.firstNumbers = [0]
    return merged
  }

  /// A corpus of shards and what is known of their links; nil where these do not fit.
  init?(_ shards: [Shard], stories: [UInt32], sayings: [UInt32]) {
    self.init()
    for shard in shards {
      firsts.append(UInt32(clamping: articleCount))
      firstNumbers.append(UInt32(clamping: quotationCount))
      self.shards.append(shard)
      articleCount += shard.articles.count
      quotationCount += shard.quotationCount
    }
    revision = 1
    guard articleCount <= Int(UInt32.max), quotationCount <= Int(UInt32.max),
      let stories = Stories(numbers: stories, articleCount: articleCount),
      let sayings = Sayings(flat: sayings, count: quotationCount)
    else { return nil }
    self.stories = stories
    self.sayings = sayings
    linkedCount = articleCount
  }

  /// Makes articles count for nothing, here and in answers.
  package mutating func withdraw(_ ids: [ArticleID]) {
    withdrawn.formUnion(ids)
    revision += 1
    linkState = LinkState()
    changeStories { $0.remove(ids, in: $1) }
    changeSayings { $0.remove(ids, in: $1) }
  }

  package func isWithdrawn(_ id: ArticleID) -> Bool { withdrawn.contains(id) }

  package var hasWithdrawn: Bool { !withdrawn.isEmpty }

  /// How many articles count.
  package var livingCount: Int { articleCount - withdrawn.count }

  mutating func changeStories(_ change: (inout Stories, Corpus) -> Void) {
    var stories = stories
    // Held once, so that it is changed in place.
    self.stories = Stories()
    change(&stories, self)
    self.stories = stories
  }

  mutating func changeSayings(_ change: (inout Sayings, Corpus) -> Void) {
    var sayings = sayings
    self.sayings = Sayings()
    change(&sayings, self)
    self.sayings = sayings
  }

  /// - Precondition: The shard holds the articles of those in the range, in their order.
  mutating func replaceShards(in range: Range<Int>, with shard: Shard) {
    firsts.replaceSubrange(range, with: [firsts[range.lowerBound]])
    firstNumbers.replaceSubrange(range, with: [firstNumbers[range.lowerBound]])
    shards.replaceSubrange(range, with: [shard])
  }

  /// The shards, each with the ID of its first article.
  var shardsWithFirsts: Zip2Sequence<[Shard], [UInt32]> { zip(shards, firsts) }

  /// - Precondition: the ID is one of this corpus.
  /// - Complexity: O(log *s*) for *s* shards.
  package subscript(_ id: ArticleID) -> ParsedArticle {
    let (shard, place) = place(of: id)
    return shards[shard].articles[place]
  }

  /// The quotations of an article, by their numbers in order of arrival.
  func numbers(of id: ArticleID) -> Range<UInt32> {
    let (shard, place) = place(of: id)
    let firsts = shards[shard].sayingKeys.firsts
    return firstNumbers[shard] + firsts[place]..<firstNumbers[shard] + firsts[place + 1]
  }

  /// How many quotations the articles before one have.
  func firstNumber(of id: ArticleID) -> UInt32 {
    Int(id.rawValue) < articleCount ? numbers(of: id).lowerBound : UInt32(quotationCount)
  }

  func number(of id: QuotationID) -> UInt32 { numbers(of: id.article).lowerBound + id.index }

  func article(at place: UInt32, ofShard shard: Int) -> ArticleID {
    ArticleID(rawValue: firsts[shard] + place)
  }

  func quotation(numbered number: UInt32) -> QuotationID {
    // Shards without a quotation have the number of the next one.
    let shard = firstNumbers.partitioningIndex { $0 > number } - 1
    let (article, index) = shards[shard].sayingKeys.place(of: number - firstNumbers[shard])
    return QuotationID(article: ArticleID(rawValue: firsts[shard] + article), index: index)
  }

  /// The quotation; one without words where its article's bytes are damaged.
  package subscript(_ id: QuotationID) -> Quotation { read(id).quotation }

  /// A quotation with its article, which is unpacked once for both.
  func read(_ id: QuotationID) -> (quotation: Quotation, article: ParsedArticle) {
    let article = self[id.article]
    return (article.quotation(id), article)
  }

  /// What a list shows of an article, at less cost than the article.
  package func head(of id: ArticleID) -> ArticleHead {
    let (shard, place) = place(of: id)
    return shards[shard].articles.head(place)
  }

  /// Where an article stands: the shard, and its place there.
  func place(of id: ArticleID) -> (shard: Int, place: Int) {
    let shard = firsts.partitioningIndex { $0 > id.rawValue } - 1
    return (shard, Int(id.rawValue - firsts[shard]))
  }

  /// Calls `body` with every article from one on, in order: much cheaper than one by one.
  package func forEachArticle(
    from first: ArticleID = ArticleID(rawValue: 0),
    _ body: (ArticleID, ParsedArticle) throws -> Void
  ) rethrows {
    for (shard, start) in shardsWithFirsts {
      guard UInt32(clamping: shard.articles.count) > first.rawValue.clampedDifference(start)
      else { continue }
      try shard.articles.forEach(from: Int(first.rawValue.clampedDifference(start))) {
        try body(ArticleID(rawValue: start + UInt32(clamping: $0)), $1)
      }
    }
  }

  /// Calls `body` with the head of every article, in order.
  package func forEachHead(_ body: (ArticleID, ArticleHead) throws -> Void) rethrows {
    for (shard, start) in shardsWithFirsts {
      try shard.articles.forEachHead {
        try body(ArticleID(rawValue: start + UInt32(clamping: $0)), $1)
      }
    }
  }
}

extension UInt32 {
  /// How far it lies above another, 0 where it does not.
  fileprivate func clampedDifference(_ other: UInt32) -> UInt32 { self > other ? self - other : 0 }
}

extension ParsedArticle {
  /// Its quotation of that index; a stand-in where its bytes are damaged.
  func quotation(_ id: QuotationID) -> Quotation {
    let index = Int(id.index)
    return quotations.indices.contains(index) ? quotations[index] : .damaged
  }
}

extension Quotation {
  /// What stands for a quotation whose article is damaged.
  static var damaged: Quotation {
    Quotation(
      attribution: Attribution(
        source: nil, cue: nil, content: [TextSpan(0, 0)], origin: .marks, confidence: 0),
      kind: .direct, speakers: [], reason: .noCue)
  }
}
