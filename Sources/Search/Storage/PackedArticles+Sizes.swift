extension PackedArticles {
  /// How many bytes the articles take.
  var byteCount: Int { chunks.reduce(0) { $0 + $1.bytes.count + ArticleChunk.overhead } }
}

extension ArticleChunk {
  /// Of a chunk beside its bytes: the object, the array's head, and their places in lists.
  fileprivate static let overhead = 112
}

extension Corpus {
  /// What the corpus takes in memory, in bytes, by its parts; the index is what is missing here.
  package var sizes: [(part: String, bytes: Int)] {
    [
      ("texts and records", shards.reduce(0) { $0 + $1.articles.byteCount }),
      ("keys of stories", shards.reduce(0) { $0 + $1.storyKeys.byteCount }),
      ("keys of statements", shards.reduce(0) { $0 + $1.sayingKeys.byteCount }),
    ]
  }
}
