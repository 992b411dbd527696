import Glibc

extension ByteWriter {
  /// A string that mostly stands in a text too: its length, and one more than where it stands there;
  /// 0 and the string itself where it does not.
  mutating func put(_ string: String, in text: UnsafeRawBufferPointer) {
    var string = string
    string.withUTF8 { units in
      put(units.count)
      let place =
        units.isEmpty ? 0 : text.firstOffset(of: UnsafeRawBufferPointer(units)).map { $0 + 1 } ?? 0
      put(place)
      if place == 0 { put(raw: UnsafeRawBufferPointer(units)) }
    }
  }
}

extension ByteReader {
  mutating func string(in text: UnsafeRawBufferPointer) -> String {
    let count = Int(clamping: number())
    let place = Int(clamping: number())
    if place == 0 { return string(count) }
    guard place <= text.count, count <= text.count - (place - 1) else {
      fail()
      return ""
    }
    return String(decoding: text[place - 1..<place - 1 + count], as: UTF8.self)
  }
}

extension UnsafeRawBufferPointer {
  /// Where other bytes stand first.
  fileprivate func firstOffset(of other: UnsafeRawBufferPointer) -> Int? {
    guard let first = other.first, let start = baseAddress, let wanted = other.baseAddress else {
      return nil
    }
    var offset = 0
    while offset + other.count <= count,
      let found = memchr(start + offset, Int32(first), count - other.count - offset + 1)
    {
      offset = UnsafeRawPointer(found) - start
      if memcmp(found, wanted, other.count) == 0 { return offset }
      offset += 1
    }
    return nil
  }
}
