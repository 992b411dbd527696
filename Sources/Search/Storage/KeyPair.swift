/// Two places that share keys, the one in this shard, the other in another.
struct KeyPair: Hashable {
  var own: UInt32
  var other: UInt32
  /// How many keys they share.
  var shared: Int
}

extension KeyTable {
  /// The pairs of a place here and one of another table that share keys, by their places.
  ///
  /// - Complexity: O(*n* + *p* log *p*) for *n* keys here and *p* keys shared.
  func pairs(
    with other: KeyTable, where isWanted: (_ own: UInt32, _ other: UInt32) -> Bool
  ) -> [KeyPair] {
    var shared: [UInt64] = []
    forEachPair(with: other) { own, place in
      if isWanted(own, place) { shared.append(UInt64(own) << 32 | UInt64(place)) }
    }
    shared.sort()
    var pairs: [KeyPair] = []
    var last: UInt64?
    for pair in shared {
      if pair == last {
        pairs[pairs.count - 1].shared += 1
      } else {
        pairs.append(
          KeyPair(own: UInt32(pair >> 32), other: UInt32(truncatingIfNeeded: pair), shared: 1))
      }
      last = pair
    }
    return pairs
  }
}

/// How many comparisons that find nothing in common are made for one shard.
///
/// Forms filled in many times share runs of words with each other, more and more of them as a
/// collection grows. The likeliest pairs are compared first, so that what is left is hardly ever
/// the same; without a bound it would be most of the work.
struct FailedComparisons {
  private var rest: Int

  /// - Parameter count: How many the shard has of what is compared.
  init(among count: Int) { rest = 32 + count / 4 }

  var areTooMany: Bool { rest <= 0 }

  mutating func note() { rest -= 1 }
}
