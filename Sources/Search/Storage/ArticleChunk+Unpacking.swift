import Articles
import Parsing

extension ArticleChunk {
  /// The heads of all articles; those that are damaged stand for themselves.
  var heads: [ArticleHead] {
    guard let table, let bytes = unpack(table.heads) else {
      return Array(repeating: ArticleHead(.damaged()), count: count)
    }
    return bytes.withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      return (0..<count).map { _ in
        let head = ArticleHead(from: &reader)
        return reader.isDamaged ? ArticleHead(.damaged()) : head
      }
    }
  }

  /// The block that an article lies in, unpacked, and the first of the block's articles.
  func block(of place: Int) -> (block: BlockView, first: Int)? {
    guard let table else { return nil }
    var first = 0
    for part in table.blocks {
      if place < first + part.count {
        return unpack(part).flatMap { BlockView($0, part.count) }.map { ($0, first) }
      }
      first += part.count
    }
    return nil
  }

  /// An article put together again; a stand-in where its parts do not fit each other.
  func article(_ head: ArticleHead, _ parts: BlockView.Parts) -> ParsedArticle {
    var article = head.article
    article.text = ArticleText(String(decoding: parts.text, as: UTF8.self))
    let record = parts.record.withUnsafeBytes { raw -> ArticleRecord? in
      var reader = ByteReader(raw)
      let record = ArticleRecord(from: &reader)
      // What this program packed itself is given back as it was, whatever it was.
      return !reader.isDamaged && (bytes.isOwned || record.fits(article.text)) ? record : nil
    }
    guard let record, record.quotations.count == head.quotationCount else {
      return .damaged(head.article)
    }
    return ParsedArticle(
      article: article, title: head.title, paragraphs: record.paragraphs,
      sentences: record.sentences, quotations: record.quotations, speakers: record.speakers,
      language: head.language)
  }

  /// Calls `body` with each article in order.
  func forEach(_ body: (_ place: Int, _ article: ParsedArticle) throws -> Void) rethrows {
    let heads = heads
    var place = 0
    while place < count {
      guard let (block, first) = block(of: place), block.count > 0 else {
        try body(place, .damaged(heads[place].article))
        place += 1
        continue
      }
      while place < first + block.count {
        try body(place, article(heads[place], block.parts(of: place - first)))
        place += 1
      }
    }
  }
}

extension ParsedArticle {
  /// What stands for an article whose bytes are damaged.
  static func damaged(_ head: Article? = nil) -> ParsedArticle {
    var article = head ?? Article(id: "", path: "", text: ArticleText(""))
    article.text = ArticleText("(This article cannot be shown: what was kept of it is damaged.)")
    return ParsedArticle(article: article, quotations: [], speakers: [])
  }
}

extension ArticleRecord {
  /// Whether every span lies in the text, and every number is one of an element that is there.
  fileprivate func fits(_ text: ArticleText) -> Bool {
    let count = UInt32(clamping: text.count)
    func fits(_ span: TextSpan?) -> Bool { span.map { $0.upper <= count } ?? true }
    return paragraphs.allSatisfy { fits($0.span) && $0.sentences.upperBound <= sentences.count }
      && sentences.allSatisfy { fits($0.span) && $0.paragraph >= 0 }
      && speakers.allSatisfy { speaker in
        speaker.roles.allSatisfy(fits) && speaker.mentions.allSatisfy { fits($0.span) }
      }
      && quotations.allSatisfy { quotation in
        let attribution = quotation.attribution
        return fits(attribution.source) && fits(attribution.cue)
          && attribution.content.allSatisfy(fits)
          && quotation.relayedBy.allSatisfy { fits($0.span) }
          && fits(quotation.saidOn?.span)
          && attribution.outer.map(quotations.indices.contains) ?? true
      }
  }
}
