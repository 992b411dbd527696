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

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 3])
  func `What is packed with a dictionary is smaller and given back as it was`(seed: UInt64) {
    var random = RandomArticles(seed: seed)
    let articles = (0..<200).map { _ in random.article() }
    let parts = [PackedArticles(articles)]
    let dictionary = TextDictionary(articles[..<50].flatMap { Array($0.text.string.utf8) })
    let merged = PackedArticles(merging: parts, dictionary: dictionary)
    #expect(merged.map { "\($0)" } == articles.map { "\($0)" }, "seed \(seed)")
    #expect(merged.chunks.allSatisfy { $0.dictionary === dictionary })
    let sizes = zip(merged.chunks, parts[0].chunks).map { ($0.bytes.count, $1.bytes.count) }
    #expect(sizes.allSatisfy { $0 < $1 }, "seed \(seed)")
    let again = PackedArticles(merging: [merged, parts[0]])
    #expect(again.chunks.allSatisfy { $0.dictionary === dictionary })
    #expect(zip(again.chunks, merged.chunks).allSatisfy { $0 === $1 })
  }

  @Test func `Articles without their dictionary are told by stand-ins`() {
    var random = RandomArticles(seed: 4)
    let articles = (0..<64).map { _ in random.article() }
    let dictionary = TextDictionary(articles.flatMap { Array($0.text.string.utf8) })
    let merged = PackedArticles(merging: [PackedArticles(articles)], dictionary: dictionary)
    for other in [nil, TextDictionary([]), TextDictionary(Array("the Mensah café".utf8))] {
      let chunks = merged.chunks.map { ArticleChunk($0.bytes, count: $0.count, dictionary: other) }
      #expect(PackedArticles(chunks: chunks).contains { $0.text.string.contains("damaged") })
    }
  }

  @Test func `A dictionary is made of many texts, and of all parts of them`() throws {
    var numbers = SeededGenerator(seed: 5)
    let articles = (0..<80).map { number in
      let words = (0..<6000).map { _ in "word\(Int.random(in: 0..<50_000, using: &numbers))" }
      return ParsedArticle.plain("article\(number) " + words.joined(separator: " "))
    }
    #expect(PackedArticles(merging: [PackedArticles(Array(articles[..<9]))]).dictionary == nil)
    let merged = PackedArticles(merging: articles.map { PackedArticles([$0]) })
    let dictionary = try #require(merged.dictionary)
    #expect(dictionary.bytes.count <= TextDictionary.size)
    #expect(dictionary.bytes.count > TextDictionary.size / 2)
    let text = String(decoding: dictionary.bytes, as: UTF8.self)
    let known = articles.count { text.contains($0.text.string.suffix(200)) }
    #expect(known == articles.count)
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

  // MARK: Real ones

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

extension ParsedArticle {
  fileprivate static func plain(_ text: String) -> ParsedArticle {
    ParsedArticle(
      article: Article(id: "", path: "", text: ArticleText(text)), quotations: [], speakers: [])
  }
}
