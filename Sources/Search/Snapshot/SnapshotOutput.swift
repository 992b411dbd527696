import Glibc

/// Writes the parts of a snapshot one after the other; their table and the header come last, so that a
/// file whose writing was broken off is none.
struct SnapshotOutput: ~Copyable {
  private let descriptor: Int32
  private var offset = SnapshotHeader.size
  private var entries: [SnapshotEntry] = []

  /// - Parameter descriptor: Of an empty file.
  init(_ descriptor: Int32) throws(SnapshotError) {
    self.descriptor = descriptor
    try write([UInt8](repeating: 0, count: SnapshotHeader.size))
  }

  /// Adds an array as the next part.
  mutating func put<Number: FixedWidthInteger>(_ numbers: [Number]) throws(SnapshotError) {
    var part = Part(offset: offset)
    try add(numbers, to: &part)
    try finish(part)
  }

  /// Adds pieces of bytes as the next part, end to end.
  mutating func put(pieces: some Sequence<StoredBytes>) throws(SnapshotError) {
    var part = Part(offset: offset)
    for piece in pieces { try add(piece.withBytes { Array($0) }, to: &part) }
    try finish(part)
  }

  private struct Part {
    let offset: Int
    var count = 0
    var checksum = Checksum()
    /// What is left of a piece until 32 bytes are there.
    var rest: [UInt8] = []

    init(offset: Int) { self.offset = offset }
  }

  private mutating func add<Number: FixedWidthInteger>(
    _ numbers: [Number], to part: inout Part
  ) throws(SnapshotError) {
    try write(numbers)
    numbers.withUnsafeBytes { bytes in
      part.count += bytes.count
      if part.rest.isEmpty {
        let whole = bytes.count & ~31
        part.checksum.add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
        part.rest = Array(bytes[whole...])
      } else {
        part.rest += bytes
        let whole = part.rest.count & ~31
        part.rest[..<whole].withUnsafeBytes { part.checksum.add($0) }
        part.rest.removeFirst(whole)
      }
    }
  }

  private mutating func finish(_ part: Part) throws(SnapshotError) {
    var checksum = part.checksum
    part.rest.withUnsafeBytes { checksum.add($0) }
    entries.append(
      SnapshotEntry(offset: part.offset, count: part.count, checksum: checksum.value))
    // So that every part begins where numbers of eight bytes may lie.
    let padding = (8 - part.count % 8) % 8
    try write([UInt8](repeating: 0, count: padding))
    offset = part.offset + part.count + padding
  }

  /// Writes table and header.
  consuming func finish(models: UInt64) throws(SnapshotError) {
    var table = ByteWriter()
    for entry in entries { entry.write(to: &table) }
    let checksum = table.bytes.withUnsafeBytes { Checksum.of($0) }
    table.put(word: checksum)
    try write(table.bytes)
    let header = SnapshotHeader(
      models: models, fileSize: offset + table.bytes.count, tableOffset: offset,
      entryCount: entries.count)
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .unwritable(errno: errno) }
    try write(header.bytes)
    guard fsync(descriptor) == 0 else { throw .unwritable(errno: errno) }
  }

  private func write<Number>(_ numbers: [Number]) throws(SnapshotError) {
    let failure = numbers.withUnsafeBytes { bytes -> Int32? in
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return errno }
        rest = rest.dropFirst(count)
      }
      return nil
    }
    if let failure { throw .unwritable(errno: failure) }
  }
}
