import Articles
import Parsing
import Randomness
import Search

/// Queries of five kinds as people type them, drawn from what a corpus holds.
struct TypedQueries {
  enum Kind: String, CaseIterable {
    case frequent, rare, phrase, speaker
    case noHit = "no hit"
  }

  private let corpus: Corpus
  private var random: SeededGenerator
  /// How often each word stands in some thousand of the quotations.
  private var counts: [String: Int] = [:]

  private static let counted = 20_000

  init(of corpus: Corpus, seed: UInt64) {
    self.corpus = corpus
    random = SeededGenerator(seed: seed)
    for _ in 0..<min(Self.counted, corpus.quotationCount) {
      for word in words(of: quotation()) { counts[word, default: 0] += 1 }
    }
  }

  mutating func draw(_ count: Int, of kind: Kind) -> [String] {
    var queries: [String] = []
    while queries.count < count, corpus.quotationCount > 0 {
      let id = quotation()
      let words = words(of: id)
      guard words.count >= 4 else { continue }
      let place = Int.random(in: 0..<words.count - 2, using: &random)
      switch kind {
      case .frequent:
        let isPair = queries.count % 2 == 0
        queries.append(isPair ? "\(words[place]) \(words[place + 2])" : words[place])
      case .rare:
        let rarest = words.min { counts[$0, default: 0] < counts[$1, default: 0] }
        queries.append(rarest ?? words[0])
      case .phrase:
        queries.append("\"\(words[place]) \(words[place + 1]) \(words[place + 2])\"")
      case .speaker:
        guard let surname = surname(of: id) else { continue }
        queries.append((queries.count % 2 == 0 ? "speaker:" : "") + "\(surname) \(words[place])")
      case .noHit: queries.append("\(words[place]) \(String(words[place + 1].reversed()))zq")
      }
    }
    return queries
  }

  private mutating func quotation() -> QuotationID {
    while true {
      let article = ArticleID(
        rawValue: UInt32(Int.random(in: 0..<corpus.articleCount, using: &random)))
      let count = corpus.head(of: article).quotationCount
      if count > 0 {
        return QuotationID(
          article: article, index: UInt32(Int.random(in: 0..<count, using: &random)))
      }
    }
  }

  private func words(of id: QuotationID) -> [String] {
    let article = corpus[id.article]
    return article.quotations[Int(id.index)].attribution.content.flatMap { span in
      article.text[span].split { !$0.isLetter }.map { $0.lowercased() }
    }
  }

  private func surname(of id: QuotationID) -> String? {
    let article = corpus[id.article]
    return article.quotations[Int(id.index)].speakers.lazy.map { Int($0.rawValue) }
      .first { article.speakers.indices.contains($0) }
      .flatMap { article.speakers[$0].name.split(separator: " ").last?.lowercased() }
  }
}
