/// The first bytes of a snapshot.
///
/// 64 of them: "VERBATIM", a byte that no text has and a line's end as Windows and Unix have it; the
/// version of the form, a number that tells the order of bytes, and four of 64 bits: what the articles
/// were parsed with, the size of the file, and where the table stands and how many entries it has; the
/// last is the checksum of all before it.
struct SnapshotHeader: Hashable {
  var models: UInt64
  var fileSize: Int
  var tableOffset: Int
  var entryCount: Int

  static let size = 64
  static let mark = Array("VERBATIM\u{1}\r\n\u{1a}".utf8)
  /// Grows whenever anything that is written changes its form or its meaning.
  static let version: UInt32 = 2
  private static let order: UInt32 = 0x0102_0304

  var bytes: [UInt8] {
    var bytes = ByteWriter()
    bytes.put(raw: Self.mark)
    bytes.put(bits: Self.version)
    withUnsafeBytes(of: Self.order) { bytes.put(raw: $0) }
    bytes.put(bits: 0)
    for number in [models, UInt64(fileSize), UInt64(tableOffset), UInt64(entryCount)] {
      bytes.put(word: number)
    }
    let checksum = bytes.bytes.withUnsafeBytes { Checksum.of($0) }
    bytes.put(word: checksum)
    return bytes.bytes
  }

  init(models: UInt64, fileSize: Int, tableOffset: Int, entryCount: Int) {
    self.models = models
    self.fileSize = fileSize
    self.tableOffset = tableOffset
    self.entryCount = entryCount
  }

  init(_ bytes: UnsafeRawBufferPointer) throws(SnapshotError) {
    var reader = ByteReader(bytes)
    let mark = reader.raw(min(Self.mark.count, bytes.count))
    guard mark.elementsEqual(Self.mark.prefix(mark.count)), !mark.isEmpty else { throw .noSnapshot }
    guard bytes.count >= Self.size else { throw .cut }
    let version = reader.bits()
    let order = reader.bits()
    _ = reader.bits()
    // The order is told before the version, which it may turn round.
    if order == Self.order.byteSwapped { throw .otherByteOrder }
    guard version == Self.version else { throw .otherVersion(version) }
    let numbers = (0..<5).map { _ in reader.word() }
    let told = Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[..<(Self.size - 8)]))
    guard numbers[4] == told, order == Self.order else { throw .damaged(part: "header") }
    models = numbers[0]
    fileSize = Int(clamping: numbers[1])
    tableOffset = Int(clamping: numbers[2])
    entryCount = Int(clamping: numbers[3])
  }
}

/// A part of a snapshot: an array as it lies in memory.
struct SnapshotEntry: Hashable {
  var offset: Int
  /// In bytes.
  var count: Int
  var checksum: UInt64

  static let size = 24

  func write(to bytes: inout ByteWriter) {
    bytes.put(word: UInt64(offset))
    bytes.put(word: UInt64(count))
    bytes.put(word: checksum)
  }

  init(offset: Int, count: Int, checksum: UInt64) {
    self.offset = offset
    self.count = count
    self.checksum = checksum
  }

  init(from bytes: inout ByteReader) {
    offset = Int(clamping: bytes.word())
    count = Int(clamping: bytes.word())
    checksum = bytes.word()
  }
}

extension ByteWriter {
  /// Eight bytes, the lowest first.
  package mutating func put(word: UInt64) {
    put(bits: UInt32(truncatingIfNeeded: word))
    put(bits: UInt32(truncatingIfNeeded: word >> 32))
  }
}

extension ByteReader {
  package mutating func word() -> UInt64 {
    let low = bits()
    return UInt64(low) | UInt64(bits()) << 32
  }
}
