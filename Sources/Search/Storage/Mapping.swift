import Glibc

/// A file in memory as it is on disk, read page by page when its bytes are asked for.
package final class Mapping: Sendable {
  private let address: UInt
  package let count: Int

  /// Maps an open file; nil with `errno` where the system does not.
  package init?(descriptor: Int32, count: Int) {
    guard count > 0,
      let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    address = UInt(bitPattern: start)
    self.count = count
  }

  deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }

  /// Calls `body` with the bytes of a range, cut at the mapping's bounds.
  package func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let all = UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
    return try body(UnsafeRawBufferPointer(rebasing: all[range.clamped(to: 0..<count)]))
  }
}
