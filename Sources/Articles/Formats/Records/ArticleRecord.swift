/// An article as an object of JSON has it, its fields by any of their usual names.
struct ArticleRecord {
  private let object: RecordObject

  init(_ object: RecordObject) { self.object = object }

  /// - Parameter id: For an article that has none.
  func article(id: String, path: String, format: Article.Format) throws(RecordProblem) -> Article {
    let url = object.text(.url)
    var isTitleOnly = false
    var isSummary = object["summary"] == .boolean(true)
    var text = fullText
    if text == nil, let summary = object.text(.summary) {
      (text, isSummary) = (HTMLFragment.plainText(summary), true)
    }
    if text == nil, url != nil, let title = object.text(.title) {
      // A list of links: the headline is all that there is to read.
      (text, isSummary, isTitleOnly) = (title, true, true)
    }
    guard let text else { throw .noText }
    var article = Article(
      id: object.text(.id) ?? id, path: path, format: format,
      title: isTitleOnly ? nil : object.text(.title), byline: object.text(.byline),
      outlet: object.text(.outlet), date: object.date(.date), url: url, text: ArticleText(text))
    article.standfirst = isSummary && object["standfirst"] == nil ? nil : object.text(.standfirst)
    article.dateline = object.text(.dateline)
    article.embargo = object.date(.embargo)
    article.version = object.text(.version)
    article.declaredLanguage = object.text(.language)
    article.isSummary = isSummary
    return article
  }

  /// The first text there is, an empty one only where no other is.
  private var fullText: String? {
    var empty: String?
    for name in RecordField.text.names {
      guard let text = object[name]?.prose else { continue }
      if !text.allSatisfy(\.isWhitespace) { return text }
      empty = empty ?? text
    }
    let markup = RecordField.markup.names.lazy.compactMap { object[$0]?.prose }.first {
      !$0.allSatisfy(\.isWhitespace)
    }
    if let markup {
      let text = HTMLFragment.text(of: markup)
      if !text.isEmpty { return text }
    }
    // A title or a summary is more than a text without a letter.
    return object.text(.summary) == nil ? empty : nil
  }
}

extension HTMLFragment {
  /// Words that may be markup, as feeds and crawlers have them, without it.
  static func plainText(_ words: String) -> String {
    words.contains("<") || words.contains("&") ? text(of: words) : words
  }
}
