import Articles
import Parsing

/// What unpacks a chunk's blocks: anew, or from what was unpacked last.
typealias Unpacking = (ArticleChunk.Block) -> PackedItems?

extension ArticleChunk {
  /// The head of an article; a stand-in where it is damaged.
  func head(_ place: Int, by unpack: Unpacking) -> ArticleHead {
    guard let items = table.flatMap({ unpack($0.heads) }), place < items.count else {
      return ArticleHead(.damaged())
    }
    return items[place].withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      let head = ArticleHead(from: &reader)
      return reader.isDamaged ? ArticleHead(.damaged()) : head
    }
  }

  /// An article; a stand-in where it is damaged.
  func article(_ place: Int, by unpack: Unpacking) -> ParsedArticle {
    guard let table, let (block, offset) = table.text(of: place),
      let texts = unpack(block), let records = unpack(table.records)
    else { return .damaged() }
    let head = head(place, by: unpack)
    var article = head.article
    article.text = ArticleText(String(decoding: texts[offset], as: UTF8.self))
    let record = record(records[place], text: texts[offset])
    // What this program packed itself is given back as it was, whatever it was.
    guard let record, record.quotations.count == head.quotationCount,
      bytes.isOwned || record.fits(article.text)
    else { return .damaged(head.article) }
    return ParsedArticle(
      article: article, title: head.title, paragraphs: record.paragraphs,
      sentences: record.sentences, quotations: record.quotations, speakers: record.speakers,
      language: head.language)
  }

  private func record(_ bytes: ArraySlice<UInt8>, text: ArraySlice<UInt8>) -> ArticleRecord? {
    bytes.withUnsafeBytes { raw in
      text.withUnsafeBytes { text in
        var reader = ByteReader(raw)
        let record = ArticleRecord(from: &reader, text: text)
        return reader.isDamaged ? nil : record
      }
    }
  }

  /// Calls `body` with what unpacks each block once, as long as blocks are asked for in order.
  func withUnpacking<Result>(_ body: (Unpacking) throws -> Result) rethrows -> Result {
    var last: [Int: (start: Int, items: PackedItems?)] = [:]
    return try body { block in
      // Heads and records beside a text: three kinds, of which one is held each.
      let kind = min(2, block.number)
      if let known = last[kind], known.start == block.range.lowerBound { return known.items }
      let items = unpack(block)
      last[kind] = (block.range.lowerBound, items)
      return items
    }
  }

  /// All articles in order.
  var articles: [ParsedArticle] {
    withUnpacking { unpack in (0..<count).map { article($0, by: unpack) } }
  }
}

extension ArticleChunk.Table {
  /// The block that an article's text stands in, and its place there.
  fileprivate func text(of place: Int) -> (block: ArticleChunk.Block, place: Int)? {
    var first = 0
    for block in texts {
      if place < first + block.count { return (block, place - first) }
      first += block.count
    }
    return nil
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
  /// Whether spans lie in the text, and every number is one of an element that is there; roles and
  /// mentions are only ever cut out of the text, which forgives.
  fileprivate func fits(_ text: ArticleText) -> Bool {
    let count = UInt32(clamping: text.count)
    func fits(_ span: TextSpan?) -> Bool { span.map { $0.upper <= count } ?? true }
    return paragraphs.allSatisfy { fits($0.span) && $0.sentences.upperBound <= sentences.count }
      && sentences.allSatisfy { fits($0.span) && $0.paragraph >= 0 }
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
