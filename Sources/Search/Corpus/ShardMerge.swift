/// Neighbouring shards of a corpus that should be one.
///
/// A query asks every shard, so few large ones answer sooner than many small ones. Shards arrive
/// small; whenever eight of a size lie together they are made one of the next size, so that every
/// article is moved a few times only and some dozen shards remain of a million quotations.
package struct ShardMerge: Sendable {
  /// At least two.
  let shards: ArraySlice<Shard>
  /// What other articles of the corpus were packed with.
  let dictionary: TextDictionary?

  /// The shards as one.
  ///
  /// - Complexity: O(*w*) for *w* words in the shards' quotations; not for the main thread.
  package func merged() -> MergedShards {
    MergedShards(shards: shards, shard: Shard(merging: shards, dictionary: dictionary))
  }
}

/// A shard that takes the place of several.
package struct MergedShards: Sendable {
  fileprivate let shards: ArraySlice<Shard>
  fileprivate let shard: Shard
}

extension Corpus {
  /// What should be merged next, the small shards first; nil where the shards are few.
  package var dueMerge: ShardMerge? {
    let tiers = shards.map(\.tier)
    return Set(tiers).sorted().lazy.compactMap { neighbours(of: $0, among: tiers) }.first
      .map { ShardMerge(shards: shards[$0], dictionary: dictionary) }
  }

  /// Where enough shards of a tier lie with none of a higher one between them; lower ones that do
  /// are merged with them, since no neighbours of their own will come.
  private func neighbours(of tier: Int, among tiers: [Int]) -> ClosedRange<Int>? {
    var start = 0
    var count = 0
    for (place, other) in tiers.enumerated() {
      if other > tier { count = 0 }
      guard other == tier else { continue }
      if count == 0 { start = place }
      count += 1
      if count == ShardMerge.fanIn { return start...place }
    }
    return nil
  }

  private var dictionary: TextDictionary? { shards.lazy.compactMap(\.articles.dictionary).first }

  /// Puts a merged shard in the place of its parts; no ID and no answer changes. Where the parts
  /// are not in this corpus any more, nothing happens.
  package mutating func replace(with merged: MergedShards) {
    guard let first = merged.shards.first,
      let start = shards.firstIndex(where: { $0.isSame(as: first) }),
      case let range = start..<start + merged.shards.count, range.upperBound <= shards.count,
      zip(shards[range], merged.shards).allSatisfy({ $0.isSame(as: $1) })
    else { return }
    replaceShards(in: range, with: merged.shard)
  }
}

extension ShardMerge {
  /// How many shards of a size become one.
  static let fanIn = 8
}

extension Shard {
  /// The class of its size; shards of the same tier are merged, into one of the next.
  fileprivate var tier: Int {
    var tier = 0
    var size = 64
    while size < articles.count, tier < 16 {
      tier += 1
      size *= ShardMerge.fanIn
    }
    return tier
  }
}
