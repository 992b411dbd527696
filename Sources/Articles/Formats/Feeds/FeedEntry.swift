/// What an entry of a feed says, whatever the feed's format.
struct FeedEntry {
  var id: String?
  var title: String?
  var url: String?
  var byline: String?
  var outlet: String?
  var date: ArticleDate?
  var language: String?
  /// The whole text, paragraphs parted by blank lines.
  var content: String?
  var summary: String?

  /// - Parameters:
  ///   - fallback: What the feed says of all its entries.
  ///   - number: The entry's place in the feed, from 1.
  func event(
    in fallback: FeedEntry, path: String, number: Int, format: Article.Format, line: Int
  ) -> ArticleEvent {
    let content = content.flatMap { $0.isBlank ? nil : $0 }
    let summary = summary.flatMap { $0.isBlank ? nil : $0 }
    // An entry of a list of links has nothing but its headline to read.
    guard let text = content ?? summary ?? title else {
      return .failure(.malformed(path: path, line: line, problem: .empty))
    }
    let isTitleOnly = content == nil && summary == nil
    var article = Article(
      id: id ?? url ?? "\(path)#\(number)", path: path, format: format,
      title: isTitleOnly ? nil : title, byline: byline, outlet: outlet ?? fallback.outlet,
      date: date, url: url, text: ArticleText(text))
    article.isSummary = content == nil
    article.declaredLanguage = language ?? fallback.language
    if let content, let summary, summary.utf8.count < 1000, !content.hasPrefix(summary.prefix(80)) {
      article.standfirst = summary.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return .article(article)
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension XMLElement {
  /// Its text, which may be markup that was escaped, as paragraphs.
  var unescapedMarkup: String? {
    let text = text
    let words = HTMLFragment.plainText(text)
    return words.allSatisfy(\.isWhitespace) ? nil : words.trimmingBlankLines
  }

  /// A headline, in which some feeds escape markup.
  var headline: String? {
    guard let words else { return nil }
    let plain = HTMLFragment.plainText(words)
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var date: ArticleDate? { words.flatMap { ArticleDate(written: $0) } }
}

extension String {
  /// Without white space at its beginning and end.
  var trimmingBlankLines: String {
    let start = drop(while: \.isWhitespace)
    return String(start.dropLast(start.reversed().prefix(while: \.isWhitespace).count))
  }
}
