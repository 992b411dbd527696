import Articles
import Parsing

/// What is printed of a quotation.
struct QuotationReport {
  var id: String
  var kind: String
  var cueClass: String
  var confidence: Float
  var source: [[Int]]?
  var cue: [[Int]]?
  var content: [[Int]]
  /// What was said, one string for each span of `content`.
  var text: [String]
  /// Empty where it is not known.
  var speakers: [Speaker]
  /// Why there is no speaker.
  var reason: String?
  /// Who passed it on.
  var relayedBy: [Relay]?
  /// When it was said: a day, week, month or year as ISO 8601 writes it.
  var saidOn: String?
  /// The ID of the quotation that this one stands inside.
  var nestedIn: String?

  struct Speaker {
    var id: String
    var name: String
    var kind: String
    var role: String?
  }

  /// Who passed it on, and the words that say so; without an ID where nothing else is theirs.
  struct Relay {
    var id: String?
    var name: String
    var kind: String
    var source: [[Int]]
  }

  init(_ index: Int, of parsed: ParsedArticle, _ codePoints: CodePoints) {
    let quotation = parsed.quotations[index]
    let attribution = quotation.attribution
    id = Self.id(index)
    kind = quotation.kind.rawValue
    cueClass = attribution.cueClass.rawValue
    confidence = attribution.confidence
    source = attribution.source.map { [codePoints[$0]] }
    cue = attribution.cue.map { [codePoints[$0]] }
    content = attribution.content.map { codePoints[$0] }
    text = attribution.content.map { String(parsed.text[$0]) }
    speakers = quotation.speakers.compactMap { Speaker($0, of: parsed) }
    reason = quotation.reason?.code
    let relays = quotation.relayedBy.map { Relay($0, codePoints) }
    relayedBy = relays.isEmpty ? nil : relays
    saidOn = quotation.saidOn?.period.description
    nestedIn = attribution.outer.map(Self.id)
  }

  static func id(_ index: Int) -> String { "q\(index + 1)" }
}

extension QuotationReport: JSONWritable {
  func write(to json: inout JSONWriter) { json.object { writeMembers(to: &$0) } }

  func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("kind", kind)
    json.member("source", source)
    json.member("cue", cue)
    json.member("content", content)
    json.member("text", text)
    json.member("speakers", speakers)
    json.member("reason", reason)
    json.member("confidence", confidence)
    json.member("class", cueClass)
    json.member("relayedBy", relayedBy)
    json.member("saidOn", saidOn)
    json.member("nestedIn", nestedIn)
  }
}

extension QuotationReport.Speaker: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("name", name)
      $0.member("kind", kind)
      $0.member("role", role)
    }
  }

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

extension QuotationReport.Relay: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("name", name)
      $0.member("kind", kind)
      $0.member("source", source)
    }
  }

  fileprivate init(_ relay: Relay, _ codePoints: CodePoints) {
    id = relay.speaker.map { SpeakerReport.id(Int($0.rawValue)) }
    name = relay.name
    kind = relay.kind.rawValue
    source = [codePoints[relay.span]]
  }
}

extension UnknownReason {
  /// For scripts: a word, and after a colon what it is about.
  fileprivate var code: String {
    switch self {
    case .noCue: "no cue"
    case .noSource: "no source"
    case .thing: "thing"
    case .pronounWithoutCandidate: "pronoun"
    case .pronounWithCandidates(let names): "pronoun: " + names.joined(separator: ", ")
    case .language(let code): "language: " + code
    }
  }
}
