import Articles
import Parsing

/// Some dozens of articles as bytes: their heads in one compressed block, what was found in them in
/// another, and their texts in several.
///
/// A chunk stands for itself, so that shards are merged by taking over each other's chunks, and a file
/// holds them as they are. Its bytes: the number of articles, the number of blocks, for each block the
/// number of its articles and its size unpacked and packed; then the blocks. The first holds the heads,
/// which tell how long the texts are; the second the length of each record, then the records; the
/// others texts end to end.
final class ArticleChunk: Sendable {
  let bytes: StoredBytes
  let count: Int

  /// About so many bytes of text make a block: what is unpacked to read one article.
  private static let blockSize = 32 << 10

  init(_ bytes: StoredBytes, count: Int) {
    self.bytes = bytes
    self.count = count
  }

  /// Packs articles.
  convenience init(_ articles: [ParsedArticle]) {
    var writer = ChunkWriter(size: Self.blockSize)
    for article in articles { writer.add(article) }
    self.init(writer.finished(), count: articles.count)
  }

  /// - Parameter blocks: Unpacked, each with the number of its articles.
  private convenience init(_ blocks: [ChunkWriter.Block], count: Int) {
    let packed = blocks.map { Compression.packed($0.bytes) }
    var chunk = ByteWriter()
    chunk.put(count)
    chunk.put(blocks.count)
    for (block, packed) in zip(blocks, packed) {
      chunk.put(block.count)
      chunk.put(block.bytes.count)
      chunk.put(packed.count)
    }
    for packed in packed { chunk.put(raw: packed) }
    // Without what was reserved and is not needed.
    self.init(.owned(Array(chunk.bytes[...])), count: count)
  }
}

// MARK: - What lies where

extension ArticleChunk {
  /// A compressed part of a chunk.
  struct Block {
    var range: Range<Int>
    /// Its size when it is unpacked.
    var size: Int
    /// How many articles it holds.
    var count: Int
  }

  struct Table {
    var heads: Block
    var records: Block
    var texts: ArraySlice<Block>
  }

  /// Nil where the chunk is damaged.
  var table: Table? {
    bytes.withBytes { bytes in
      var reader = ByteReader(bytes)
      guard Int(clamping: reader.number()) == count else { return nil }
      var blocks: [Block] = []
      for _ in 0..<reader.count() {
        let count = Int(clamping: reader.number())
        let size = Int(clamping: reader.number())
        blocks.append(Block(range: 0..<reader.count(), size: size, count: count))
        if reader.isDamaged || count > self.count { return nil }
      }
      var offset = reader.offset
      for number in blocks.indices {
        let packed = blocks[number].range.count
        guard packed <= bytes.count - offset else { return nil }
        blocks[number].range = offset..<offset + packed
        offset += packed
      }
      guard !reader.isDamaged, blocks.count >= 2,
        blocks.dropFirst(2).reduce(0, { $0 + $1.count }) == count
      else { return nil }
      return Table(heads: blocks[0], records: blocks[1], texts: blocks[2...])
    }
  }

  func unpack(_ block: Block) -> [UInt8]? {
    bytes.withBytes { bytes in
      Compression.unpacked(
        UnsafeRawBufferPointer(rebasing: bytes[block.range]), count: block.size)
    }
  }
}

/// Collects articles into blocks.
private struct ChunkWriter {
  typealias Block = (bytes: [UInt8], count: Int)

  /// About so many bytes of text make a block.
  let size: Int
  private var heads = ByteWriter()
  private var lengths = ByteWriter()
  private var records = ByteWriter()
  private var texts: [Block] = []
  private var count = 0

  init(size: Int) { self.size = size }

  mutating func add(_ article: ParsedArticle) {
    count += 1
    ArticleHead(article).write(to: &heads)
    let before = records.bytes.count
    article.text.withBytes { text in
      let text = UnsafeRawBufferPointer(text)
      ArticleRecord(article).write(to: &records, text: text)
      if texts.last.map({ $0.bytes.count + text.count > size }) ?? true {
        texts.append(([], 0))
      }
      texts[texts.count - 1].bytes.append(contentsOf: text)
      texts[texts.count - 1].count += 1
    }
    lengths.put(records.bytes.count - before)
  }

  func finished() -> [Block] {
    [(heads.bytes, count), (lengths.bytes + records.bytes, count)] + texts
  }
}
