/// A list of one block at most, as differences: each with its last bits as they are and the number of
/// times that they overflow as so many zeros and a one (Rice coding), or as bytes of seven bits where
/// that is shorter.
///
/// The first byte of two or more tells how many last bits those are.
struct ShortList {
  /// In place of the number of last bits, where the differences are bytes.
  private static let inBytes: UInt8 = 0xFF
  private static let mostBits: UInt8 = 31

  private let bytes: UnsafeRawBufferPointer
  private let lastBits: UInt64
  private let isInBytes: Bool
  private var bit: Int

  /// - Precondition: Eight bytes and more lie behind the list.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int, count: Int) {
    self.bytes = bytes
    let coding = count > 1 ? bytes[offset] : Self.inBytes
    isInBytes = coding == Self.inBytes
    lastBits = UInt64(coding & Self.mostBits)
    bit = (count > 1 ? offset + 1 : offset) * 8
  }

  /// The next difference.
  @inline(__always)
  mutating func next() -> UInt64 { isInBytes ? nextInBytes() : nextInBits() }

  @inline(__always)
  private mutating func nextInBytes() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while bit >> 3 < bytes.count, shift < 35 {
      let byte = bytes[bit >> 3]
      bit += 8
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }

  @inline(__always)
  private mutating func nextInBits() -> UInt64 {
    let word = bytes.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self) >> UInt64(bit & 7)
    bit += Int(lastBits)
    var times = (word >> lastBits).trailingZeroBitCount
    // Of a word 57 bits are surely there.
    if times >= 57 - Int(lastBits) { times = zeros() }
    bit += times + 1
    return UInt64(times) << lastBits | word & (1 << lastBits &- 1)
  }

  private func zeros() -> Int {
    var end = bit
    while end >> 3 < bytes.count, bytes[end >> 3] >> UInt8(end & 7) & 1 == 0 { end += 1 }
    return end - bit
  }

  /// Whether these are so many rising numbers below a bound, which end where they should.
  static func isSound(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, count: Int, below universe: UInt32
  ) -> Bool {
    guard count > 0 else { return range.isEmpty }
    guard !range.isEmpty else { return false }
    if count > 1, bytes[range.lowerBound] > mostBits, bytes[range.lowerBound] != inBytes {
      return false
    }
    var list = ShortList(bytes, at: range.lowerBound, count: count)
    var last: UInt64 = 0
    for index in 0..<count {
      let difference = list.next()
      guard list.bit <= range.upperBound * 8, index == 0 || difference > 0 else { return false }
      last += difference
      if last >= UInt64(universe) { return false }
    }
    return (list.bit + 7) >> 3 == range.upperBound
  }
}

// MARK: - Packing

extension ShortList {
  /// Adds the differences of numbers.
  static func append(_ numbers: UnsafeBufferPointer<UInt32>, to bytes: inout [UInt8]) {
    guard numbers.count > 1, let last = numbers.last else {
      return appendInBytes(numbers, to: &bytes)
    }
    let mean = max(1, last / UInt32(numbers.count))
    let most = UInt8(31 - mean.leadingZeroBitCount)
    let best = (most &- min(most, 2)...most).map { (lastBits: $0, size: size(of: numbers, $0)) }
      .min { $0.size < $1.size }
    guard let best, (best.size + 7) / 8 < sizeInBytes(of: numbers) else {
      bytes.append(inBytes)
      return appendInBytes(numbers, to: &bytes)
    }
    bytes.append(best.lastBits)
    appendInBits(numbers, UInt64(best.lastBits), to: &bytes)
  }

  /// In bits.
  private static func size(of numbers: UnsafeBufferPointer<UInt32>, _ lastBits: UInt8) -> Int {
    var size = numbers.count * (Int(lastBits) + 1)
    var last: UInt32 = 0
    for number in numbers {
      size += Int((number &- last) >> UInt32(lastBits))
      last = number
    }
    return size
  }

  private static func sizeInBytes(of numbers: UnsafeBufferPointer<UInt32>) -> Int {
    var size = 0
    var last: UInt32 = 0
    for number in numbers {
      size += (38 - ((number &- last) | 1).leadingZeroBitCount) / 7
      last = number
    }
    return size
  }

  private static func appendInBytes(
    _ numbers: UnsafeBufferPointer<UInt32>, to bytes: inout [UInt8]
  ) {
    var last: UInt32 = 0
    for number in numbers {
      var rest = number &- last
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
      last = number
    }
  }

  private static func appendInBits(
    _ numbers: UnsafeBufferPointer<UInt32>, _ lastBits: UInt64, to bytes: inout [UInt8]
  ) {
    var pending: UInt64 = 0
    var count: UInt64 = 0
    func flush() {
      while count >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        count -= 8
      }
    }
    var last: UInt32 = 0
    for number in numbers {
      let difference = UInt64(number &- last)
      pending |= (difference & (1 << lastBits &- 1)) << count
      count += lastBits
      flush()
      for _ in 0..<difference >> lastBits {
        count += 1
        flush()
      }
      pending |= 1 << count
      count += 1
      flush()
      last = number
    }
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
  }
}
