import Articles
import Parsing

/// Which articles are versions of one story: taken over by other outlets, corrected, sent again.
///
/// Two articles that share a key of their sketches are compared, and linked where they tell the same;
/// a story is what links hold together. The order in which they arrive decides nothing, except among
/// forms of which very many share a key: each is compared with some of those before it only. Only
/// articles with another version take room here.
package struct Stories: Sendable {
  /// The articles of the stories that grew or fell apart when links last changed.
  package private(set) var changed: [ArticleID] = []
  /// Of each article with another version the place of its story.
  private var places: [ArticleID: Int32] = [:]
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

  private func story(of id: ArticleID) -> Int? { places[id].map(Int.init) }

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
    while let count = rest.popFirst() {
      guard count > 0, Int(count) <= rest.count else { return nil }
      let story = rest.prefix(Int(count)).map { ArticleID(rawValue: $0) }
      rest = rest.dropFirst(Int(count))
      for id in story {
        guard Int(id.rawValue) < articleCount, places[id] == nil else { return nil }
        places[id] = Int32(clamping: stories.count)
      }
      stories.append(story)
    }
  }

  /// Links the articles from one on to what they are versions of, the likeliest first.
  ///
  /// - Complexity: as to find the pairs that share keys, and for reading those that share enough.
  mutating func link(from start: ArticleID, of corpus: Corpus) {
    changed = []
    let keys = CorpusKeys(tables: corpus.shardsWithFirsts.map { ($0.storyKeys, $1) })
    var comparison = StoryComparison(corpus)
    var instants = ArticleInstants(corpus)
    keys.pairs(from: start.rawValue)
      .compare(among: corpus.articleCount - Int(start.rawValue)) { pair in
        let isPromising = pair.shared > 1 || pair.isRare
        return isPromising && !instants.areApart(pair) ? pair.shared : nil
      } _: { pair in
        compare(
          ArticleID(rawValue: pair.later), ArticleID(rawValue: pair.earlier), &comparison)
      }
    order(comparison)
  }

  /// - Returns: False where they were read and tell different news.
  @discardableResult
  private mutating func compare(
    _ one: ArticleID, _ other: ArticleID, _ comparison: inout StoryComparison
  ) -> Bool {
    // The others of a story that it is of already need no reading.
    if let story = places[one], story == places[other] { return true }
    if comparison.corpus.isWithdrawn(one) || comparison.corpus.isWithdrawn(other) { return true }
    guard comparison.tellsSame(one, other) else { return false }
    comparison.grown.insert(join(one, other))
    return true
  }

  private mutating func order(_ comparison: StoryComparison) {
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
    places[id] = Int32(clamping: story)
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
    var comparison = StoryComparison(corpus)
    for story in Set(ids.compactMap { story(of: $0) }) {
      let members = stories[story]
      changed += members
      for id in members { places[id] = nil }
      stories[story] = []
      for (index, later) in members.enumerated() {
        for earlier in members[..<index] {
          compare(later, earlier, &comparison)
        }
      }
    }
    order(comparison)
  }
}
