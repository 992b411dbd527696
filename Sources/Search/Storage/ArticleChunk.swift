import Articles
import Parsing

/// Some dozens of articles as bytes: their heads in one compressed block, what was found in them in
/// another, and their texts in several.
///
/// A chunk stands for itself, so that shards are merged by taking over each other's chunks, and a file
/// holds them as they are. Its bytes: the number of articles, the number of blocks, for each block the
/// number of its articles and its size unpacked and packed; then the blocks. The first holds the heads,
/// the second the records, the others the texts: in each the lengths of its items, then the items.
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
  private convenience init(_ blocks: [PackedItems.Unpacked], count: Int) {
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
    self.init(.owned(chunk.bytes.trimmed), count: count)
  }
}

// MARK: - What lies where

extension ArticleChunk {
  /// A compressed part of a chunk.
  struct Block {
    /// Its place among the chunk's.
    var number: Int
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
        blocks.append(
          Block(number: blocks.count, range: 0..<reader.count(), size: size, count: count))
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
        blocks[0].count == count, blocks[1].count == count,
        blocks.dropFirst(2).reduce(0, { $0 + $1.count }) == count
      else { return nil }
      return Table(heads: blocks[0], records: blocks[1], texts: blocks[2...])
    }
  }

  func unpack(_ block: Block) -> PackedItems? {
    bytes.withBytes { bytes in
      Compression.unpacked(UnsafeRawBufferPointer(rebasing: bytes[block.range]), count: block.size)
    }.map { PackedItems($0, count: block.count) }
  }
}

/// Collects articles into blocks.
private struct ChunkWriter {
  /// About so many bytes of text make a block.
  let size: Int
  private var heads = ItemsWriter()
  private var records = ItemsWriter()
  private var texts: [ItemsWriter] = []

  init(size: Int) { self.size = size }

  mutating func add(_ article: ParsedArticle) {
    heads.add { ArticleHead(article).write(to: &$0) }
    article.text.withBytes { text in
      let text = UnsafeRawBufferPointer(text)
      records.add { ArticleRecord(article).write(to: &$0, text: text) }
      if texts.last.map({ $0.size + text.count > size }) ?? true { texts.append(ItemsWriter()) }
      texts[texts.count - 1].add { $0.put(raw: text) }
    }
  }

  func finished() -> [PackedItems.Unpacked] { ([heads, records] + texts).map(\.finished) }
}

private struct ItemsWriter {
  private var lengths = ByteWriter()
  private var items = ByteWriter()
  private var count = 0

  var size: Int { items.bytes.count }

  mutating func add(_ write: (inout ByteWriter) -> Void) {
    let before = items.bytes.count
    write(&items)
    lengths.put(items.bytes.count - before)
    count += 1
  }

  var finished: PackedItems.Unpacked { (lengths.bytes + items.bytes, count) }
}

/// An unpacked block: where each of its items lies.
struct PackedItems: Sendable {
  let bytes: [UInt8]
  private let ranges: [Range<Int>]

  typealias Unpacked = (bytes: [UInt8], count: Int)

  /// Items that the bytes have no room for are empty.
  init(_ bytes: [UInt8], count: Int) {
    self.bytes = bytes
    ranges = bytes.withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      let lengths = (0..<count).map { _ in reader.count() }
      var offset = reader.offset
      return lengths.map { length in
        let end = min(raw.count, offset + length)
        defer { offset = end }
        return offset..<end
      }
    }
  }

  var count: Int { ranges.count }

  subscript(place: Int) -> ArraySlice<UInt8> { bytes[ranges[place]] }
}
