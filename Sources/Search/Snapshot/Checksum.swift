/// A number of 64 bits made of bytes, which tells chance damage and no malice.
///
/// Four lanes of multiplication and rotation, 32 bytes at a time, as in xxHash: several gigabytes a
/// second.
struct Checksum {
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
    0x9e37_79b1_85eb_ca87, 0xc2b2_ae3d_27d4_eb4f, 0x1656_67b1_9e37_79f9, 0x85eb_ca77_c2b2_ae63
  )
  private var count = 0

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    checksum.add(bytes)
    return checksum.value
  }

  /// - Precondition: All but the last piece have a length that 32 divides.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var offset = 0
    func word(_ place: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: offset + place, as: UInt64.self)
    }
    while offset + 32 <= bytes.count {
      lanes.0 = Self.mixed(lanes.0, word(0))
      lanes.1 = Self.mixed(lanes.1, word(8))
      lanes.2 = Self.mixed(lanes.2, word(16))
      lanes.3 = Self.mixed(lanes.3, word(24))
      offset += 32
    }
    while offset < bytes.count {
      lanes.0 = Self.mixed(lanes.0, UInt64(bytes[offset]))
      offset += 1
    }
  }

  var value: UInt64 {
    var value = UInt64(truncatingIfNeeded: count)
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { value = Self.mixed(value, lane) }
    value ^= value >> 33
    value = value &* 0xc2b2_ae3d_27d4_eb4f
    return value ^ value >> 29
  }

  @inline(__always)
  private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let sum = lane &+ word &* 0xc2b2_ae3d_27d4_eb4f
    return (sum << 31 | sum >> 33) &* 0x9e37_79b1_85eb_ca87
  }
}
