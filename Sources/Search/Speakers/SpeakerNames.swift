import Algorithms
import Parsing

extension ParsedArticle {
  /// The folded name of a quotation's first speaker, to sort by; nil where it has none.
  func foldedSpeaker(of quotation: Quotation) -> [UInt8]? {
    quotation.speakers.lazy.map { Int($0.rawValue) }
      .first { speakers.indices.contains($0) }
      .map { speakers[$0].foldedName }
  }
}

extension Speaker {
  /// The words of the name, folded and parted by blanks.
  var foldedName: [UInt8] {
    Array(WordScanner.words(of: name).joined(by: UInt8(ascii: " ")))
  }
}
