package import Articles
package import Parsing

/// What a list shows of an article, which is read without unpacking its text.
package struct ArticleHead: Sendable {
  /// Its fields, with an empty text.
  package let article: Article
  /// The title: the article's own field, else the line of its text that stands for one.
  package let title: String?
  package let language: String?
  package let quotationCount: Int
  /// The length of its text, in UTF-8 code units.
  package let textCount: Int
  /// The first words of the text, where there is no title to show.
  package let opening: String

  /// So much of a text tells what it is about, in UTF-8 code units.
  private static let openingCount = 240

  package init(_ parsed: ParsedArticle) {
    var article = parsed.article
    article.text = ArticleText("")
    self.article = article
    title = parsed.title
    language = parsed.language
    quotationCount = parsed.quotations.count
    textCount = parsed.text.count
    let isTitled = title.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    opening =
      isTitled ? "" : String(parsed.text[TextSpan(0..<min(textCount, Self.openingCount))])
  }
}

// MARK: - As bytes

extension ArticleHead {
  private static let formats = Article.Format.allCases

  func write(to bytes: inout ByteWriter) {
    bytes.put(Self.formats.firstIndex(of: article.format) ?? 0)
    bytes.put(article.path)
    bytes.put(article.id)
    bytes.put(article.title)
    bytes.put(title == article.title ? nil : title)
    bytes.put(article.standfirst)
    bytes.put(article.byline)
    bytes.put(article.dateline)
    bytes.put(article.outlet)
    bytes.put(article.version)
    bytes.put(article.declaredLanguage)
    bytes.put(article.url)
    bytes.put(language)
    bytes.put(article.date)
    bytes.put(article.embargo)
    bytes.put(article.isSummary ? 1 : 0)
    bytes.put(quotationCount)
    bytes.put(textCount)
    bytes.put(opening)
  }

  init(from bytes: inout ByteReader) {
    let format = bytes.choice(of: Self.formats) ?? .text
    let path = bytes.string()
    var article = Article(id: bytes.string(), path: path, format: format, text: ArticleText(""))
    article.title = bytes.optionalString()
    title = bytes.optionalString() ?? article.title
    article.standfirst = bytes.optionalString()
    article.byline = bytes.optionalString()
    article.dateline = bytes.optionalString()
    article.outlet = bytes.optionalString()
    article.version = bytes.optionalString()
    article.declaredLanguage = bytes.optionalString()
    article.url = bytes.optionalString()
    language = bytes.optionalString()
    article.date = bytes.date()
    article.embargo = bytes.date()
    article.isSummary = bytes.number() != 0
    self.article = article
    quotationCount = Int(clamping: bytes.number())
    textCount = Int(clamping: bytes.number())
    opening = bytes.string()
  }
}

extension ByteWriter {
  fileprivate mutating func put(_ date: ArticleDate?) {
    put(date == nil ? 0 : 1)
    guard let date else { return }
    put(signed: Int(date.year))
    put(Int(date.month))
    put(Int(date.day))
    put(date.secondOfDay.map { UInt64($0) + 1 } ?? 0)
    put(date.offsetMinutes == nil ? 0 : 1)
    if let offset = date.offsetMinutes { put(signed: Int(offset)) }
  }
}

extension ByteReader {
  /// A date; what is none by its numbers is mended.
  fileprivate mutating func date() -> ArticleDate? {
    if number() == 0 { return nil }
    let year = Int16(clamping: signed())
    let month = UInt8(clamping: number())
    let day = UInt8(clamping: number())
    let second = number()
    return ArticleDate(
      year: year, month: min(max(month, 1), 12), day: min(max(day, 1), 31),
      secondOfDay: second == 0 ? nil : UInt32(clamping: min(second - 1, 86_400)),
      offsetMinutes: number() == 0 ? nil : Int16(clamping: signed()))
  }
}
