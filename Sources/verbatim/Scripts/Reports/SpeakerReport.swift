import Articles
import Parsing
import Search

/// What is printed of someone who is quoted.
struct SpeakerReport {
  var id: String
  var name: String
  var kind: String
  var roles: [Role]?
  var aliases: [String]?
  /// How many quotations there are of the speaker.
  var quotations: Int
  /// The row of the authority file.
  var authority: Authority.Row?

  struct Role {
    var text: String
    var span: [Int]
  }

  init(
    _ index: Int, of parsed: ParsedArticle, _ codePoints: CodePoints,
    authority: Authority = Authority()
  ) {
    let speaker = parsed.speakers[index]
    id = Self.id(index)
    name = speaker.name
    kind = speaker.kind.rawValue
    let given = speaker.roles.map { Role(text: parsed.text.line($0), span: codePoints[$0]) }
    roles = given.isEmpty ? nil : given
    aliases = speaker.aliases.isEmpty ? nil : speaker.aliases
    self.authority = authority.row(
      forName: speaker.kind == .unnamed ? "" : speaker.name, roles: given.map(\.text))
    let speakerID = SpeakerID(rawValue: UInt32(index))
    quotations = parsed.quotations.count { $0.speakers.contains(speakerID) }
  }

  static func id(_ index: Int) -> String { "s\(index + 1)" }
}

extension SpeakerReport: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("name", name)
      $0.member("kind", kind)
      $0.member("roles", roles)
      $0.member("aliases", aliases)
      $0.member("quotations", quotations)
      $0.member("authority", authority)
    }
  }
}

extension Authority.Row: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("name", name)
      $0.member("wikidata", wikidata)
    }
  }
}

extension SpeakerReport.Role: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("text", text)
      $0.member("span", span)
    }
  }
}
