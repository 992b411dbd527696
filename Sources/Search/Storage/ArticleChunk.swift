import Articles
import Parsing
import Synchronization

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
  /// What heads and texts were packed with; records have nothing in common with it.
  let dictionary: TextDictionary?
  /// Tells it from every other, also from those that are there no more.
  let number = ArticleChunk.numbers.wrappingAdd(1, ordering: .relaxed).newValue
  private static let numbers = Atomic<UInt64>(0)

  /// About so many bytes of text make a block: what is unpacked to read one article.
  private static let blockSize = 16 << 10

  init(_ bytes: StoredBytes, count: Int, dictionary: TextDictionary? = nil) {
    self.bytes = bytes
    self.count = count
    self.dictionary = dictionary
  }

  /// Packs articles.
  convenience init(_ articles: [ParsedArticle]) {
    var writer = ChunkWriter(size: Self.blockSize)
    for article in articles { writer.add(article) }
    let packer = BlockPacker()
    let blocks = writer.finished().map { items, count in
      PackedBlock(bytes: packer.packed(items), size: items.count, count: count)
    }
    self.init(blocks, count: articles.count)
  }

  private struct PackedBlock {
    var bytes: [UInt8]
    /// Its size when it is unpacked.
    var size: Int
    /// How many articles it holds.
    var count: Int
  }

  private convenience init(
    _ blocks: [PackedBlock], count: Int, dictionary: TextDictionary? = nil
  ) {
    var chunk = ByteWriter()
    chunk.put(count)
    chunk.put(blocks.count)
    for block in blocks {
      chunk.put(block.count)
      chunk.put(block.size)
      chunk.put(block.bytes.count)
    }
    for block in blocks { chunk.put(raw: block.bytes) }
    self.init(.owned(chunk.bytes.trimmed), count: count, dictionary: dictionary)
  }

  /// The same articles packed with a dictionary.
  ///
  /// - Parameter packer: One with that dictionary.
  func packedAgain(by packer: BlockPacker, with dictionary: TextDictionary) -> ArticleChunk {
    guard let table else { return self }
    var blocks: [PackedBlock] = []
    for block in [table.heads, table.records] + table.texts {
      guard
        let packed = isByDictionary(block)
          ? unpack(block).map({ packer.packed($0.bytes) })
          : bytes.withBytes({ Array($0[block.range]) })
      else { return self }
      blocks.append(PackedBlock(bytes: packed, size: block.size, count: block.count))
    }
    return ArticleChunk(blocks, count: count, dictionary: dictionary)
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
    let dictionary = isByDictionary(block) ? dictionary : nil
    return bytes.withBytes { bytes in
      BlockUnpacker.unpacked(
        UnsafeRawBufferPointer(rebasing: bytes[block.range]), count: block.size, with: dictionary)
    }.map { PackedItems($0, count: block.count) }
  }

  private func isByDictionary(_ block: Block) -> Bool { block.number != Self.recordsNumber }

  private static let recordsNumber = 1
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
