import Algorithms
import Parsing

extension Sayings {
  /// Joins the quotations of the articles from one on with what says the same, the likeliest first.
  ///
  /// - Complexity: as to find the pairs that share keys, and for reading those that share enough.
  mutating func link(from start: ArticleID, of corpus: Corpus) {
    let first = corpus.firstNumber(of: start)
    let keys = CorpusKeys(
      tables: zip(corpus.shards, corpus.firstNumbers).map { ($0.sayingKeys.table, $1) })
    let marks = SayingMarks(corpus)
    var comparison = SayingComparison(corpus)
    keys.pairs(from: first).compare(among: corpus.quotationCount - Int(first)) { pair in
      SayingKeys.likeliness(of: pair, marks[pair.later], marks[pair.earlier])
    } _: { pair in
      if areSame(pair.later, pair.earlier) { return true }
      guard comparison.saysSame(pair.later, pair.earlier) else { return false }
      join(pair.later, pair.earlier)
      return true
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

/// What is known of a corpus's quotations without reading them.
private struct SayingMarks {
  private let keys: [SayingKeys]
  private let firsts: [UInt32]

  init(_ corpus: Corpus) {
    keys = corpus.shards.map(\.sayingKeys)
    firsts = corpus.firstNumbers
  }

  subscript(_ number: UInt32) -> SayingKeys.Mark {
    let shard = firsts.partitioningIndex { $0 > number } - 1
    return keys[shard].mark(of: number - firsts[shard])
  }
}

/// What has been read while links are looked for.
private struct SayingComparison {
  private let reading: CorpusReading
  private var read: [UInt32: Saying] = [:]

  init(_ corpus: Corpus) { reading = CorpusReading(corpus) }

  mutating func saysSame(_ one: UInt32, _ other: UInt32) -> Bool {
    guard let left = saying(one), let right = saying(other) else { return false }
    return left.saysSame(as: right)
  }

  /// Nil of an article that counts for nothing any more.
  private mutating func saying(_ number: UInt32) -> Saying? {
    if let known = read[number] { return known }
    let id = reading.corpus.quotation(numbered: number)
    if reading.corpus.isWithdrawn(id.article) { return nil }
    if read.count >= Self.mostKept { read.removeAll(keepingCapacity: true) }
    let saying = Saying(id, in: reading.article(id.article))
    read[number] = saying
    return saying
  }

  private static let mostKept = 4096
}
