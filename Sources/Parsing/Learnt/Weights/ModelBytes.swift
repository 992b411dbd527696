/// Reads the parts of a model one after the other, little-endian; nil behind the end.
struct ModelReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  /// Nil where the bytes do not begin with a signature and the checksum of what follows.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, signature: [UInt8]) {
    let head = signature.count + 8
    guard bytes.count >= head, bytes.starts(with: signature) else { return nil }
    var sum = ModelReader(UnsafeBufferPointer(rebasing: bytes[signature.count..<head]))
    self.init(UnsafeBufferPointer(rebasing: bytes[head...]))
    guard sum.number64() == Checksum.of(self.bytes) else { return nil }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number64() -> UInt64? {
    guard bytes.count - offset >= 8 else { return nil }
    defer { offset += 8 }
    return UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  mutating func integer<Integer: FixedWidthInteger>(_: Integer.Type) -> Integer? {
    let size = MemoryLayout<Integer>.size
    guard bytes.count - offset >= size else { return nil }
    defer { offset += size }
    return Integer(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: offset, as: Integer.self))
  }

  /// Appends integers, each times what one is worth; false where they are not all there.
  mutating func append<Integer: FixedWidthInteger>(
    _ count: Int, _: Integer.Type, times step: Float, to floats: inout [Float]
  ) -> Bool {
    let size = MemoryLayout<Integer>.size
    guard bytes.count - offset >= count * size else { return false }
    let raw = UnsafeRawBufferPointer(bytes)
    for index in 0..<count {
      let integer = raw.loadUnaligned(fromByteOffset: offset + index * size, as: Integer.self)
      floats.append(Float(Integer(littleEndian: integer)) * step)
    }
    offset += count * size
    return true
  }

  /// A number that counts things of some size which must all be there.
  private mutating func count(ofSize size: Int) -> Int? {
    guard let number = number64(), number <= UInt64((bytes.count - offset) / size) else {
      return nil
    }
    return Int(number)
  }

  private mutating func float() -> Float? {
    number64().map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) }
  }

  mutating func floats() -> [Float]? {
    guard let count = count(ofSize: 8) else { return nil }
    var floats: [Float] = []
    for _ in 0..<count {
      guard let float = float(), float.isFinite else { return nil }
      floats.append(float)
    }
    return floats
  }

  mutating func table() -> WeightTable? {
    guard let width = number64(), width <= 16, let bits = number64(), bits <= 26,
      let scale = float(), let words = count(ofSize: 8)
    else { return nil }
    let kept = (0..<words).compactMap { _ in number64() }
    guard let weights = count(ofSize: 1) else { return nil }
    let rows = bytes[offset..<offset + weights].map { Int8(bitPattern: $0) }
    offset += weights
    return WeightTable(width: Int(width), bits: Int(bits), scale: scale, kept: kept, rows: rows)
  }
}

/// Writes what `ModelReader` reads.
struct ModelWriter {
  private var bytes: [UInt8] = []

  /// The bytes behind a signature and their checksum.
  func signed(_ signature: [UInt8]) -> [UInt8] {
    var sum = ModelWriter()
    sum.append(bytes.withUnsafeBufferPointer(Checksum.of))
    return signature + sum.bytes + bytes
  }

  mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(integer: some FixedWidthInteger) {
    withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ floats: [Float]) {
    append(UInt64(floats.count))
    for float in floats { append(UInt64(float.bitPattern)) }
  }

  mutating func append(_ table: WeightTable) {
    append(UInt64(table.width))
    append(UInt64(table.bits))
    append(UInt64(table.scale.bitPattern))
    append(UInt64(table.kept.count))
    for word in table.kept { append(word) }
    append(UInt64(table.rows.count))
    bytes.append(contentsOf: table.rows.lazy.map { UInt8(bitPattern: $0) })
  }
}

/// A sum of bytes that tells whether any was changed.
enum Checksum {
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while raw.count - offset >= 8 {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 32
      offset += 8
    }
    while offset < raw.count {
      sum = (sum ^ UInt64(raw[offset])) &* 0x0000_0100_0000_01B3
      offset += 1
    }
    return sum
  }
}
