/// Takes back what a `ByteWriter` put down.
///
/// Any bytes can be read: what is missing or out of bounds reads as nothing, and is told in the end.
package struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  package private(set) var offset = 0
  /// Whether something was not there, or cannot be.
  package private(set) var isDamaged = false

  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  package var remaining: Int { bytes.count - offset }

  package mutating func fail() { isDamaged = true }

  package mutating func number() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    isDamaged = true
    return 0
  }

  package mutating func uint32() -> UInt32 {
    guard let number = UInt32(exactly: number()) else {
      isDamaged = true
      return 0
    }
    return number
  }

  package mutating func signed() -> Int {
    let bits = number()
    return Int(truncatingIfNeeded: bits >> 1) ^ -Int(bits & 1)
  }

  /// How many follow, each of one byte at least.
  package mutating func count() -> Int {
    let number = number()
    guard number <= UInt64(remaining) else {
      isDamaged = true
      return 0
    }
    return Int(number)
  }

  /// One of so many.
  package mutating func choice<Value>(of values: [Value]) -> Value? {
    let number = number()
    guard number < UInt64(values.count) else {
      isDamaged = true
      return nil
    }
    return values[Int(number)]
  }

  package mutating func bits() -> UInt32 {
    guard remaining >= 4 else {
      isDamaged = true
      return 0
    }
    defer { offset += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  package mutating func string() -> String { string(count()) }

  package mutating func optionalString() -> String? {
    let count = number()
    if count == 0 { return nil }
    guard count - 1 <= UInt64(remaining) else {
      isDamaged = true
      return nil
    }
    return string(Int(count - 1))
  }

  /// The next bytes as a string; what is no UTF-8 is mended.
  package mutating func string(_ count: Int) -> String {
    String(decoding: raw(count), as: UTF8.self)
  }

  package mutating func raw(_ count: Int) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= remaining else {
      isDamaged = true
      return UnsafeRawBufferPointer(rebasing: bytes[..<0])
    }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  package mutating func elements<Element>(_ take: (inout ByteReader) -> Element) -> [Element] {
    let count = count()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      if isDamaged { break }
      elements.append(take(&self))
    }
    return elements
  }
}
