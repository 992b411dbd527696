import CZstd
import Synchronization

/// Makes blocks of bytes small by Zstandard, each by itself and with a checksum of what it holds.
///
/// A class, since what it works with takes longer to set up than a block to pack.
final class BlockPacker {
  private let context = ZSTD_createCCtx()
  private let prepared: OpaquePointer?

  /// What is packed once and for all, and what may be packed again with a dictionary. Beyond the first
  /// a level more costs half as much time again and saves one byte in fifty.
  private static let level: (final: Int32, first: Int32) = (6, 3)

  /// - Parameter dictionary: What blocks need not say again; nil where there is none yet.
  init(with dictionary: TextDictionary? = nil) {
    let level = dictionary == nil ? Self.level.first : Self.level.final
    prepared = dictionary.flatMap { ZSTD_createCDict($0.bytes, $0.bytes.count, level) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    ZSTD_CCtx_refCDict(context, prepared)
  }

  deinit {
    ZSTD_freeCCtx(context)
    ZSTD_freeCDict(prepared)
  }

  func packed(_ bytes: [UInt8]) -> [UInt8] {
    guard let context else { return [] }
    let bound = ZSTD_compressBound(bytes.count)
    return Array(unsafeUninitializedCapacity: bound) { packed, count in
      let size = ZSTD_compress2(context, packed.baseAddress, bound, bytes, bytes.count)
      count = ZSTD_isError(size) == 0 ? size : 0
    }
  }
}

/// Gives back what a packer made small.
final class BlockUnpacker: Sendable {
  /// What was set up and is not at work now, since that takes as long as to unpack a block.
  private static let idle = Mutex<[BlockUnpacker]>([])
  private static let mostIdle = 4
  /// The most that a block may unpack to, far above what an article of 64 MB takes.
  private static let mostBytes = 1 << 30

  /// The address of the library's own; one at a time works with it.
  private let context: UInt

  private init?() {
    guard let context = ZSTD_createDCtx() else { return nil }
    self.context = UInt(bitPattern: context)
  }

  deinit { ZSTD_freeDCtx(OpaquePointer(bitPattern: context)) }

  /// What a block holds; nil where it is damaged, or was packed with another dictionary.
  ///
  /// - Parameter count: How many bytes that are, as its table says.
  static func unpacked(
    _ block: UnsafeRawBufferPointer, count: Int, with dictionary: TextDictionary?
  ) -> [UInt8]? {
    guard count >= 0, count <= mostBytes,
      ZSTD_getFrameContentSize(block.baseAddress, block.count) == UInt64(count),
      let unpacker = idle.withLock({ $0.popLast() }) ?? BlockUnpacker()
    else { return nil }
    defer { idle.withLock { if $0.count < mostIdle { $0.append(unpacker) } } }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
      isWhole = unpacker.unpack(block, into: UnsafeMutableRawBufferPointer(bytes), dictionary)
      written = isWhole ? count : 0
    }
    return isWhole ? bytes : nil
  }

  /// - Returns: Whether the room is filled with what was packed.
  private func unpack(
    _ block: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer,
    _ dictionary: TextDictionary?
  ) -> Bool {
    let context = OpaquePointer(bitPattern: context)
    ZSTD_DCtx_reset(context, ZSTD_reset_session_and_parameters)
    func unpack() -> Int {
      ZSTD_decompressDCtx(
        context, room.baseAddress, room.count, block.baseAddress, block.count)
    }
    let size =
      dictionary?.withBytes { dictionary in
        ZSTD_DCtx_refPrefix(context, dictionary.baseAddress, dictionary.count)
        return unpack()
      } ?? unpack()
    return ZSTD_isError(size) == 0 && size == room.count
  }
}
