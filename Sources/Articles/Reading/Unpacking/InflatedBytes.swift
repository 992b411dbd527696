import CZlib

/// What a gzip stream holds: one member or several, zeros after the last passed over.
///
/// zlib and not libarchive, which passes over wrong checksums and loses what stands before a cut.
final class InflatedBytes: ByteSource {
  private let path: String
  private let source: any ByteSource
  private let tally: ByteTally
  /// At one address for life, since zlib keeps a pointer back to it.
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  /// The offset in `input` of the first byte that was not used.
  private var used = 0
  /// The count of compressed bytes before `input`.
  private var offset = 0
  private var isInMember = false
  /// Output that filled its piece may have left some inside.
  private var hasMore = false
  private var isAtEnd = false
  private var inputFailure: ArticleError?

  /// - Parameter isRaw: Whether the stream has no header, as some web servers send it.
  init(_ source: any ByteSource, path: String, tally: ByteTally, isRaw: Bool = false) {
    self.source = source
    self.path = path
    self.tally = tally
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Fails only for want of memory; inflate() then says so itself.
    _ = isRaw ? z_inflate_init_raw(stream) : z_inflate_init_any(stream)
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  func read(into bytes: inout [UInt8]) throws(ArticleError) -> Bool {
    while !isAtEnd {
      if used == input.count, !hasMore, !readInput() {
        isAtEnd = true
        if let inputFailure { throw inputFailure }
        if isInMember { throw damage(isCut: true) }
        return false
      }
      if !isInMember, !beginMember() { continue }
      let count = bytes.count
      try inflate(into: &bytes)
      if bytes.count > count { return true }
    }
    return false
  }

  private func readInput() -> Bool {
    guard inputFailure == nil else { return false }
    offset += input.count
    input.removeAll(keepingCapacity: true)
    used = 0
    do throws(ArticleError) {
      return try source.read(into: &input)
    } catch {
      inputFailure = error
      return !input.isEmpty
    }
  }

  /// False where only zeros are left.
  private func beginMember() -> Bool {
    used += input[used...].prefix { $0 == 0 }.count
    guard used < input.count else { return false }
    inflateReset(stream)
    isInMember = true
    return true
  }

  /// Inflates until the input, a piece of output or the member ends.
  private func inflate(into output: inout [UInt8]) throws(ArticleError) {
    let before = output.count
    let code = step(into: &output)
    try tally.hasMade(output.count - before, path: path)
    switch code {
    case Z_STREAM_END: (isInMember, hasMore) = (false, false)
    case Z_OK: break
    case Z_BUF_ERROR where used == input.count: hasMore = false
    default:
      isAtEnd = true
      throw damage(isCut: false)
    }
  }

  private func step(into output: inout [UInt8]) -> Int32 {
    input.withUnsafeMutableBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.piece) { piece in
        stream.pointee.next_in = bytes.baseAddress.map { $0 + used }
        stream.pointee.avail_in = UInt32(clamping: bytes.count - used)
        stream.pointee.next_out = piece.baseAddress
        stream.pointee.avail_out = UInt32(piece.count)
        let code = CZlib.inflate(stream, Z_NO_FLUSH)
        let room = Int(stream.pointee.avail_out)
        output.append(contentsOf: piece[..<(piece.count - room)])
        used = bytes.count - Int(stream.pointee.avail_in)
        hasMore = room == 0
        return code
      }
    }
  }

  private func damage(isCut: Bool) -> ArticleError {
    .damagedCompression(path: path, offset: offset + used, isCut: isCut)
  }

  private static let piece = 1 << 16
}
