import Articles
import Parsing
import Search

/// Queries as people type them, drawn from what a corpus holds: the same ones in every run.
struct RealQueries {
  private let corpus: Corpus
  private var state: UInt64 = 0x5EED

  init(of corpus: Corpus) { self.corpus = corpus }

  /// Of four queries two are words from one quotation, one a phrase, one a speaker with a word.
  mutating func draw(_ count: Int) -> [String] {
    var queries: [String] = []
    while queries.count < count, corpus.quotationCount > 0 {
      let id = quotation()
      let words = words(of: id)
      guard words.count >= 4 else { continue }
      let place = number(below: words.count - 3)
      switch queries.count % 4 {
      case 0: queries.append(words[place])
      case 1: queries.append("\(words[place]) \(words[place + 2])")
      case 2: queries.append("\"\(words[place]) \(words[place + 1])\"")
      default: queries.append("\(surname(of: id) ?? words[0]) \(words[place])")
      }
    }
    return queries
  }

  private mutating func quotation() -> QuotationID {
    while true {
      let article = ArticleID(rawValue: UInt32(number(below: corpus.articleCount)))
      let count = corpus.head(of: article).quotationCount
      if count > 0 { return QuotationID(article: article, index: UInt32(number(below: count))) }
    }
  }

  private func words(of id: QuotationID) -> [String] {
    let text = corpus[id.article].text
    return corpus[id].attribution.content.flatMap { span in
      text[span].split { !$0.isLetter }.map { $0.lowercased() }
    }
  }

  private func surname(of id: QuotationID) -> String? {
    let speakers = corpus[id.article].speakers
    return corpus[id].speakers.lazy.map { Int($0.rawValue) }.first { speakers.indices.contains($0) }
      .flatMap { speakers[$0].name.split(separator: " ").last?.lowercased() }
  }

  /// A xorshift generator: nothing but a fixed order is asked of it.
  private mutating func number(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }
}

extension String {
  /// What has been typed of it after each letter.
  var prefixes: [String] { indices.map { String(self[...$0]) } }
}
