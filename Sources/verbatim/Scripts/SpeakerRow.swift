import Articles
import Interface
import Parsing
import Search

/// What `speakers` prints of someone.
struct SpeakerRow {
  /// One that is the same from run to run while the articles are: the authority file's Wikidata id,
  /// else made of the name.
  var id = ""
  var name: String
  var kind: Speaker.Kind
  var wikidata: String?
  var roles: [SpeakerDirectory.Role]
  var forms: [SpeakerDirectory.Form]
  var quotations: Int
  var articles: Int
  var lastHeard: ArticleDate?

  private init(_ entry: SpeakerDirectory.Entry, authority: Authority) {
    name = entry.name
    kind = entry.kind
    wikidata = entry.authority.flatMap { authority.rows[$0].wikidata }
    roles = entry.roles
    forms = entry.forms
    quotations = entry.quotations.count
    articles = entry.articles.count
    lastHeard = entry.lastHeard
  }

  /// On one line each, so that neither a line break nor a tab can stand in a field.
  var fields: [String] {
    let roles = roles.map(\.text).joined(separator: "; ")
    return [
      DisplayText(name).description, DisplayText(roles).description, String(quotations),
      String(articles),
    ]
  }

  /// Everyone who said something, the most quoted first. Unnamed speakers of different articles are
  /// different people; those that are called alike share a row all the same.
  static func rows(of directory: SpeakerDirectory) -> [SpeakerRow] {
    var rows: [SpeakerRow] = []
    var unnamed: [String: Int] = [:]
    for entry in directory.entries where !entry.quotations.isEmpty {
      let row = SpeakerRow(entry, authority: directory.authority)
      if entry.kind == .unnamed, let place = unnamed[entry.name] {
        rows[place].quotations += row.quotations
        rows[place].articles += row.articles
      } else {
        if entry.kind == .unnamed { unnamed[entry.name] = rows.count }
        rows.append(row)
      }
    }
    return identified(rows.sorted { $0.order < $1.order })
  }

  /// The most quoted first, the others by what does not depend on the order of the articles.
  private var order: (Int, String, String, Int, String) {
    let told = roles.map(\.text).joined(separator: ";")
    return (-quotations, name, told, -articles, lastHeard?.description ?? "")
  }

  /// Gives each row its id; of several of one name the second has "-2" behind it.
  private static func identified(_ rows: [SpeakerRow]) -> [SpeakerRow] {
    var counts: [String: Int] = [:]
    return rows.map { row in
      var row = row
      let slug = row.wikidata ?? Self.slug(of: row.name)
      let count = counts[slug, default: 0] + 1
      counts[slug] = count
      row.id = count == 1 ? slug : "\(slug)-\(count)"
      return row
    }
  }

  /// "ana-bell".
  private static func slug(of name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "speaker" : words.joined(separator: "-")
  }
}

extension SpeakerRow: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", id)
      $0.member("name", name)
      $0.member("kind", kind.rawValue)
      $0.member("wikidata", wikidata)
      $0.member("quotations", quotations)
      $0.member("articles", articles)
      $0.member("lastHeard", lastHeard?.description)
      $0.member("roles", roles.isEmpty ? nil : roles)
      $0.member("forms", forms)
    }
  }
}

extension SpeakerDirectory.Role: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("text", text)
      $0.member("count", count)
      $0.member("first", first?.dayDescription)
      $0.member("last", last?.dayDescription)
    }
  }

  /// "foreign minister (2013-03-16–2022-12-30)".
  var dated: String {
    guard let first = first?.dayDescription, let last = last?.dayDescription else { return text }
    return "\(text) (\(first == last ? first : "\(first)–\(last)"))"
  }
}

extension SpeakerDirectory.Form: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("text", name)
      $0.member("count", count)
    }
  }
}

extension ArticleDate {
  /// The day alone: "2013-03-16".
  fileprivate var dayDescription: String { String(description.prefix { $0 != "T" }) }
}

// MARK: - CSV

extension SpeakerRow {
  static let columns = [
    "id", "name", "kind", "wikidata", "quotations", "articles", "last_heard", "roles", "forms",
  ]

  /// One record; several values in a field are parted by semicolons.
  var csv: String {
    let fields = [
      id, name, kind.rawValue, wikidata ?? "", String(quotations), String(articles),
      lastHeard?.description ?? "", roles.map(\.dated).joined(separator: "; "),
      forms.map(\.name).joined(separator: "; "),
    ]
    return fields.map(Self.field).joined(separator: ",")
  }

  /// A field as RFC 4180 has it, on one line.
  static func field(_ text: String) -> String {
    let line = DisplayText(text).description
    guard line.contains(where: { ",\"".contains($0) }) else { return line }
    return "\"\(line.replacing("\"", with: "\"\""))\""
  }
}
