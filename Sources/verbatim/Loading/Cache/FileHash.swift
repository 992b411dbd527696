import Articles
import Glibc

/// A number made of a file's bytes, the same for the same bytes.
struct FileHash: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Nil where the file cannot be read whole.
  init?(of path: FilePath) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var (high, low): (UInt64, UInt64) = (0x9e37_79b9_7f4a_7c15, 0xc2b2_ae3d_27d4_eb4f)
    var size: UInt64 = 0
    let isWhole = withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 8) { piece in
      while true {
        // Filled up to its end, so that words fall alike however the system cuts.
        var count = 0
        while count < piece.count {
          let more = read(descriptor, piece.baseAddress.map { $0 + count }, piece.count - count)
          if more < 0, errno == EINTR { continue }
          if more < 0 { return false }
          if more == 0 { break }
          count += more
        }
        size += UInt64(count)
        for byte in count..<min(piece.count, (count + 7) & ~7) { piece[byte] = 0 }
        for offset in stride(from: 0, to: count, by: 8) {
          let word = piece.load(fromByteOffset: offset, as: UInt64.self)
          high = (high ^ word) &* 0x9fb2_1c65_1e98_df25
          high ^= high >> 35
          low = (low ^ word &+ high) &* 0xd6e8_feb8_6659_fd93
          low ^= low >> 32
        }
        if count < piece.count { return true }
      }
    }
    guard isWhole else { return nil }
    self.init(high: high ^ size, low: low &+ size)
  }

  private static let piece = 1 << 18
}
