/// The ways in which bytes are written in letters. All are total: what means nothing is passed over
/// or kept.
enum TransferCoding {
  static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String?) -> [UInt8] {
    switch name?.lowercased() {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 4 * 3)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in bytes {
      guard let value = sextet(byte) else {
        if byte == UInt8(ascii: "=") { (bits, count) = (0, 0) }
        continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        bits &= (1 << UInt32(count)) - 1
      }
    }
    return output
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5a: byte - 0x41
    case 0x61...0x7a: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var rest = bytes
    while let mark = rest.firstIndex(of: UInt8(ascii: "=")) {
      output += rest[..<mark]
      rest = rest[(mark + 1)...]
      let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }.count
      if rest.dropFirst(blanks).first == 0x0a {
        // A line that goes on.
        rest = rest.dropFirst(blanks + 1)
      } else if let (high, low) = digits(rest) {
        output.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else if blanks < rest.count {
        output.append(UInt8(ascii: "="))
      }
    }
    return output + rest
  }

  static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let (high, low) = digits(rest) {
        output.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        output.append(byte)
      }
    }
    return output
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> (UInt8, UInt8)? {
    guard let high = bytes.first?.hexadecimalDigit,
      let low = bytes.dropFirst().first?.hexadecimalDigit
    else { return nil }
    return (high, low)
  }
}
