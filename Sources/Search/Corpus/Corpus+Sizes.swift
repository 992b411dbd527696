import Algorithms

extension Corpus {
  /// What the corpus takes in memory, in bytes, by its parts.
  package var sizes: [(part: String, bytes: Int)] {
    var sizes = Sizes()
    for shard in shards { sizes.add(shard) }
    sizes.add("dictionaries of articles", dictionaries.reduce(0) { $0 + $1.bytes.byteCount })
    sizes.add("stories and statements", stories.byteCount + sayings.byteCount)
    return sizes.parts
  }
}

/// Bytes by what they are spent on, in the order in which that was first told.
private struct Sizes {
  private(set) var parts: [(part: String, bytes: Int)] = []

  mutating func add(_ part: String, _ bytes: Int) {
    if let place = parts.firstIndex(where: { $0.part == part }) {
      parts[place].bytes += bytes
    } else {
      parts.append((part, bytes))
    }
  }

  mutating func add(_ shard: Shard) {
    for chunk in shard.articles.chunks { add(chunk) }
    add("keys of stories", shard.storyKeys.byteCount)
    add("keys of statements", shard.sayingKeys.byteCount)
    let index = shard.index
    add("what is said", index.content)
    add("cues", index.cues.byteCount)
    add("titles", index.titles)
    add("outlets", index.outlets)
    add("outlets, names", index.outletNames.byteCount)
    add("voices, names", index.voices.keys.byteCount)
    add("voices, words of names", index.voices.names)
    add("voices, words of roles", index.voices.roles)
    add("voices, quotations", index.voices.quotations.byteCount)
    add(
      "articles by recency", index.articles.byteCount + index.firstQuotations.byteCount)
    add(
      "kinds and classes of cues",
      (index.kinds + index.cueClasses).reduce(0) { $0 + $1.bits.byteCount })
  }

  private mutating func add(_ chunk: ArticleChunk) {
    let table = chunk.table
    let (heads, records) = (table?.heads.range.count ?? 0, table?.records.range.count ?? 0)
    let texts = table?.texts.reduce(0) { $0 + $1.range.count } ?? 0
    add("heads of articles", heads)
    add("records of articles", records)
    add("texts of articles", texts)
    add("chunks of articles", chunk.byteCount - heads - records - texts)
  }

  private mutating func add(_ name: String, _ field: FieldIndex) {
    add("\(name), words", field.vocabulary.byteCount)
    add("\(name), positions", field.lists.byteCount)
    add("\(name), documents", field.starts.byteCount)
    add("\(name), beginnings", field.beginnings.byteCount)
  }
}

extension ArticleChunk {
  /// What it takes, with the object and its places in lists.
  fileprivate var byteCount: Int {
    let held = if case .owned(let bytes) = bytes { bytes.byteCount } else { bytes.count }
    return held + 64 + MemoryLayout<ArticleChunk>.stride + MemoryLayout<Int>.stride
  }
}

extension Vocabulary {
  fileprivate var byteCount: Int { bytes.byteCount + starts.byteCount }
}

extension PackedLists {
  fileprivate var byteCount: Int { bytes.byteCount + offsets.byteCount }
}

extension FieldIndex {
  fileprivate var byteCount: Int {
    vocabulary.byteCount + lists.byteCount + starts.byteCount + beginnings.byteCount
  }
}

extension Cues {
  fileprivate var byteCount: Int {
    phrases.byteCount + words.byteCount + quotations.byteCount
  }
}

extension Strings {
  fileprivate var byteCount: Int { bytes.byteCount + starts.byteCount }
}

extension Beginnings {
  fileprivate var byteCount: Int {
    frequent.byteCount + beginnings.byteCount + lists.byteCount + documentCounts.byteCount
  }
}
