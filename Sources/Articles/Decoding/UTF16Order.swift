/// Which of the two bytes of a UTF-16 code unit comes first.
enum UTF16Order {
  case littleEndian, bigEndian

  init?(byteOrderMark bytes: [UInt8]) {
    switch bytes.prefix(2) {
    case [0xff, 0xfe]: self = .littleEndian
    case [0xfe, 0xff]: self = .bigEndian
    default: return nil
    }
  }

  /// Appends UTF-16 bytes as UTF-8; what is no UTF-16 as U+FFFD.
  ///
  /// - Returns: How many bytes were used: a unit or a pair that is cut waits for its rest, unless
  ///   there is none.
  func decode(_ bytes: [UInt8], isAtEnd: Bool, into output: inout [UInt8]) -> Int {
    var units = stride(from: 0, to: bytes.count - 1, by: 2).map { offset in
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      return self == .littleEndian ? second << 8 | first : first << 8 | second
    }
    if isAtEnd {
      output.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
      if !bytes.count.isMultiple(of: 2) { output.append(contentsOf: "\u{fffd}".utf8) }
      return bytes.count
    }
    if let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    output.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    return units.count * 2
  }
}
