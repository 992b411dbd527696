import Articles
import Parsing

/// Some dozens of articles as bytes: their heads in one compressed block, their texts with what was
/// found in them in others.
///
/// A chunk stands for itself, so that shards are merged by taking over each other's chunks, and a file
/// holds them as they are. Its bytes: the number of articles, the size of the heads unpacked and
/// packed, the number of blocks, for each block the number of its articles and its sizes; then the
/// heads, then the blocks. A block holds the lengths of its articles' texts and records, then text and
/// record of each in turn: names and words of the one stand in the other, which makes them small.
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
    var heads = ByteWriter()
    for article in articles { ArticleHead(article).write(to: &heads) }
    var blocks = BlocksWriter(size: Self.blockSize)
    for article in articles { blocks.add(article) }
    self.init(heads: heads.bytes, blocks: blocks.finished(), count: articles.count)
  }

  /// - Parameter blocks: Unpacked, each with the number of its articles.
  private convenience init(heads: [UInt8], blocks: [(bytes: [UInt8], count: Int)], count: Int) {
    let packedHeads = Compression.packed(heads)
    let packedBlocks = blocks.map { Compression.packed($0.bytes) }
    var chunk = ByteWriter()
    chunk.put(count)
    chunk.put(heads.count)
    chunk.put(packedHeads.count)
    chunk.put(blocks.count)
    for (block, packed) in zip(blocks, packedBlocks) {
      chunk.put(block.count)
      chunk.put(block.bytes.count)
      chunk.put(packed.count)
    }
    chunk.put(raw: packedHeads)
    for packed in packedBlocks { chunk.put(raw: packed) }
    // Without what was reserved and is not needed.
    self.init(.owned(Array(chunk.bytes[...])), count: count)
  }

  /// One chunk of what several hold; nil where one of them is damaged.
  convenience init?(merging chunks: some Collection<ArticleChunk>) {
    var heads: [UInt8] = []
    var blocks = BlocksWriter(size: Self.blockSize)
    for chunk in chunks {
      guard let table = chunk.table, let part = chunk.unpack(table.heads) else { return nil }
      heads += part
      for block in table.blocks {
        guard let bytes = chunk.unpack(block), let articles = BlockView(bytes, block.count) else {
          return nil
        }
        for place in 0..<block.count { blocks.add(articles.parts(of: place)) }
      }
    }
    let count = chunks.reduce(0) { $0 + $1.count }
    self.init(heads: heads, blocks: blocks.finished(), count: count)
  }
}

// MARK: - What lies where

extension ArticleChunk {
  /// A compressed part of a chunk.
  struct Part {
    var range: Range<Int>
    /// Its size when it is unpacked.
    var size: Int
    /// How many articles it holds.
    var count: Int
  }

  struct Table {
    var heads: Part
    var blocks: [Part]

    /// Of all it holds, unpacked.
    var size: Int { heads.size + blocks.reduce(0) { $0 + $1.size } }
  }

  /// Nil where the chunk is damaged.
  var table: Table? {
    bytes.withBytes { bytes in
      var reader = ByteReader(bytes)
      let count = Int(clamping: reader.number())
      var sizes = [(size: Int(clamping: reader.number()), packed: reader.count(), count: count)]
      for _ in 0..<reader.count() {
        let count = Int(clamping: reader.number())
        sizes.append((Int(clamping: reader.number()), reader.count(), count))
        if reader.isDamaged { return nil }
      }
      var parts: [Part] = []
      var offset = reader.offset
      for (size, packed, count) in sizes {
        guard packed <= bytes.count - offset, count <= self.count else { return nil }
        parts.append(Part(range: offset..<offset + packed, size: size, count: count))
        offset += packed
      }
      let blocks = Array(parts.dropFirst())
      guard !reader.isDamaged, count == self.count,
        blocks.reduce(0, { $0 &+ $1.count }) == count
      else { return nil }
      return Table(heads: parts[0], blocks: blocks)
    }
  }

  func unpack(_ part: Part) -> [UInt8]? {
    bytes.withBytes { bytes in
      Compression.unpacked(UnsafeRawBufferPointer(rebasing: bytes[part.range]), count: part.size)
    }
  }
}

/// Collects articles into blocks.
private struct BlocksWriter {
  let size: Int
  private var lengths = ByteWriter()
  private var parts = ByteWriter()
  private var count = 0
  private var blocks: [(bytes: [UInt8], count: Int)] = []

  init(size: Int) { self.size = size }

  mutating func add(_ article: ParsedArticle) {
    var record = ByteWriter()
    ArticleRecord(article).write(to: &record)
    article.text.withBytes { text in
      record.bytes.withUnsafeBytes { add((UnsafeRawBufferPointer(text), $0)) }
    }
  }

  mutating func add(_ article: (text: UnsafeRawBufferPointer, record: UnsafeRawBufferPointer)) {
    if count > 0, parts.bytes.count + article.text.count > size { finish() }
    lengths.put(article.text.count)
    lengths.put(article.record.count)
    parts.put(raw: article.text)
    parts.put(raw: article.record)
    count += 1
  }

  mutating func add(_ parts: BlockView.Parts) {
    parts.text.withUnsafeBytes { text in
      parts.record.withUnsafeBytes { add((text, $0)) }
    }
  }

  private mutating func finish() {
    if count == 0 { return }
    blocks.append((lengths.bytes + parts.bytes, count))
    (lengths, parts, count) = (ByteWriter(), ByteWriter(), 0)
  }

  mutating func finished() -> [(bytes: [UInt8], count: Int)] {
    finish()
    return blocks
  }
}

/// An unpacked block: where each of its articles lies.
struct BlockView: Sendable {
  let bytes: [UInt8]
  private let ranges: [(text: Range<Int>, record: Range<Int>)]

  typealias Parts = (text: ArraySlice<UInt8>, record: ArraySlice<UInt8>)

  /// Nil where the lengths do not fit.
  init?(_ bytes: [UInt8], _ count: Int) {
    let ranges = bytes.withUnsafeBytes { raw -> [(text: Range<Int>, record: Range<Int>)]? in
      var reader = ByteReader(raw)
      var lengths: [(text: Int, record: Int)] = []
      for _ in 0..<count {
        lengths.append((reader.count(), reader.count()))
        if reader.isDamaged { return nil }
      }
      var offset = reader.offset
      var ranges: [(text: Range<Int>, record: Range<Int>)] = []
      for (text, record) in lengths {
        guard text + record <= raw.count - offset else { return nil }
        ranges.append((offset..<offset + text, offset + text..<offset + text + record))
        offset += text + record
      }
      return ranges
    }
    guard let ranges else { return nil }
    self.bytes = bytes
    self.ranges = ranges
  }

  var count: Int { ranges.count }

  func parts(of place: Int) -> Parts {
    (bytes[ranges[place].text], bytes[ranges[place].record])
  }
}
