import Articles
import Parsing

/// What `extract` prints of an article; spans are half open and count code points of `text`.
struct ArticleReport: Encodable {
  var id: String
  var path: String
  var format: String
  var url: String?
  var title: String?
  var date: String?
  var outlet: String?
  var byline: String?
  var language: String?
  var text: String
  var quotations: [QuotationReport]
  var speakers: [SpeakerReport]

  init(_ parsed: ParsedArticle) {
    let article = parsed.article
    let codePoints = CodePoints(of: parsed.text)
    id = article.id
    path = article.path
    format = article.format.rawValue
    url = article.url
    title = parsed.title
    date = article.date?.description
    outlet = article.outlet
    byline = article.byline
    language = parsed.language
    text = parsed.text.string
    quotations = parsed.quotations.indices.map { QuotationReport($0, of: parsed, codePoints) }
    speakers = parsed.speakers.indices.map { SpeakerReport($0, of: parsed, codePoints) }
  }
}

/// What is printed of a quotation.
struct QuotationReport: Encodable {
  var id: String
  var kind: String
  var source: [[Int]]?
  var cue: [[Int]]?
  var content: [[Int]]
  /// What was said, one string for each span of `content`.
  var text: [String]
  var speakers: [Speaker]?
  /// Why there is no speaker.
  var reason: String?
  /// The ID of the quotation that this one stands inside.
  var nestedIn: String?

  struct Speaker: Encodable {
    var id: String
    var name: String
    var kind: String
    var role: String?
  }

  init(_ index: Int, of parsed: ParsedArticle, _ codePoints: CodePoints) {
    let quotation = parsed.quotations[index]
    let attribution = quotation.attribution
    id = Self.id(index)
    kind = quotation.kind.rawValue
    source = attribution.source.map { [codePoints[$0]] }
    cue = attribution.cue.map { [codePoints[$0]] }
    content = attribution.content.map { codePoints[$0] }
    text = attribution.content.map { String(parsed.text[$0]) }
    let named = quotation.speakers.compactMap { Speaker($0, of: parsed) }
    speakers = named.isEmpty ? nil : named
    reason = quotation.reason?.code
    nestedIn = attribution.outer.map(Self.id)
  }

  private static func id(_ index: Int) -> String { "q\(index + 1)" }
}

extension QuotationReport.Speaker {
  fileprivate init?(_ id: SpeakerID, of parsed: ParsedArticle) {
    let index = Int(id.rawValue)
    guard parsed.speakers.indices.contains(index) else { return nil }
    let speaker = parsed.speakers[index]
    self.id = SpeakerReport.id(index)
    name = speaker.name
    kind = speaker.kind.rawValue
    role = speaker.roles.first.map { parsed.text.line($0) }
  }
}

/// What is printed of someone who is quoted.
struct SpeakerReport: Encodable {
  var id: String
  var name: String
  var kind: String
  var roles: [Role]?
  var aliases: [String]?
  /// How many quotations there are of the speaker.
  var quotations: Int

  struct Role: Encodable {
    var text: String
    var span: [Int]
  }

  init(_ index: Int, of parsed: ParsedArticle, _ codePoints: CodePoints) {
    let speaker = parsed.speakers[index]
    id = Self.id(index)
    name = speaker.name
    kind = speaker.kind.rawValue
    let given = speaker.roles.map { Role(text: parsed.text.line($0), span: codePoints[$0]) }
    roles = given.isEmpty ? nil : given
    aliases = speaker.aliases.isEmpty ? nil : speaker.aliases
    let speakerID = SpeakerID(rawValue: UInt32(index))
    quotations = parsed.quotations.count { $0.speakers.contains(speakerID) }
  }

  static func id(_ index: Int) -> String { "s\(index + 1)" }
}

extension UnknownReason {
  /// For scripts: a word, and after a colon what it is about.
  fileprivate var code: String {
    switch self {
    case .noCue: "no cue"
    case .noSource: "no source"
    case .pronounWithoutCandidate: "pronoun"
    case .pronounWithCandidates(let names): "pronoun: " + names.joined(separator: ", ")
    case .language(let code): "language: " + code
    }
  }
}
