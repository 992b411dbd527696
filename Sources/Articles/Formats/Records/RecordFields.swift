/// What records of articles call their parts: Verbatim's own names, and those of news-please,
/// newspaper, trafilatura, GDELT, JSON Feed and common news services.
///
/// Of the names that a record has, the first in this order that says something is believed.
enum RecordField: CaseIterable {
  case id, text, markup, summary, title, standfirst, byline, dateline, outlet, date, embargo,
    version, language, url

  var names: [String] {
    switch self {
    case .id: ["id", "_id", "guid", "uri", "uuid"]
    case .text:
      [
        "text", "maintext", "raw_text", "articleBody", "article_text", "body_text", "content_text",
        "full_text", "fulltext", "cleaned_text", "body", "content", "story",
      ]
    case .markup: ["content_html", "body_html", "article_html", "html", "raw_html"]
    case .summary: ["description", "desc", "excerpt", "summary", "abstract", "snippet"]
    case .title: ["title", "headline", "title_page", "title_rss", "webTitle"]
    case .standfirst:
      [
        "standfirst", "description", "desc", "excerpt", "subtitle", "trailText",
        "meta_description", "lead",
      ]
    case .byline: ["author", "authors", "byline", "creator", "by"]
    case .dateline: ["dateline"]
    case .outlet:
      [
        "publisher", "outlet", "outletName", "sitename", "site_name", "source-hostname",
        "source_name", "source_domain", "hostname", "domain", "newspaper", "publication", "source",
      ]
    case .date:
      [
        "date", "date_publish", "publish_date", "date_published", "datePublished", "published",
        "published_at", "publishedAt", "publication_date", "pubDate", "pub_date", "pubdate",
        "webPublicationDate", "seendate", "DATE",
      ]
    case .embargo: ["embargo", "embargoed"]
    case .version: ["version"]
    case .language: ["language", "lang", "meta_lang", "inLanguage"]
    case .url:
      [
        "url", "link", "canonical_link", "canonical_url", "canonical", "permalink", "webUrl",
        "DocumentIdentifier", "SOURCEURL",
      ]
    }
  }

  /// What a feed or an answer of a news service calls its list of articles.
  static let lists = ["articles", "items", "results", "docs", "data", "entries", "hits", "news"]

  /// What such a list may stand inside.
  static let envelopes = ["response", "result", "feed"]
}

extension RecordObject {
  /// What the first of the field's names says that says something.
  func text(_ field: RecordField) -> String? {
    for name in field.names { if let text = self[name]?.words { return text } }
    return nil
  }

  func date(_ field: RecordField) -> ArticleDate? {
    for name in field.names { if let date = self[name]?.date { return date } }
    return nil
  }
}

extension RecordValue {
  /// Words as far as an article has a use for them: strings and whole numbers, several of them, and
  /// the names of people and bodies; nil where there is nothing to read.
  var words: String? {
    let words: String?
    switch self {
    case .string(let string): words = string
    case .number(let number): words = Int(number).map { String($0) }
    case .array(let values):
      let all = values.map(\.name)
      words = all.contains(nil) ? nil : all.compactMap { $0 }.joined(separator: ", ")
    case .object: words = name
    case .null, .boolean: words = nil
    }
    return words.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// A string, or the name in an object for a person or a body; Mongo's objects for an ID or a date.
  var name: String? {
    switch self {
    case .string(let string): string
    case .object(let object):
      ["name", "$oid", "$date"].lazy.compactMap { object[$0] }.first.flatMap {
        if case .string(let name) = $0 { name } else { nil }
      }
    case .null, .boolean, .number, .array: nil
    }
  }

  var date: ArticleDate? {
    if case .number(let number) = self { return Int(number).flatMap { ArticleDate(number: $0) } }
    return name.flatMap { ArticleDate(written: $0) }
  }

  /// A string, or the paragraphs that an array holds.
  var prose: String? {
    switch self {
    case .string(let string): string
    case .array(let values):
      values.allSatisfy { $0.name != nil }
        ? values.compactMap(\.name).joined(separator: "\n\n") : nil
    case .null, .boolean, .number, .object: nil
    }
  }
}
