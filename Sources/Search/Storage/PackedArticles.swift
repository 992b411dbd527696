import Algorithms
import Articles
package import Parsing

/// The articles of a shard, small: what is asked for is unpacked.
package struct PackedArticles: RandomAccessCollection, Sendable {
  let chunks: [ArticleChunk]
  /// For each chunk its first article's place, and in the end the number of all.
  private let firsts: [Int]

  init(_ articles: [ParsedArticle]) {
    self.init(chunks: articles.chunks(ofCount: Self.chunkSize).map { ArticleChunk(Array($0)) })
  }

  init(chunks: [ArticleChunk]) {
    self.chunks = chunks
    firsts = chunks.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// How many articles are packed together.
  static let chunkSize = 64

  package var startIndex: Int { 0 }
  package var endIndex: Int { firsts.last ?? 0 }

  /// An article; a stand-in that says so where its bytes are damaged.
  package subscript(place: Int) -> ParsedArticle { article(place, through: .recent) }

  /// An article, and what was unpacked for it kept.
  func article(_ place: Int, through unpacked: UnpackedArticles) -> ParsedArticle {
    guard let (chunk, place) = chunk(of: place) else { return .damaged() }
    return unpacked.article(place, of: chunk)
  }

  /// - Complexity: O(1) of an article whose neighbours were asked for just before.
  package func head(_ place: Int) -> ArticleHead {
    guard let (chunk, place) = chunk(of: place) else { return ArticleHead(.damaged()) }
    return UnpackedArticles.recent.head(place, of: chunk)
  }

  private func chunk(of place: Int) -> (ArticleChunk, place: Int)? {
    guard indices.contains(place) else { return nil }
    let chunk = firsts.partitioningIndex { $0 > place } - 1
    return (chunks[chunk], place - firsts[chunk])
  }
}

// MARK: - All of them

extension PackedArticles {
  /// Calls `body` with each article from a place on, in order; none is kept.
  func forEach(
    from place: Int = 0, _ body: (_ place: Int, _ article: ParsedArticle) throws -> Void
  ) rethrows {
    for (number, chunk) in chunks.enumerated() where firsts[number + 1] > place {
      for (offset, article) in chunk.articles.enumerated() {
        if firsts[number] + offset >= place { try body(firsts[number] + offset, article) }
      }
    }
  }

  /// Calls `body` with each head, in order.
  package func forEachHead(
    _ body: (_ place: Int, _ head: ArticleHead) throws -> Void
  ) rethrows {
    for (chunk, first) in zip(chunks, firsts) {
      try chunk.withUnpacking { unpack in
        for place in 0..<chunk.count { try body(first + place, chunk.head(place, by: unpack)) }
      }
    }
  }

  /// The articles of several shards, in their order. Whole chunks are taken over; small ones, as they
  /// come from a slow pipe, are packed anew together, and so are those without a dictionary where there
  /// is one.
  ///
  /// - Parameter known: What other articles of the corpus were packed with.
  init(merging parts: some Sequence<PackedArticles>, dictionary known: TextDictionary? = nil) {
    var chunks: [ArticleChunk] = []
    var small: [ArticleChunk] = []
    func flush() {
      if small.count > 1 {
        chunks.append(ArticleChunk(small.flatMap(\.articles)))
      } else {
        chunks += small
      }
      small = []
    }
    for chunk in parts.lazy.flatMap(\.chunks) {
      guard chunk.isSmall else {
        flush()
        chunks.append(chunk)
        continue
      }
      small.append(chunk)
      if small.reduce(0, { $0 + $1.count }) >= Self.chunkSize { flush() }
    }
    flush()
    let dictionary = known ?? chunks.dictionary ?? TextDictionary(of: chunks)
    self.init(chunks: dictionary.map(chunks.packed) ?? chunks)
  }

  /// What the first articles that have one were packed with.
  var dictionary: TextDictionary? { chunks.dictionary }
}

extension [ArticleChunk] {
  fileprivate var dictionary: TextDictionary? { lazy.compactMap(\.dictionary).first }

  /// The same, those packed again that no dictionary helped yet.
  fileprivate func packed(with dictionary: TextDictionary) -> [ArticleChunk] {
    let packer = BlockPacker(with: dictionary)
    return map { chunk in
      chunk.dictionary == nil && chunk.bytes.isOwned
        ? chunk.packedAgain(by: packer, with: dictionary) : chunk
    }
  }
}

extension ArticleChunk {
  /// Whether it is better packed together with others.
  fileprivate var isSmall: Bool {
    bytes.isOwned && count <= PackedArticles.chunkSize / 2 && bytes.count <= 16 << 10
  }
}
