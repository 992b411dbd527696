extension PackedLists {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try output.put(Array(offsets))
    try output.put(bytes)
  }

  init(from input: inout SnapshotInput) throws(SnapshotError) {
    let offsets = try input.take(UInt32.self)
    guard offsets.rise() else { throw .damaged(part: "lists") }
    self.init(offsets: offsets, bytes: try input.take(UInt8.self))
  }

  init(from input: inout SnapshotInput, count: Int, universe: UInt32) throws(SnapshotError) {
    try self.init(from: &input)
    guard isSound(count: count, universe: universe) else { throw .damaged(part: "lists") }
  }

  /// Whether these are so many lists of rising numbers below a bound, each inside its own bytes.
  func isSound(count: Int, universe: UInt32) -> Bool {
    guard offsets.count == count + 1, offsets[0] == 0,
      Int(offsets[count]) <= bytes.count - Self.slack
    else { return false }
    return bytes.withUnsafeBytes { bytes in
      (0..<count).allSatisfy { list in
        let range = Int(offsets[list])..<Int(offsets[list + 1])
        var offset = range.lowerBound
        guard let count = Self.number(at: &offset, of: bytes, before: range.upperBound) else {
          return false
        }
        return count <= Self.blockSize
          ? ShortList.isSound(bytes, offset..<range.upperBound, count: count, below: universe)
          : Self.isSoundLong(bytes, range, offset, count: count, below: universe)
      }
    }
  }

  /// So many bytes lie behind the last list, since words of eight are read.
  private static let slack = 8

  /// A number of variable length; nil where it does not end.
  private static func number(
    at offset: inout Int, of bytes: UnsafeRawBufferPointer, before end: Int
  ) -> Int? {
    var number = 0
    var shift = 0
    while offset < end, shift < 35 {
      let byte = bytes[offset]
      offset += 1
      number |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { return number }
    }
    return nil
  }

  /// - Parameter entries: Where the first numbers and the places of the blocks stand.
  private static func isSoundLong(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ entries: Int, count: Int,
    below universe: UInt32
  ) -> Bool {
    let blocks = (count + blockSize - 1) / blockSize
    guard range.upperBound - entries >= blocks * 8 else { return false }
    var last: UInt64?
    for block in 0..<blocks {
      let entry = entries + block * 8
      var number = UInt64(bytes.loadUnaligned(fromByteOffset: entry, as: UInt32.self))
      let start = Int(bytes.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self))
      guard start < range.count, last.map({ $0 < number }) ?? true else { return false }
      let offset = range.lowerBound + start + 1
      let width = UInt64(bytes[offset - 1])
      let following = min(blockSize, count - block * blockSize) - 1
      let size = (following * Int(width) + 7) / 8
      guard width <= 32, offset + size <= range.upperBound else { return false }
      let mask = UInt64(1) << width &- 1
      var bit: UInt64 = 0
      for _ in 0..<following {
        let word = bytes.loadUnaligned(fromByteOffset: offset + Int(bit >> 3), as: UInt64.self)
        let difference = word >> (bit & 7) & mask
        if difference == 0 { return false }
        number += difference
        bit += width
      }
      guard number < UInt64(universe) else { return false }
      last = number
    }
    return true
  }
}
