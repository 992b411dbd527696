/// Reads valid UTF-8 a scalar at a time, at any offset, ASCII first.
struct ScalarReader {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The byte at an offset, 0 outside the text.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The length in bytes of the scalar that begins at an offset.
  @inline(__always)
  func length(at offset: Int) -> Int {
    let byte = self[offset]
    if byte < 0x80 { return 1 }
    return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The scalar that begins at an offset, 0 outside the text.
  @inline(__always)
  func scalar(at offset: Int) -> UInt32 {
    let byte = self[offset]
    return byte < 0x80 ? UInt32(byte) : wideScalar(at: offset)
  }

  @inline(__always)
  func kind(at offset: Int) -> ScalarClass {
    let byte = self[offset]
    return byte < 0x80 ? ScalarClass(ascii: byte) : ScalarClass(wideScalar(at: offset))
  }

  /// The beginning of the scalar that ends at an offset.
  func before(_ offset: Int) -> Int {
    var start = offset - 1
    while start > 0 && self[start] & 0xC0 == 0x80 { start -= 1 }
    return max(start, 0)
  }

  private func wideScalar(at offset: Int) -> UInt32 {
    let lead = UInt32(self[offset])
    func tail(_ step: Int) -> UInt32 { UInt32(self[offset + step] & 0x3F) }
    if lead < 0xE0 { return (lead & 0x1F) << 6 | tail(1) }
    if lead < 0xF0 { return (lead & 0x0F) << 12 | tail(1) << 6 | tail(2) }
    return (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
  }
}
