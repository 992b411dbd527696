import Articles
import Parsing
import Search

/// What `extract` prints of an article; spans are half open and count code points of `text`.
struct ArticleReport {
  var id: String
  var path: String
  var format: String
  var url: String?
  var title: String?
  var standfirst: String?
  var date: String?
  var embargo: String?
  var version: String?
  var outlet: String?
  var byline: String?
  var dateline: String?
  var language: String?
  var summary: Bool?
  var text: String
  var quotations: [QuotationReport]
  var speakers: [SpeakerReport]

  init(
    _ parsed: ParsedArticle, leastConfidence: Float = 0, authority: Authority = Authority()
  ) {
    let article = parsed.article
    let codePoints = CodePoints(of: parsed.text)
    id = article.id
    path = article.path
    format = article.format.rawValue
    url = article.url
    title = parsed.title
    standfirst = article.standfirst
    date = article.date?.description
    embargo = article.embargo?.description
    version = article.version
    outlet = article.outlet
    byline = article.byline
    dateline = article.dateline
    language = parsed.language ?? article.declaredLanguage
    summary = article.isSummary ? true : nil
    text = parsed.text.string
    quotations = parsed.quotations.indices
      .filter { parsed.quotations[$0].attribution.confidence >= leastConfidence }
      .map { QuotationReport($0, of: parsed, codePoints) }
    quotations.forgetWhatIsLeftOut()
    speakers = parsed.speakers.indices.map {
      SpeakerReport($0, of: parsed, codePoints, authority: authority)
    }
  }
}

extension [QuotationReport] {
  /// Names no quotation that is not among these.
  fileprivate mutating func forgetWhatIsLeftOut() {
    let ids = Set(map(\.id))
    for index in indices where self[index].nestedIn.map({ !ids.contains($0) }) ?? false {
      self[index].nestedIn = nil
    }
  }
}

extension ArticleReport: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("path", path)
      $0.member("format", format)
      $0.member("url", url)
      $0.member("title", title)
      $0.member("standfirst", standfirst)
      $0.member("date", date)
      $0.member("embargo", embargo)
      $0.member("version", version)
      $0.member("outlet", outlet)
      $0.member("byline", byline)
      $0.member("dateline", dateline)
      $0.member("language", language)
      $0.member("summary", summary)
      $0.member("text", text)
      $0.member("quotations", quotations)
      $0.member("speakers", speakers)
    }
  }
}
