/// Two articles or quotations of a corpus that share keys, by their numbers.
struct KeyPair: Hashable {
  /// The one that arrived later.
  var later: UInt32
  var earlier: UInt32
  /// How many keys they share.
  var shared: Int
  /// Whether one of those is a key that few have.
  var isRare: Bool
}

/// The keys of a corpus's shards, each table with the number of its first place.
struct CorpusKeys {
  let tables: [(keys: KeyTable, first: UInt32)]

  /// So many that share a key are compared with each other, whatever else they share; where more do,
  /// each with so many before it only.
  ///
  /// So many different texts with the same run of words are one form filled in many times, or hold a
  /// phrase that everybody uses. Whatever tells the same as another shares rarer keys with it too, and
  /// many copies of one text hold together from each to the next.
  static let mostOfKey = 8

  /// The pairs of a place from a number on and one before it that share a key, by their places.
  ///
  /// - Complexity: O(*n* log *b*) for *n* keys from the number on and *b* blocks of keys, but at most
  ///   O(*k*) for *k* keys in all.
  func pairs(from start: UInt32) -> [KeyPair] {
    let own = entries(from: start)
    let entries = (own + entries(before: start, withKeysOf: own)).sorted()
    var pairs: [KeyPair] = []
    forEachRun(of: entries) { run in
      let isRare = run.count <= Self.mostOfKey
      for index in run.indices.dropFirst() {
        let later = KeyTable.place(of: run[index])
        if later < start { continue }
        for before in run[max(run.startIndex, index - Self.mostOfKey)..<index] {
          let earlier = KeyTable.place(of: before)
          if earlier == later { continue }
          pairs.append(KeyPair(later: later, earlier: earlier, shared: 1, isRare: isRare))
        }
      }
    }
    return Self.counted(pairs)
  }

  private func entries(from start: UInt32) -> [KeyTable.Entry] {
    var entries: [KeyTable.Entry] = []
    let nexts = tables.dropFirst().map(\.first) + [.max]
    for (table, next) in zip(tables, nexts) where next > start {
      table.keys.forEach { entry in
        let numbered = entry + KeyTable.Entry(table.first)
        if KeyTable.place(of: numbered) >= start { entries.append(numbered) }
      }
    }
    return entries.sorted()
  }

  /// Of each key the last ones, more than one compares with.
  private func entries(
    before start: UInt32, withKeysOf entries: [KeyTable.Entry]
  ) -> [KeyTable.Entry] {
    var found: [KeyTable.Entry] = []
    for table in tables where table.first < start {
      var cursor = KeyCursor(table.keys)
      forEachRun(of: entries) { run in
        let key = KeyTable.key(of: run[run.startIndex])
        let begin = found.count
        cursor.forEachPlace(with: key) { place in
          let number = table.first + place
          if number < start { found.append(KeyTable.Entry(key) << 32 | KeyTable.Entry(number)) }
        }
        let most = begin + Self.mostOfKey + 1
        if found.count > most { found.removeSubrange(begin..<begin + found.count - most) }
      }
    }
    return found
  }

  /// Calls `body` with the entries of each key.
  private func forEachRun(
    of entries: [KeyTable.Entry], _ body: (ArraySlice<KeyTable.Entry>) -> Void
  ) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
      body(entries[start..<end])
      start = end
    }
  }

  /// Each pair once.
  private static func counted(_ pairs: [KeyPair]) -> [KeyPair] {
    var counted: [KeyPair] = []
    for pair in pairs.sorted(by: { ($0.later, $0.earlier) < ($1.later, $1.earlier) }) {
      if let last = counted.last, (last.later, last.earlier) == (pair.later, pair.earlier) {
        counted[counted.count - 1].shared += 1
        if pair.isRare { counted[counted.count - 1].isRare = true }
      } else {
        counted.append(pair)
      }
    }
    return counted
  }
}

extension [KeyPair] {
  /// Calls `isSame` with the likeliest pairs first, and stops where too many are not.
  ///
  /// Forms filled in many times share runs of words with each other, more and more of them as a
  /// collection grows. What is left is hardly ever the same; without a bound it would be most of the
  /// work.
  ///
  /// - Parameters:
  ///   - count: How many there are of what is compared.
  ///   - likeliness: Nil where the two are not worth reading.
  func compare(
    among count: Int, likeliness: (KeyPair) -> Int?, _ isSame: (KeyPair) -> Bool
  ) {
    var rest = 32 + count / 2
    let likely = compactMap { pair in likeliness(pair).map { (pair: pair, likeliness: $0) } }
    // Those that are equally likely as they stand, so that what is read serves several.
    for (pair, _) in likely.sorted(by: { $0.likeliness > $1.likeliness }) {
      if isSame(pair) { continue }
      rest -= 1
      if rest <= 0 { return }
    }
  }
}
