import Parsing

extension NetworkVocabulary {
  /// Rows for what occurs often enough in the articles' tokens, and for some more words.
  static func learnt(
    from articles: [[NetworkToken]], leastCount: Int = 2, also others: [UInt32] = []
  ) -> NetworkVocabulary {
    var counts = [[UInt32: Int]](repeating: [:], count: 3)
    for token in articles.joined() {
      for field in counts.indices { counts[field][token.hashes[field], default: 0] += 1 }
    }
    func rows(_ field: Int, atLeast least: Int, atMost most: Int) -> HashRows {
      let frequent = counts[field].filter { $0.value >= least }
        .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      return HashRows(frequent.prefix(most).map(\.key))
    }
    let words = rows(0, atLeast: leastCount, atMost: 20_000)
    return NetworkVocabulary(
      words: HashRows(words.hashes + others.filter { words[$0] == 0 }),
      suffixes: rows(1, atLeast: 3, atMost: 1500), shapes: rows(2, atLeast: 20, atMost: 60))
  }
}
