import FoundationEssentials

/// One line of JSON Lines: an article's fields by their names.
struct ArticleRecord: Decodable {
  var id: FieldValue?
  var title: FieldValue?
  var text: FieldValue?
  var standfirst: FieldValue?
  var date: FieldValue?
  var embargo: FieldValue?
  var version: FieldValue?
  var author: FieldValue?
  var publisher: FieldValue?
  var dateline: FieldValue?
  var language: FieldValue?
  var summary: FieldValue?
  var url: FieldValue?

  /// Reads a line; one that is no UTF-8 as Windows-1252.
  static func read(
    _ line: some Collection<UInt8>
  ) throws(RecordProblem) -> (record: ArticleRecord, isWindows1252: Bool) {
    let text = DecodedText(line)
    do {
      return (try ArticleRecord(json: Data(text.string.utf8)), text.isWindows1252)
    } catch {
      guard error == .notJSON, let mended = text.string.mendingSurrogateEscapes else { throw error }
      return (try ArticleRecord(json: Data(mended.utf8)), text.isWindows1252)
    }
  }

  private init(json: Data) throws(RecordProblem) {
    do {
      self = try JSONDecoder().decode(ArticleRecord.self, from: json)
    } catch DecodingError.typeMismatch {
      throw .notAnObject
    } catch {
      throw .notJSON
    }
  }

  func article(path: String, line: Int) throws(RecordProblem) -> Article {
    guard case .string(let text) = text else { throw .noText }
    var article = Article(
      id: id?.text ?? "\(path):\(line)", path: path, format: .jsonLines, title: title?.text,
      byline: author?.text, outlet: publisher?.text, date: date?.date, url: url?.text,
      text: ArticleText(text))
    article.standfirst = standfirst?.text
    article.embargo = embargo?.date
    article.version = version?.text
    article.dateline = dateline?.text
    article.declaredLanguage = language?.text
    if case .boolean(true) = summary { article.isSummary = true }
    return article
  }
}

/// A field's value as far as an article has a use for it; any other value decodes as nothing.
enum FieldValue: Decodable {
  case string(String)
  case number(Int)
  case boolean(Bool)
  /// Several authors, say.
  case strings([String])
  case other

  /// - Throws: Only where the value is a string that cannot be decoded.
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = .string(try container.decode(String.self))
    } catch DecodingError.typeMismatch {
      if let boolean = try? container.decode(Bool.self) {
        self = .boolean(boolean)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else if let strings = try? container.decode([String].self) {
        self = .strings(strings)
      } else {
        self = .other
      }
    }
  }

  /// Nil where there is nothing to read.
  var text: String? {
    let text: String? =
      switch self {
      case .string(let string): string
      case .number(let number): String(number)
      case .strings(let strings): strings.joined(separator: ", ")
      case .boolean, .other: nil
      }
    return text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  var date: ArticleDate? {
    switch self {
    case .string(let text): ArticleDate(written: text)
    case .number(let number): ArticleDate(number: number)
    case .strings, .boolean, .other: nil
    }
  }
}
