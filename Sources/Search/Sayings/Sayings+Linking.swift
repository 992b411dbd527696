import Parsing

extension Sayings {
  /// Joins the quotations of the corpus's last shard with what says the same, the likeliest first.
  ///
  /// - Complexity: O(*k* *s* log *n*) for *k* keys, *s* shards and *n* keys in one, and for reading
  ///   those that share enough keys.
  mutating func link(lastShardOf corpus: Corpus) {
    guard let last = corpus.shards.last else { return }
    var comparison = SayingComparison(corpus)
    var failed = FailedComparisons(among: last.quotationCount)
    for pair in Self.candidates(of: corpus) {
      if areSame(pair.one, pair.other) { continue }
      if comparison.saysSame(pair.one, pair.other) {
        join(pair.one, pair.other)
      } else {
        failed.note()
        if failed.areTooMany { return }
      }
    }
  }

  /// Quotations of the last shard with others that share keys, by their numbers.
  private static func candidates(
    of corpus: Corpus
  ) -> [(one: UInt32, other: UInt32, likeliness: Int)] {
    guard let last = corpus.shards.indices.last else { return [] }
    let own = corpus.shards[last].sayingKeys
    let first = corpus.firstNumbers[last]
    var candidates: [(one: UInt32, other: UInt32, likeliness: Int)] = []
    for (index, shard) in corpus.shards.enumerated() {
      let pairs = own.table.pairs(with: shard.sayingKeys.table) { index < last || $1 < $0 }
      for pair in pairs {
        guard let likeliness = own.likeliness(of: pair, with: shard.sayingKeys) else { continue }
        candidates.append(
          (first + pair.own, corpus.firstNumbers[index] + pair.other, likeliness))
      }
    }
    return candidates.sorted {
      ($1.likeliness, $0.one, $0.other) < ($0.likeliness, $1.one, $1.other)
    }
  }

  /// Takes articles out; what held together by them alone falls apart.
  mutating func remove(_ ids: [ArticleID], in corpus: Corpus) {
    var comparison = SayingComparison(corpus)
    for id in ids {
      for number in corpus.numbers(of: id) {
        let members = dissolve(groupOf: number).filter {
          !corpus.isWithdrawn(corpus.quotation(numbered: $0).article)
        }
        // Many that say the same do so without one of them.
        let isLarge = members.count > Self.mostComparedAgain
        for (index, later) in members.enumerated() {
          let earlier = isLarge ? members[max(0, index - 1)..<index] : members[..<index]
          for earlier in earlier where isLarge || !areSame(later, earlier) {
            if isLarge || comparison.saysSame(later, earlier) { join(later, earlier) }
          }
        }
      }
    }
  }

  private static let mostComparedAgain = 64
}

/// What has been read while one shard is linked.
private struct SayingComparison {
  private let corpus: Corpus
  private var read: [UInt32: Saying] = [:]

  init(_ corpus: Corpus) { self.corpus = corpus }

  mutating func saysSame(_ one: UInt32, _ other: UInt32) -> Bool {
    guard let left = saying(one), let right = saying(other) else { return false }
    return left.saysSame(as: right)
  }

  /// Nil of an article that counts for nothing any more.
  private mutating func saying(_ number: UInt32) -> Saying? {
    if let known = read[number] { return known }
    let id = corpus.quotation(numbered: number)
    if corpus.isWithdrawn(id.article) { return nil }
    if read.count >= Self.mostKept { read.removeAll(keepingCapacity: true) }
    let saying = Saying(id, in: corpus)
    read[number] = saying
    return saying
  }

  private static let mostKept = 4096
}
