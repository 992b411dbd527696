import Articles
import Parsing

extension ArticleChunk {
  /// The heads of all articles; stand-ins for those that are damaged.
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

  /// The records of all articles; none where they are damaged.
  var records: [ArraySlice<UInt8>] {
    guard let table, let bytes = unpack(table.records) else { return [] }
    let ranges = bytes.withUnsafeBytes { raw -> [Range<Int>] in
      var reader = ByteReader(raw)
      let counts = (0..<count).map { _ in reader.count() }
      var offset = reader.offset
      return counts.map { count in
        let end = min(raw.count, offset + count)
        defer { offset = end }
        return offset..<end
      }
    }
    return ranges.map { bytes[$0] }
  }

  /// Where an article's text stands: in which block, and where there.
  func textPlace(of place: Int, _ heads: [ArticleHead]) -> (block: Block, range: Range<Int>)? {
    var first = 0
    for block in table?.texts ?? [] {
      let end = first + block.count
      guard place < end else {
        first = end
        continue
      }
      guard place < heads.count else { return nil }
      let before = heads[first..<place].reduce(0) { $0 &+ $1.textCount }
      let (after, isTooLarge) = before.addingReportingOverflow(heads[place].textCount)
      return !isTooLarge && before >= 0 && after <= block.size ? (block, before..<after) : nil
    }
    return nil
  }

  /// An article put together; a stand-in where its parts do not fit each other.
  func article(
    _ head: ArticleHead, _ record: ArraySlice<UInt8>, text: ArraySlice<UInt8>
  ) -> ParsedArticle {
    var article = head.article
    article.text = ArticleText(String(decoding: text, as: UTF8.self))
    let found = record.withUnsafeBytes { raw in
      text.withUnsafeBytes { text -> ArticleRecord? in
        var reader = ByteReader(raw)
        let record = ArticleRecord(from: &reader, text: text)
        // What this program packed itself is given back as it was, whatever it was.
        return !reader.isDamaged && (bytes.isOwned || record.fits(article.text)) ? record : nil
      }
    }
    guard let found, found.quotations.count == head.quotationCount else {
      return .damaged(head.article)
    }
    return ParsedArticle(
      article: article, title: head.title, paragraphs: found.paragraphs,
      sentences: found.sentences, quotations: found.quotations, speakers: found.speakers,
      language: head.language)
  }

  /// All articles in order.
  var articles: [ParsedArticle] {
    let (heads, records) = (heads, records)
    var unpacked: (range: Range<Int>, bytes: [UInt8])?
    return (0..<count).map { place in
      guard let (block, range) = textPlace(of: place, heads), place < records.count else {
        return .damaged(heads[place].article)
      }
      if unpacked?.range != block.range {
        unpacked = unpack(block).map { (block.range, $0) }
      }
      guard let text = unpacked?.bytes, range.upperBound <= text.count else {
        return .damaged(heads[place].article)
      }
      return article(heads[place], records[place], text: text[range])
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
