import Articles

/// The keys of a shard's articles: which of them share runs of words.
typealias StoryKeys = KeyTable

extension StoryKeys {
  init(of articles: some Collection<ArticleText>) {
    var entries: [Entry] = []
    for (place, text) in articles.enumerated() {
      guard let sketch = StorySketch(of: text) else { continue }
      entries += sketch.keys.map { Entry($0) << 32 | Entry(UInt32(clamping: place)) }
    }
    self.init(sorted: entries.sorted(), placeCount: articles.count)
  }
}
