import Articles
import Foundation
import Parsing
import Randomness
import Testing

@testable import Search

/// Articles as a shard keeps them.
@Suite struct PackedArticlesTests {
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1, 2])
  func `What is packed is given back as it was`(seed: UInt64) {
    var random = RandomArticles(seed: seed)
    let articles = (0..<200).map { _ in random.article() }
    let packed = PackedArticles(articles)
    #expect(packed.count == articles.count)
    for (place, article) in articles.enumerated() {
      #expect("\(packed[place])" == "\(article)", "seed \(seed)")
      #expect("\(packed.head(place))" == "\(ArticleHead(article))", "seed \(seed)")
    }
    var walked: [String] = []
    packed.forEach { walked.append("\($0) \($1)") }
    #expect(walked == articles.enumerated().map { "\($0) \($1)" }, "seed \(seed)")
    packed.forEachHead { #expect($1.quotationCount == articles[$0].quotations.count) }
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 3])
  func `Shards that are merged keep their articles, small ones packed anew`(seed: UInt64) {
    var random = RandomArticles(seed: seed)
    let articles = (0..<150).map { _ in random.article() }
    var parts: [PackedArticles] = []
    var rest = articles[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...30, using: &random.numbers)
      parts.append(PackedArticles(Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    let merged = PackedArticles(merging: parts)
    #expect(merged.map { "\($0)" } == articles.map { "\($0)" }, "seed \(seed)")
    #expect(merged.chunks.count < parts.count)
  }

  @Test func `Paragraphs in good order are told by lengths alone`() {
    let sentences = [
      Sentence(span: TextSpan(0, 9), paragraph: 0, tokens: 0..<3),
      Sentence(span: TextSpan(10, 20), paragraph: 0, tokens: 3..<5),
      Sentence(span: TextSpan(22, 30), paragraph: 1, tokens: 5..<9),
    ]
    let paragraphs = [
      Paragraph(span: TextSpan(0, 20), role: .title, sentences: 0..<2),
      Paragraph(span: TextSpan(22, 30), role: .body, sentences: 2..<3),
    ]
    var bytes = ByteWriter()
    ArticleRecord.Layout(paragraphs, sentences).write(to: &bytes)
    #expect(bytes.bytes.count == 2 + 2 + 3 * 4)
    let read = bytes.bytes.withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      return ArticleRecord.Layout(from: &reader)
    }
    #expect(read.paragraphs == paragraphs && read.sentences == sentences)
  }

  @Test func `A whole chunk is taken over without being packed again`() {
    var random = RandomArticles(seed: 4)
    let parts = (0..<3).map { _ in PackedArticles((0..<64).map { _ in random.article() }) }
    let merged = PackedArticles(merging: parts)
    #expect(zip(merged.chunks, parts.flatMap(\.chunks)).allSatisfy { $0 === $1 })
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 5, 6])
  func `Damaged bytes give articles or stand-ins, and never end the program`(seed: UInt64) {
    var random = RandomArticles(seed: seed)
    let articles = (0..<12).map { _ in random.article() }
    let chunk = ArticleChunk(articles)
    let bytes = chunk.bytes.withBytes { Array($0) }
    for _ in 0..<400 {
      let damaged = random.damaged(bytes)
      let packed = PackedArticles(chunks: [ArticleChunk(.owned(damaged), count: articles.count)])
      var count = 0
      packed.forEach { place, article in
        count += 1
        _ = packed.head(place).opening
        for quotation in article.quotations { _ = article.text[quotation.extent] }
      }
      #expect(count == articles.count, "seed \(seed)")
    }
  }

  /// What lies in the blocks, unpacked: a file made with care has right checksums around wrong words.
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 7])
  func `Damaged records read as something or as nothing`(seed: UInt64) {
    var random = RandomArticles(seed: seed)
    for _ in 0..<300 {
      var record = ByteWriter()
      let text = Array("the Mensah café".utf8)
      let article = random.article()
      text.withUnsafeBytes { ArticleRecord(article).write(to: &record, text: $0) }
      ArticleHead(random.article()).write(to: &record)
      random.damaged(record.bytes).withUnsafeBytes { raw in
        var reader = ByteReader(raw)
        let record = text.withUnsafeBytes { ArticleRecord(from: &reader, text: $0) }
        let head = ArticleHead(from: &reader)
        #expect(record.quotations.count <= raw.count && head.opening.utf8.count <= 3 * raw.count)
      }
    }
  }

  @Test func `An article that is not there is told by a stand-in`() {
    let packed = PackedArticles([])
    #expect(packed[3].text.string.contains("damaged"))
    #expect(packed.head(-1).quotationCount == 0)
  }

  private static let reuters = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/corpora/reuters.jsonl.gz").standardized.path

  @Test(.enabled(if: access(reuters, R_OK) == 0, "it needs ../shared/corpora"))
  func `Wire stories are given back as they were parsed`() {
    var articles: [ParsedArticle] = []
    struct Enough: Error {}
    try? ArticleSource([Self.reuters]).read { event, _ in
      if case .article(let article) = event { articles.append(ParsedArticle(article)) }
      if articles.count == 500 { throw Enough() }
    }
    let packed = PackedArticles(articles)
    #expect(packed.map { "\($0)" } == articles.map { "\($0)" })
  }
}
