import Interface
import Parsing
import Search

/// What `speakers` prints of someone.
struct SpeakerRow {
  var name: String
  var roles: [String]
  var quotations: Int
  var articles: Int

  /// On one line each, so that neither a line break nor a tab can stand in a field.
  var fields: [String] {
    [
      DisplayText(name).description, DisplayText(roles.joined(separator: "; ")).description,
      String(quotations), String(articles),
    ]
  }

  /// Everyone who said something, the most quoted first. Unnamed speakers of different articles are
  /// different people; those that are called alike share a row all the same.
  static func rows(of directory: SpeakerDirectory) -> [SpeakerRow] {
    var rows: [SpeakerRow] = []
    var unnamed: [String: Int] = [:]
    for entry in directory.entries where !entry.quotations.isEmpty {
      let row = SpeakerRow(
        name: entry.name, roles: entry.roles.map(\.text), quotations: entry.quotations.count,
        articles: entry.articles.count)
      if entry.kind == .unnamed, let place = unnamed[entry.name] {
        rows[place].quotations += row.quotations
        rows[place].articles += row.articles
      } else {
        if entry.kind == .unnamed { unnamed[entry.name] = rows.count }
        rows.append(row)
      }
    }
    return rows.sorted { ($1.quotations, $0.name) < ($0.quotations, $1.name) }
  }
}
