extension String {
  /// A header's value with its encoded words (`=?utf-8?q?M=C3=A4rz?=`, RFC 2047) as what they mean.
  var decodingEncodedWords: String {
    var output = ""
    var rest = self[...]
    // Bytes of one charset, since some programs part a character between two words.
    var pending: (charset: String, bytes: [UInt8])?
    func flush() {
      if let (charset, bytes) = pending {
        output += (Charset(label: charset) ?? .windows1252).string(bytes)
      }
      pending = nil
    }
    while let start = rest.firstRange(of: "=?") {
      guard let word = EncodedWord(rest[start.lowerBound...]) else {
        flush()
        output += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      let between = rest[..<start.lowerBound]
      // White space between two encoded words means nothing.
      if pending == nil || !between.allSatisfy(\.isWhitespace) {
        flush()
        output += between
      }
      if pending?.charset != word.charset { flush() }
      pending = (word.charset, (pending?.bytes ?? []) + word.bytes)
      rest = rest[word.end...]
    }
    flush()
    return output + rest
  }
}

/// `=?charset?q?text?=`
private struct EncodedWord {
  let charset: String
  let bytes: [UInt8]
  let end: String.Index

  init?(_ text: Substring) {
    let parts = text.dropFirst(2).split(
      separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].hasPrefix("="), parts[0].utf8.count <= 40 else { return nil }
    // A language may stand behind the charset (RFC 2231).
    charset = parts[0].split(separator: "*").first.map { $0.lowercased() } ?? ""
    switch parts[1] {
    case "q", "Q":
      bytes = TransferCoding.quotedPrintable(
        Array(parts[2].utf8).map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
    case "b", "B": bytes = TransferCoding.base64(Array(parts[2].utf8)[...])
    default: return nil
    }
    end = parts[3].index(after: parts[3].startIndex)
  }
}
