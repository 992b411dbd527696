import Articles
import Parsing

/// Which articles are versions of one story: taken over by other outlets, corrected, sent again.
///
/// Two articles that share a key of their sketches are compared, and linked where they tell the same;
/// a story is what links hold together. That depends on the articles alone, not on the order in which
/// they arrive. Only articles with another version take room here.
package struct Stories: Sendable {
  /// The articles of the stories that grew or fell apart when the corpus last changed.
  package private(set) var changed: [ArticleID] = []
  /// Of each article the place of its story; -1 where it is alone.
  private var places: [Int32] = []
  /// The versions of each story, the one that stands for them first; empty where it became part of
  /// another.
  private var stories: [[ArticleID]] = []

  init() {}

  /// The article that stands for an article's story: itself where it is alone.
  package func shown(for id: ArticleID) -> ArticleID {
    story(of: id).map { stories[$0][0] } ?? id
  }

  package func isShown(_ id: ArticleID) -> Bool { shown(for: id) == id }

  /// All versions of an article's story, the one that stands for them first.
  package func versions(of id: ArticleID) -> [ArticleID] {
    story(of: id).map { stories[$0] } ?? [id]
  }

  private func story(of id: ArticleID) -> Int? {
    let index = Int(id.rawValue)
    return index < places.count && places[index] >= 0 ? Int(places[index]) : nil
  }

  /// How many articles are not shown, since another stands for them.
  package var hiddenCount: Int { stories.reduce(0) { $0 + max(0, $1.count - 1) } }
}

extension Stories {
  /// What they take in memory.
  var byteCount: Int {
    places.byteCount + stories.byteCount + stories.reduce(0) { $0 + $1.byteCount }
  }

  /// For each story how many versions it has, then their articles, the one that stands for them first.
  var numbers: [UInt32] {
    stories.filter { !$0.isEmpty }.flatMap { story in
      [UInt32(clamping: story.count)] + story.map(\.rawValue)
    }
  }

  /// Nil where the numbers are none of so many articles.
  init?(numbers: [UInt32], articleCount: Int) {
    var rest = numbers[...]
    places = Array(repeating: -1, count: articleCount)
    while let count = rest.popFirst() {
      guard count > 0, Int(count) <= rest.count else { return nil }
      let story = rest.prefix(Int(count)).map { ArticleID(rawValue: $0) }
      rest = rest.dropFirst(Int(count))
      for id in story {
        guard Int(id.rawValue) < articleCount, places[Int(id.rawValue)] < 0 else { return nil }
        places[Int(id.rawValue)] = Int32(clamping: stories.count)
      }
      stories.append(story)
    }
  }

  /// Links the articles of the corpus's last shard to what they are versions of.
  ///
  /// - Complexity: O(*k* *s* log *n*) for *k* keys, *s* shards and *n* articles in one, and for reading
  ///   those that share a key.
  mutating func link(lastShardOf corpus: Corpus) {
    changed = []
    places += Array(repeating: -1, count: corpus.articleCount - places.count)
    guard let (shard, first) = corpus.shardsWithFirsts.reversed().first else { return }
    var comparison = Comparison(corpus)
    var failed = FailedComparisons(among: shard.articles.count)
    for pair in Self.candidates(of: shard, from: first, in: corpus) {
      if !compare(pair.own, pair.other, &comparison) { failed.note() }
      if failed.areTooMany { break }
    }
    order(comparison)
  }

  /// The articles of a shard with others that share keys, those with the most keys first.
  private static func candidates(
    of shard: Shard, from first: UInt32, in corpus: Corpus
  ) -> [KeyPair] {
    var candidates: [KeyPair] = []
    for (other, otherFirst) in corpus.shardsWithFirsts {
      candidates += shard.storyKeys.pairs(with: other.storyKeys) {
        otherFirst + $1 < first + $0
      }.map { KeyPair(own: first + $0.own, other: otherFirst + $0.other, shared: $0.shared) }
    }
    return candidates.sorted { ($1.shared, $0.own, $0.other) < ($0.shared, $1.own, $1.other) }
  }

  /// What has been compared while one shard is linked.
  private struct Comparison {
    let corpus: Corpus
    var facts: [ArticleID: StoryFacts] = [:]
    /// The stories that grew.
    var grown: Set<Int> = []

    init(_ corpus: Corpus) { self.corpus = corpus }

    mutating func facts(of id: ArticleID) -> StoryFacts {
      if let known = facts[id] { return known }
      let found = StoryFacts(of: corpus[id])
      facts[id] = found
      return found
    }
  }

  /// - Returns: False where they were read and tell different news.
  private mutating func compare(
    _ one: UInt32, _ other: UInt32, _ comparison: inout Comparison
  ) -> Bool {
    // The others of a story that it is of already need no reading.
    if places[Int(one)] >= 0, places[Int(one)] == places[Int(other)] { return true }
    let (left, right) = (ArticleID(rawValue: one), ArticleID(rawValue: other))
    if comparison.corpus.isWithdrawn(left) || comparison.corpus.isWithdrawn(right) { return true }
    guard comparison.facts(of: left).tellsSame(as: comparison.facts(of: right)) else {
      return false
    }
    comparison.grown.insert(join(left, right))
    return true
  }

  private mutating func order(_ comparison: Comparison) {
    for story in comparison.grown where !stories[story].isEmpty {
      order(story, in: comparison.corpus)
      changed += stories[story]
    }
  }

  /// - Returns: The story that both are of now.
  private mutating func join(_ one: ArticleID, _ other: ArticleID) -> Int {
    switch (story(of: one), story(of: other)) {
    case (let story?, nil):
      add(other, to: story)
      return story
    case (nil, let story?):
      add(one, to: story)
      return story
    case (let left?, let right?):
      let (small, large) =
        stories[left].count < stories[right].count ? (left, right) : (right, left)
      for id in stories[small] { add(id, to: large) }
      stories[small] = []
      return large
    case (nil, nil):
      stories.append([])
      add(one, to: stories.count - 1)
      add(other, to: stories.count - 1)
      return stories.count - 1
    }
  }

  private mutating func add(_ id: ArticleID, to story: Int) {
    stories[story].append(id)
    places[Int(id.rawValue)] = Int32(clamping: story)
  }

  /// Puts first what stands for a story: of those that are nearly as long as the longest, the newest;
  /// a corrected version comes after what it corrects, and whoever takes a story over often cuts it.
  private mutating func order(_ story: Int, in corpus: Corpus) {
    let versions = stories[story].map { (id: $0, rank: VersionRank(corpus.head(of: $0))) }
    let longest = versions.map(\.rank.length).max() ?? 0
    stories[story] = versions.sorted { left, right in
      let isWhole = (left.rank.length * 5 >= longest * 4, right.rank.length * 5 >= longest * 4)
      if isWhole.0 != isWhole.1 { return isWhole.0 }
      return left.rank.precedes(right.rank) ?? (left.id < right.id)
    }.map(\.id)
  }

  /// Takes articles out; what held together by them alone falls apart.
  mutating func remove(_ ids: [ArticleID], in corpus: Corpus) {
    changed = ids
    var comparison = Comparison(corpus)
    for story in Set(ids.compactMap { story(of: $0) }) {
      let members = stories[story]
      changed += members
      for id in members { places[Int(id.rawValue)] = -1 }
      stories[story] = []
      for (index, later) in members.enumerated() {
        for earlier in members[..<index] {
          compare(later.rawValue, earlier.rawValue, &comparison)
        }
      }
    }
    order(comparison)
  }
}

/// What a version is ordered by.
private struct VersionRank {
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
