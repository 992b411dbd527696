extension String {
  /// JSON in which every escape for half a surrogate pair stands for U+FFFD instead, or nil where
  /// there is none.
  ///
  /// Python writes such escapes for the bytes that it could not decode, and a strict decoder would
  /// refuse the whole record for one of them.
  var mendingSurrogateEscapes: String? {
    var mended: [UInt8] = []
    var rest = Array(utf8)[...]
    var hasMended = false
    while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
      mended += rest[..<backslash]
      rest = rest[backslash...]
      let length = rest.escapedUnit == nil ? 2 : rest.isSurrogatePair ? 12 : 6
      let isHalf = length == 6 && rest.escapedUnit.map(UTF16.isSurrogate) == true
      hasMended = hasMended || isHalf
      mended += isHalf ? ArraySlice("\\ufffd".utf8) : rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    return hasMended ? String(decoding: mended + rest, as: UTF8.self) : nil
  }
}

extension ArraySlice<UInt8> {
  /// The code unit of an escape `\uXXXX` that these bytes begin with.
  fileprivate var escapedUnit: UInt16? {
    guard starts(with: "\\u".utf8), count >= 6 else { return nil }
    return UInt16(String(decoding: dropFirst(2).prefix(4), as: UTF8.self), radix: 16)
  }

  fileprivate var isSurrogatePair: Bool {
    guard let lead = escapedUnit, let trail = dropFirst(6).escapedUnit else { return false }
    return UTF16.isLeadSurrogate(lead) && UTF16.isTrailSurrogate(trail)
  }
}
