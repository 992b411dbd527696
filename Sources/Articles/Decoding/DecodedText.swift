/// Bytes as text, whatever they are: UTF-8, or Windows-1252 where they are not.
struct DecodedText {
  let string: String
  /// Whether some bytes were no UTF-8.
  let isWindows1252: Bool

  init(_ bytes: some Collection<UInt8>) {
    if let string = String(validating: bytes, as: UTF8.self) {
      self.string = string
      isWindows1252 = false
      return
    }
    if let string = Self.utf8(cutOff: Array(bytes)[...]) {
      self.string = string
      isWindows1252 = false
      return
    }
    let mixture = Mixture(bytes)
    isWindows1252 = true
    string =
      mixture.multibyteCount > mixture.strayCount
      ? mixture.string : String(String.UnicodeScalarView(bytes.lazy.map(Windows1252.scalar)))
  }

  /// UTF-8 whose last character is cut off, where another character shows that it is UTF-8.
  private static func utf8(cutOff bytes: ArraySlice<UInt8>) -> String? {
    let length = bytes.lengthOfCutScalar
    let whole = bytes.dropLast(length)
    guard length > 0, whole.contains(where: { $0 >= 0x80 }) else { return nil }
    return String(validating: whole, as: UTF8.self).map { $0 + "\u{fffd}" }
  }

  /// Bytes taken for UTF-8 wherever they can be, and one by one for Windows-1252 elsewhere: a text
  /// in which most of the rest is UTF-8 was cut or patched and must not lose all its quotation
  /// marks to a single byte.
  private struct Mixture {
    var string = ""
    /// The count of UTF-8 sequences of more than one byte.
    var multibyteCount = 0
    /// The count of bytes that are in no UTF-8 sequence.
    var strayCount = 0

    init(_ bytes: some Collection<UInt8>) {
      var scalars = String.UnicodeScalarView()
      var rest = bytes[...]
      while let first = rest.first {
        if let (scalar, length) = Self.leadingScalar(of: rest) {
          scalars.append(scalar)
          if length > 1 { multibyteCount += 1 }
          rest = rest.dropFirst(length)
        } else {
          scalars.append(Windows1252.scalar(first))
          strayCount += 1
          rest = rest.dropFirst()
        }
      }
      string = String(scalars)
    }

    private static func leadingScalar(
      of bytes: some Collection<UInt8>
    ) -> (Unicode.Scalar, length: Int)? {
      guard let first = bytes.first else { return nil }
      if first < 0x80 { return (Unicode.Scalar(first), 1) }
      let length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
      let scalar = String(validating: bytes.prefix(length), as: UTF8.self)?.unicodeScalars
      guard let scalar, scalar.count == 1, let only = scalar.first else { return nil }
      return (only, length)
    }
  }
}

extension ArraySlice<UInt8> {
  /// How many bytes at the end begin a character of UTF-8 without ending it.
  var lengthOfCutScalar: Int {
    for (index, byte) in suffix(3).reversed().enumerated() {
      let length = index + 1
      switch byte {
      case 0xc2...0xdf: return length < 2 ? length : 0
      case 0xe0...0xef: return length < 3 ? length : 0
      case 0xf0...0xf4: return length < 4 ? length : 0
      case 0x80...0xbf: continue
      default: return 0
      }
    }
    return 0
  }
}
