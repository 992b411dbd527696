import Glibc

/// Takes the parts of a snapshot in the order in which they were written.
///
/// Arrays are read into memory and checked against their checksums, so that nothing that happens to the
/// file later can harm whoever uses them; only the packed articles, each block of which has a checksum
/// of its own, stay in the file and are mapped.
struct SnapshotInput {
  let header: SnapshotHeader
  private let descriptor: Int32
  private let entries: [SnapshotEntry]
  private var next = 0

  /// - Parameter descriptor: Of an open file, which stays the caller's.
  init(_ descriptor: Int32) throws(SnapshotError) {
    self.descriptor = descriptor
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    let size = Int(status.st_size)
    let head = try Self.bytes(of: descriptor, 0, count: min(size, SnapshotHeader.size))
    header = try Self.header(head)
    guard size >= header.fileSize else { throw .cut }
    guard size == header.fileSize else { throw .damaged(part: "end") }
    let count = header.entryCount.multipliedReportingOverflow(by: SnapshotEntry.size)
    guard !count.overflow, header.tableOffset >= SnapshotHeader.size,
      header.tableOffset <= size, count.partialValue == size - header.tableOffset - 8
    else { throw .damaged(part: "table") }
    let table = try Self.bytes(of: descriptor, header.tableOffset, count: count.partialValue + 8)
    entries = try Self.entries(table, before: header.tableOffset)
  }

  private static func header(_ bytes: [UInt8]) throws(SnapshotError) -> SnapshotHeader {
    var header: Result<SnapshotHeader, SnapshotError> = .failure(.noSnapshot)
    bytes.withUnsafeBytes { raw in
      header = Result { () throws(SnapshotError) in try SnapshotHeader(raw) }
    }
    return try header.get()
  }

  private static func entries(
    _ table: [UInt8], before end: Int
  ) throws(SnapshotError) -> [SnapshotEntry] {
    let (entries, isWhole) = table.withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      let entries = (0..<(raw.count - 8) / SnapshotEntry.size).map { _ in
        SnapshotEntry(from: &reader)
      }
      let told = Checksum.of(UnsafeRawBufferPointer(rebasing: raw[..<(raw.count - 8)]))
      return (entries, reader.word() == told)
    }
    let fits = entries.allSatisfy { $0.offset <= end && $0.count <= end - $0.offset }
    guard isWhole, fits else { throw .damaged(part: "table") }
    return entries
  }

  private static func bytes(
    of descriptor: Int32, _ offset: Int, count: Int
  ) throws(SnapshotError) -> [UInt8] {
    try numbers(of: descriptor, offset, count: count)
  }

  private static func numbers<Number: FixedWidthInteger>(
    of descriptor: Int32, _ offset: Int, count: Int
  ) throws(SnapshotError) -> [Number] {
    var failure: SnapshotError?
    let numbers = [Number](unsafeUninitializedCapacity: count) { numbers, initialized in
      let raw = UnsafeMutableRawBufferPointer(numbers)
      let size = count * MemoryLayout<Number>.size
      var done = 0
      while done < size, failure == nil {
        let read = pread(descriptor, raw.baseAddress.map { $0 + done }, size - done, offset + done)
        if read > 0 {
          done += read
        } else if read == 0 {
          failure = .cut
        } else if errno != EINTR {
          failure = .unreadable(errno: errno)
        }
      }
      initialized = failure == nil ? count : 0
    }
    if let failure { throw failure }
    return numbers
  }

  // MARK: Parts

  private mutating func nextEntry() throws(SnapshotError) -> SnapshotEntry {
    guard next < entries.count else { throw .damaged(part: "table") }
    defer { next += 1 }
    return entries[next]
  }

  /// The next part.
  mutating func take<Number: FixedWidthInteger>(
    _: Number.Type
  ) throws(SnapshotError) -> [Number] {
    let entry = try nextEntry()
    let size = MemoryLayout<Number>.size
    guard entry.count % size == 0 else { throw .damaged(part: "part \(next)") }
    let numbers: [Number] = try Self.numbers(
      of: descriptor, entry.offset, count: entry.count / size)
    guard numbers.withUnsafeBytes({ Checksum.of($0) }) == entry.checksum else {
      throw .damaged(part: "part \(next)")
    }
    return numbers
  }

  /// Where the next part stands, which is not read now.
  mutating func takePlace() throws(SnapshotError) -> SnapshotEntry { try nextEntry() }

  func mapping() throws(SnapshotError) -> Mapping {
    guard let mapping = Mapping(descriptor: descriptor, count: header.fileSize) else {
      throw .unreadable(errno: errno)
    }
    return mapping
  }

  /// Reads every part and compares it with its checksum.
  func verify() throws(SnapshotError) {
    for (number, entry) in entries.enumerated() {
      let checksum = try checksum(of: entry)
      if checksum != entry.checksum { throw .damaged(part: "part \(number + 1)") }
    }
  }

  private func checksum(of entry: SnapshotEntry) throws(SnapshotError) -> UInt64 {
    var checksum = Checksum()
    var offset = 0
    while offset < entry.count {
      let count = min(1 << 20, entry.count - offset)
      let piece = try Self.bytes(of: descriptor, entry.offset + offset, count: count)
      piece.withUnsafeBytes { checksum.add($0) }
      offset += count
    }
    return checksum.value
  }
}
