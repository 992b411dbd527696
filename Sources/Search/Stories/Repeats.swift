import Articles
import Parsing

extension Corpus {
  /// Quotations without those that another version of their story says too: one stands for all, that
  /// of the article shown where it is among them, in the best place of any.
  package func withoutRepeats(_ ids: [QuotationID]) -> [QuotationID] {
    struct Key: Hashable {
      var story: ArticleID
      var words: UInt64
    }
    var keys: [QuotationID: Key] = [:]
    var best: [Key: QuotationID] = [:]
    for id in ids where stories.versions(of: id.article).count > 1 {
      let key = Key(story: stories.shown(for: id.article), words: hashOfWords(of: id))
      keys[id] = key
      if best[key] == nil || stories.isShown(id.article) { best[key] = id }
    }
    if keys.isEmpty { return ids }
    var taken: Set<Key> = []
    return ids.compactMap { id in
      guard let key = keys[id] else { return id }
      return taken.insert(key).inserted ? best[key] : nil
    }
  }

  /// Of what is said, without regard to marks and capitals.
  private func hashOfWords(of id: QuotationID) -> UInt64 {
    let article = self[id.article]
    return article.text.withBytes { bytes in
      var hash: UInt64 = 0
      for span in self[id].attribution.content {
        let range = span.range.clamped(to: 0..<bytes.count)
        Shingles.forEachWord(of: UnsafeBufferPointer(rebasing: bytes[range])) { _, word in
          hash = Shingles.mixed(hash &* 31 ^ word)
        }
      }
      return hash
    }
  }
}
