import Parsing

extension Sayings {
  /// Joins the quotations of the corpus's last shard with what says the same.
  ///
  /// - Complexity: O(*k* *s* log *n*) for *k* keys, *s* shards and *n* keys in one, and for reading
  ///   those that share enough keys.
  mutating func link(lastShardOf corpus: Corpus) {
    guard let last = corpus.shards.indices.last else { return }
    let own = corpus.shards[last].sayingKeys
    let first = corpus.firstNumbers[last]
    var comparison = SayingComparison(corpus)
    for (index, shard) in corpus.shards.enumerated() {
      let otherFirst = corpus.firstNumbers[index]
      var pairs: [UInt64] = []
      own.forEachPair(with: shard.sayingKeys) { number, other in
        if index < last || other < number { pairs.append(UInt64(number) << 32 | UInt64(other)) }
      }
      pairs.sort()
      var start = 0
      while start < pairs.count {
        var end = start + 1
        while end < pairs.count, pairs[end] == pairs[start] { end += 1 }
        let number = UInt32(pairs[start] >> 32)
        let other = UInt32(truncatingIfNeeded: pairs[start])
        if own.isPromising(number, shard.sayingKeys, other, shared: end - start) {
          link(first + number, otherFirst + other, &comparison)
        }
        start = end
      }
    }
  }

  private mutating func link(
    _ one: UInt32, _ other: UInt32, _ comparison: inout SayingComparison
  ) {
    if !areSame(one, other), comparison.saysSame(one, other) { join(one, other) }
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
