import Parsing

extension Corpus {
  /// The name of the speaker that is nearest to a query's words; nil where none is near.
  func suggestion(for query: Query, isCancelled: () -> Bool) -> String? {
    let typed = query.terms.filter { $0.field == nil || $0.field == .speaker }
      .flatMap { $0.places.map(\.word) }
    var nearest: [String: NearSpeaker] = [:]
    for shard in shards {
      if isCancelled() { return nil }
      for found in shard.index.voices.nearest(to: typed) {
        nearest[found.name] = nearest[found.name].map { $0.joined(with: found) } ?? found
      }
    }
    return nearest.values.min()?.name
  }
}

/// A speaker with what makes it nearer or farther than others.
private struct NearSpeaker: Comparable {
  let name: String
  var cost: Int
  var quotationCount: Int

  func joined(with other: NearSpeaker) -> NearSpeaker {
    if cost != other.cost { return cost < other.cost ? self : other }
    var joined = self
    joined.quotationCount += other.quotationCount
    return joined
  }

  static func < (left: NearSpeaker, right: NearSpeaker) -> Bool {
    (left.cost, -left.quotationCount, left.name) < (right.cost, -right.quotationCount, right.name)
  }
}

extension Voices {
  /// The voices whose names have the most of some words, or ones near them.
  fileprivate func nearest(to typed: [[UInt8]]) -> [NearSpeaker] {
    // What a word costs that a speaker's names have nothing near to: more than any slip.
    let missing = 3
    var savings: [Int: Int] = [:]
    for word in typed {
      for (voice, distance) in voices(near: word) {
        savings[voice, default: 0] += missing - distance
      }
    }
    guard let most = savings.values.max(), most > 0 else { return [] }
    return savings.filter { $0.value == most }.map { voice, _ in
      NearSpeaker(
        name: self[voice].name, cost: typed.count * missing - most,
        quotationCount: quotations.count(of: voice))
    }
  }

  /// The voices with a word near this one in their names, each with the least distance.
  private func voices(near typed: [UInt8]) -> [Int: Int] {
    var distance = TypingDistance(from: typed)
    var voices: [Int: Int] = [:]
    for word in 0..<names.vocabulary.count {
      guard let slips = distance(toBeginningOf: names.vocabulary[word]) else { continue }
      var voice = 0
      names.lists.forEach(of: word) { position in
        voice = names.document(at: position, from: voice)
        voices[voice] = min(slips, voices[voice] ?? slips)
      }
    }
    return voices
  }
}
