import CMapping

/// A file in memory as it is on disk, read page by page when its bytes are asked for; what somebody
/// cuts off meanwhile reads as zeros.
final class Mapping: Sendable {
  private let address: UInt
  let count: Int

  /// Maps an open file; nil with `errno` where the system does not.
  init?(descriptor: Int32, count: Int) {
    guard count > 0, let start = mapping_open(descriptor, count) else { return nil }
    address = UInt(bitPattern: start)
    self.count = count
  }

  deinit { if let start = UnsafeRawPointer(bitPattern: address) { mapping_close(start, count) } }

  /// Calls `body` with the bytes of a range, cut at the mapping's bounds.
  func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let all = UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
    return try body(UnsafeRawBufferPointer(rebasing: all[range.clamped(to: 0..<count)]))
  }
}
