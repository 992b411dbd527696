import Articles
import Parsing
import Synchronization

/// What was unpacked last, since it is mostly asked for again: a screen asks for each of its articles
/// several times, and a list for the heads of neighbours.
final class UnpackedArticles: Sendable {
  /// One for all shards, so that its bound is the program's.
  static let recent = UnpackedArticles()

  /// Of what is kept, about, in bytes of text.
  private static let most = 1 << 20

  private struct Key: Hashable {
    var chunk: ObjectIdentifier
    var place: Int
  }

  /// The chunk is held, so that no other comes to stand at its address.
  private struct Kept<Value: Sendable>: Sendable {
    var chunk: ArticleChunk
    var value: Value
    var weight: Int
  }

  private let articles = Mutex(Recent<Key, Kept<ParsedArticle>>(most: most))
  private let heads = Mutex(Recent<Key, Kept<[ArticleHead]>>(most: most / 4))
  private let records = Mutex(Recent<Key, Kept<[ArraySlice<UInt8>]>>(most: most / 4))
  /// By where they begin in the chunk.
  private let texts = Mutex(Recent<Key, Kept<[UInt8]>>(most: most / 4))

  func article(_ place: Int, of chunk: ArticleChunk) -> ParsedArticle {
    let key = Key(chunk: ObjectIdentifier(chunk), place: place)
    if let kept = articles.withLock({ $0[key] }) { return kept.value }
    let (heads, records) = (heads(of: chunk), records(of: chunk))
    guard let (block, range) = chunk.textPlace(of: place, heads), place < records.count,
      let text = text(block, of: chunk), range.upperBound <= text.count
    else { return .damaged(heads.indices.contains(place) ? heads[place].article : nil) }
    let article = chunk.article(heads[place], records[place], text: text[range])
    let weight = article.text.count + 256 * article.quotations.count
    let kept = Kept(chunk: chunk, value: article, weight: weight)
    articles.withLock { $0.keep(kept, for: key, weight: weight) }
    return article
  }

  func heads(of chunk: ArticleChunk) -> [ArticleHead] {
    let key = Key(chunk: ObjectIdentifier(chunk), place: 0)
    if let kept = heads.withLock({ $0[key] }) { return kept.value }
    let value = chunk.heads
    let kept = Kept(chunk: chunk, value: value, weight: 128 * value.count)
    heads.withLock { $0.keep(kept, for: key, weight: kept.weight) }
    return value
  }

  private func records(of chunk: ArticleChunk) -> [ArraySlice<UInt8>] {
    let key = Key(chunk: ObjectIdentifier(chunk), place: 0)
    if let kept = records.withLock({ $0[key] }) { return kept.value }
    let value = chunk.records
    let kept = Kept(chunk: chunk, value: value, weight: value.reduce(0) { $0 + $1.count })
    records.withLock { $0.keep(kept, for: key, weight: kept.weight) }
    return value
  }

  private func text(_ block: ArticleChunk.Block, of chunk: ArticleChunk) -> [UInt8]? {
    let key = Key(chunk: ObjectIdentifier(chunk), place: block.range.lowerBound)
    if let kept = texts.withLock({ $0[key] }) { return kept.value }
    guard let value = chunk.unpack(block) else { return nil }
    let kept = Kept(chunk: chunk, value: value, weight: value.count)
    texts.withLock { $0.keep(kept, for: key, weight: kept.weight) }
    return value
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
