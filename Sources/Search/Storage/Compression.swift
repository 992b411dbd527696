import CZstd

/// Blocks of bytes made small by Zstandard, each by itself and with a checksum of what it holds.
enum Compression {
  /// Beyond it a level more costs twice the time and saves one byte in a hundred.
  static let level: Int32 = 6
  /// The most that a block may unpack to, far above what an article of 64 MB takes.
  private static let mostBytes = 1 << 30

  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    guard let context = ZSTD_createCCtx() else { return [] }
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    let bound = ZSTD_compressBound(bytes.count)
    return Array(unsafeUninitializedCapacity: bound) { packed, count in
      let size = ZSTD_compress2(context, packed.baseAddress, bound, bytes, bytes.count)
      count = ZSTD_isError(size) == 0 ? size : 0
    }
  }

  /// What a block holds; nil where it is damaged.
  ///
  /// - Parameter count: How many bytes that are, as its table says.
  static func unpacked(_ block: UnsafeRawBufferPointer, count: Int) -> [UInt8]? {
    guard count >= 0, count <= mostBytes,
      ZSTD_getFrameContentSize(block.baseAddress, block.count) == UInt64(count)
    else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
      let size = ZSTD_decompress(bytes.baseAddress, count, block.baseAddress, block.count)
      isWhole = ZSTD_isError(size) == 0 && size == count
      written = isWhole ? count : 0
    }
    return isWhole ? bytes : nil
  }
}
