import Articles
import Parsing

/// The words of a shard's quotations as their articles have them.
struct ShardTexts {
  let shard: Shard

  /// Whether words stand at one of some places of a quotation written as they are here, marks and
  /// case and all.
  func has(_ written: String, wordCount: Int, at places: [Int], of quotation: Int) -> Bool {
    withContent(of: quotation) { bytes, spans in
      var words: [Range<Int>] = []
      for span in spans {
        var scanner = WordScanner(bytes, in: span.range)
        while scanner.next() { words.append(scanner.span) }
      }
      return places.contains { place in
        guard place + wordCount <= words.count else { return false }
        let (lower, upper) = (words[place].lowerBound, words[place + wordCount - 1].upperBound)
        return lower < upper && String(decoding: bytes[lower..<upper], as: UTF8.self) == written
      }
    }
  }

  private func withContent<Result>(
    of quotation: Int, _ body: (UnsafeBufferPointer<UInt8>, [TextSpan]) -> Result
  ) -> Result {
    let rank = shard.index.rank(of: quotation)
    let article = shard.articles[Int(shard.index.articles[rank].place)]
    let place = quotation - shard.index.quotations(of: rank).lowerBound
    let spans =
      article.quotations.indices.contains(place)
      ? article.quotations[place].attribution.content : []
    return article.text.withBytes { body($0, spans) }
  }
}
