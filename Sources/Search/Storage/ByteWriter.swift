/// Numbers and strings as bytes: small numbers take one, seven bits in each.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func put(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func put(_ number: Int) { put(UInt64(clamping: number)) }

  package mutating func put(_ number: UInt32) { put(UInt64(number)) }

  /// A number that may be negative: the sign in the lowest bit.
  package mutating func put(signed number: Int) {
    put(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))))
  }

  package mutating func put(_ string: String) {
    var string = string
    string.withUTF8 { units in
      put(units.count)
      bytes.append(contentsOf: units)
    }
  }

  /// The length is one more than it is, and 0 for none.
  package mutating func put(_ string: String?) {
    guard var string else { return put(0) }
    string.withUTF8 { units in
      put(units.count + 1)
      bytes.append(contentsOf: units)
    }
  }

  /// Four bytes as they lie in memory, the lowest first.
  package mutating func put(bits: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  mutating func put(raw byte: UInt8) { bytes.append(byte) }

  package mutating func put(raw: UnsafeRawBufferPointer) { bytes.append(contentsOf: raw) }

  package mutating func put(raw: [UInt8]) { bytes += raw }

  package mutating func put<Element>(
    _ elements: [Element], each put: (inout ByteWriter, Element) -> Void
  ) {
    self.put(elements.count)
    for element in elements { put(&self, element) }
  }
}
