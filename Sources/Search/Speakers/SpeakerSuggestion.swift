import Parsing

extension Corpus {
  /// The name of the speaker that is nearest to a query's words; nil where none is near.
  func suggestion(for query: Query, isCancelled: () -> Bool) -> String? {
    let typed = query.terms.filter { $0.field == nil || $0.field == .speaker }.flatMap(\.words)
    var nearest: NearSpeaker?
    for (shard, first) in shardsWithFirsts {
      if isCancelled() { return nil }
      guard let found = shard.nearestSpeaker(to: typed, first: first) else { continue }
      nearest = nearest.map { min($0, found) } ?? found
    }
    return nearest?.name
  }
}

/// A speaker with what makes it nearer or farther than others.
private struct NearSpeaker: Comparable {
  let name: String
  let cost: Int
  let quotationCount: Int
  let instant: Int64
  let article: UInt32
  /// The speaker's place in its article.
  let index: Int

  static func < (left: NearSpeaker, right: NearSpeaker) -> Bool {
    if left.cost != right.cost { return left.cost < right.cost }
    if left.quotationCount != right.quotationCount {
      return left.quotationCount > right.quotationCount
    }
    return (right.instant, left.article, left.index) < (left.instant, right.article, right.index)
  }
}

extension Shard {
  /// The speaker whose names have the most of some words, or ones near them.
  ///
  /// - Parameter first: The ID of the shard's first article.
  fileprivate func nearestSpeaker(to typed: [[UInt8]], first: UInt32) -> NearSpeaker? {
    // What a word costs that a speaker's names have nothing near to: more than any slip.
    let missing = 3
    var savings = [Int](repeating: 0, count: index.names.sequences.count)
    for word in typed {
      for (speaker, distance) in index.speakers(near: word) {
        savings[speaker] += missing - distance
      }
    }
    guard let most = savings.max(), most > 0 else { return nil }
    return savings.indices.lazy.filter { savings[$0] == most }
      .map { candidate(speaker: $0, cost: typed.count * missing - most, first: first) }
      .min()
  }

  private func candidate(speaker: Int, cost: Int, first: UInt32) -> NearSpeaker {
    let rank = index.rank(ofSpeaker: speaker)
    let place = index.articles[rank]
    let article = articles[Int(place)]
    let local = speaker - index.speakers(of: rank).lowerBound
    return NearSpeaker(
      name: article.speakers[local].name, cost: cost,
      quotationCount: index.quotationsOfSpeakers[speaker].count, instant: index.instants[rank],
      article: first + place, index: local)
  }
}

extension QuotationIndex {
  /// The speakers with a word near this one in their names, each with the least distance.
  fileprivate func speakers(near typed: [UInt8]) -> [Int: Int] {
    var distance = TypingDistance(from: typed)
    var speakers: [Int: Int] = [:]
    for word in 0..<vocabulary.count where !names.postings[word].isEmpty {
      guard let slips = distance(toBeginningOf: vocabulary[word]) else { continue }
      for speaker in names.postings[word] {
        speakers[Int(speaker)] = min(slips, speakers[Int(speaker)] ?? slips)
      }
    }
    return speakers
  }
}
