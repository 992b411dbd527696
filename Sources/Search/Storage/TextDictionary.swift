/// Some text of a corpus, with which its articles are packed: what stands in it too need not be kept
/// again, but where it stands.
///
/// So blocks can be small, of which one is unpacked to read an article, and yet take little room.
final class TextDictionary: Sendable {
  let bytes: [UInt8]

  /// Twice as many bytes would save one in twenty of the articles', and be a burden to a small corpus.
  static let size = 256 << 10
  /// A corpus of less text has no need of one.
  static let leastText = 8 * size
  /// So much of each block tells how a corpus is worded.
  private static let sampleSize = 2 << 10

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Of texts from all over some articles; nil where these are few.
  convenience init?(of chunks: [ArticleChunk]) {
    let blocks = chunks.flatMap { chunk in
      (chunk.table?.texts ?? []).map { (chunk: chunk, block: $0) }
    }
    guard blocks.reduce(0, { $0 + $1.block.size }) >= Self.leastText else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.size)
    let count = min(blocks.count, Self.size / Self.sampleSize)
    for sample in 0..<count {
      let (chunk, block) = blocks[sample * blocks.count / count]
      bytes += chunk.unpack(block)?.bytes.suffix(Self.size / count) ?? []
    }
    self.init(bytes)
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBytes(body)
  }
}
