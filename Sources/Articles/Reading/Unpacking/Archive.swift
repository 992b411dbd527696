import CArchive

/// An archive, or something compressed, being read by libarchive from another source.
///
/// A class, because libarchive keeps a pointer to it while it reads.
final class Archive {
  private let handle: OpaquePointer?
  private let path: String
  private let source: any ByteSource
  private let tally: ByteTally
  /// The file, where the archive can be read in any order; zip then tells its members by its
  /// directory.
  private let file: Descriptor?
  /// What libarchive was given last, at an address that stays.
  private let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private var pending: [UInt8] = []
  private var pendingStart = 0
  /// What went wrong in the source, of which libarchive learns only that something did.
  private var sourceFailure: ArticleError?
  private var isOpen = false

  init(_ bytes: BytesAhead, _ wrapping: Wrapping, path: String, tally: ByteTally) {
    handle = archive_read_new()
    self.path = path
    self.tally = tally
    file = wrapping == .zip ? bytes.seekable() : nil
    source = file ?? bytes
    guard let handle else { return }
    switch wrapping {
    case .zip: archive_read_support_format_zip(handle)
    case .tar: archive_read_support_format_tar(handle)
    case .gzip: archive_read_support_filter_gzip(handle)
    case .zstd: archive_read_support_filter_zstd(handle)
    case .bzip2: archive_read_support_filter_bzip2(handle)
    case .xz: archive_read_support_filter_xz(handle)
    case .lz4: archive_read_support_filter_lz4(handle)
    }
    if !wrapping.isArchive { archive_read_support_format_raw(handle) }
  }

  deinit {
    if let handle { archive_read_free(handle) }
    piece.deallocate()
  }

  // MARK: Members

  struct Member {
    var name: String
    var isFile: Bool
    var isEncrypted: Bool
  }

  /// Goes on to the next member; nil at the end.
  func nextMember() throws(ArticleError) -> Member? {
    guard let handle else { throw damage() }
    if !isOpen { try open(handle) }
    var entry: OpaquePointer?
    let code = archive_read_next_header(handle, &entry)
    if code == ARCHIVE_EOF { return nil }
    guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else { throw damage() }
    return Member(
      name: name(of: entry), isFile: archive_entry_filetype(entry) == 0o100000,
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  private func name(of entry: OpaquePointer) -> String {
    // Names that no locale can say are given as bytes.
    if let name = archive_entry_pathname_utf8(entry) { return String(cString: name) }
    return archive_entry_pathname(entry).map { String(cString: $0) } ?? "?"
  }

  /// Appends the next bytes of the member at hand.
  func read(into bytes: inout [UInt8], path: String) throws(ArticleError) -> Bool {
    guard let handle else { throw damage() }
    let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { room in
      let count = archive_read_data(handle, room.baseAddress, room.count)
      if count > 0 { bytes.append(contentsOf: room[..<count]) }
      return count
    }
    if count < 0 { throw damage(path: path) }
    try tally.hasMade(count, path: path)
    return count > 0
  }

  /// What libarchive found wrong, unless the source below failed.
  private func damage(path: String? = nil) -> ArticleError {
    if let sourceFailure { return sourceFailure }
    let words = handle.flatMap { archive_error_string($0) }.map { String(cString: $0) }
    return .damagedArchive(
      path: path ?? self.path, offset: Int(handle.map { archive_filter_bytes($0, -1) } ?? 0),
      problem: words ?? "no memory")
  }

  // MARK: The bytes below

  private func open(_ handle: OpaquePointer) throws(ArticleError) {
    isOpen = true
    archive_read_set_read_callback(handle) { _, context, piece in
      Archive.of(context)?.givePiece(piece) ?? -1
    }
    if file != nil {
      archive_read_set_seek_callback(handle) { _, context, offset, whence in
        Archive.of(context)?.file?.seek(to: Int(offset), SeekOrigin(rawValue: whence))
          .map(Int64.init) ?? Int64(ARCHIVE_FATAL)
      }
    }
    archive_read_set_callback_data(handle, Unmanaged.passUnretained(self).toOpaque())
    guard archive_read_open1(handle) == ARCHIVE_OK else { throw damage() }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> Archive? {
    context.map { Unmanaged<Archive>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The count of the bytes that the pointer is set to; 0 at the end, -1 where they cannot be read.
  private func givePiece(_ pointer: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    if pendingStart == pending.count {
      pending.removeAll(keepingCapacity: true)
      pendingStart = 0
      do throws(ArticleError) {
        while pending.isEmpty, try source.read(into: &pending) {}
      } catch {
        sourceFailure = error
        if pending.isEmpty { return -1 }
      }
    }
    let count = min(piece.count, pending.count - pendingStart)
    piece.copyBytes(from: pending[pendingStart..<pendingStart + count])
    pendingStart += count
    pointer?.pointee = UnsafeRawPointer(piece.baseAddress)
    return count
  }
}

/// The bytes of the member that an archive is at.
final class MemberBytes: ByteSource {
  private let archive: Archive
  private let path: String
  private var isAtEnd = false

  init(of archive: Archive, path: String) {
    self.archive = archive
    self.path = path
  }

  func read(into bytes: inout [UInt8]) throws(ArticleError) -> Bool {
    if isAtEnd { return false }
    isAtEnd = true
    guard try archive.read(into: &bytes, path: path) else { return false }
    isAtEnd = false
    return true
  }
}

/// What something holds compressed.
final class DecompressedBytes: ByteSource {
  private let archive: Archive
  private let path: String
  private var isBegun = false
  private var isAtEnd = false

  init(_ bytes: BytesAhead, _ wrapping: Wrapping, path: String, tally: ByteTally) {
    archive = Archive(bytes, wrapping, path: path, tally: tally)
    self.path = path
  }

  func read(into bytes: inout [UInt8]) throws(ArticleError) -> Bool {
    if isAtEnd { return false }
    isAtEnd = true
    if !isBegun {
      isBegun = true
      guard try archive.nextMember() != nil else { return false }
    }
    guard try archive.read(into: &bytes, path: path) else { return false }
    isAtEnd = false
    return true
  }
}
