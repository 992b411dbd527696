import Parsing

extension ParsedArticle {
  /// The folded name of a quotation's first speaker, to sort by; nil where it has none.
  func foldedSpeaker(ofQuotation index: Int) -> [UInt8]? {
    quotations[index].speakers.lazy.map { Int($0.rawValue) }
      .first { speakers.indices.contains($0) }
      .map { speakers[$0].foldedName }
  }
}

extension Speaker {
  /// The words of the name, folded and parted by blanks.
  var foldedName: [UInt8] {
    var name = name
    return name.withUTF8 { bytes in
      var folded: [UInt8] = []
      var scanner = WordScanner(bytes)
      while scanner.next() {
        if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
        folded += scanner.word
      }
      return folded
    }
  }
}
