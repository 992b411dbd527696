import Articles
import Parsing
import Synchronization

/// What was unpacked last, since it is mostly asked for again: a screen asks for each of its articles
/// several times, and a list for the heads of neighbours.
final class UnpackedArticles: Sendable {
  /// What is shown, of all shards, so that its bound is the program's.
  static let recent = UnpackedArticles(most: 1 << 20)

  private struct Key: Hashable {
    /// By its number, so that what is kept holds no chunk that is used no more.
    var chunk: UInt64
    var place: Int
  }

  private let articles: Mutex<Recent<Key, ParsedArticle>>
  /// By where the block begins in its chunk.
  private let blocks: Mutex<Recent<Key, PackedItems?>>

  /// - Parameter most: Of what is kept, about, in bytes of text.
  init(most: Int) {
    articles = Mutex(Recent(most: most))
    blocks = Mutex(Recent(most: most))
  }

  func article(_ place: Int, of chunk: ArticleChunk) -> ParsedArticle {
    let key = Key(chunk: chunk.number, place: place)
    if let kept = articles.withLock({ $0[key] }) { return kept }
    let article = chunk.article(place) { items(of: $0, in: chunk) }
    let weight = article.text.count + 256 * article.quotations.count
    articles.withLock { $0.keep(article, for: key, weight: weight) }
    return article
  }

  func head(_ place: Int, of chunk: ArticleChunk) -> ArticleHead {
    chunk.head(place) { items(of: $0, in: chunk) }
  }

  private func items(of block: ArticleChunk.Block, in chunk: ArticleChunk) -> PackedItems? {
    let key = Key(chunk: chunk.number, place: block.range.lowerBound)
    if let kept = blocks.withLock({ $0[key] }) { return kept }
    let items = chunk.unpack(block)
    blocks.withLock { $0.keep(items, for: key, weight: block.size) }
    return items
  }
}

/// So many are kept whatever they weigh.
private let least = 2

/// Values up to a weight; what has not been asked for the longest goes first.
private struct Recent<Key: Hashable, Value> {
  private var kept: [Key: (value: Value, weight: Int, use: Int)] = [:]
  private var weight = 0
  private var uses = 0
  private let most: Int

  init(most: Int) { self.most = most }

  subscript(key: Key) -> Value? {
    mutating get {
      uses += 1
      guard let index = kept.index(forKey: key) else { return nil }
      kept.values[index].use = uses
      return kept.values[index].value
    }
  }

  mutating func keep(_ value: Value, for key: Key, weight: Int) {
    uses += 1
    if let before = kept.updateValue((value, weight, uses), forKey: key) {
      self.weight -= before.weight
    }
    self.weight += weight
    if self.weight > most { trim() }
  }

  /// Half goes at once, so that sorting them by age is seldom; the last few stay whatever they weigh.
  private mutating func trim() {
    let oldest = kept.sorted { $0.value.use < $1.value.use }
    for (key, value) in oldest.dropLast(least) where weight > most / 2 {
      kept[key] = nil
      weight -= value.weight
    }
  }
}
