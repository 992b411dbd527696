/// Who is who by the user's own word: it joins names and keeps others apart.
package struct Authority: Hashable, Sendable {
  package let rows: [Row]
  /// The rows that each name belongs to, with the words that a role must have for it.
  private var rowsByName: [[String]: [Claim]] = [:]
  /// The names that are somebody else's, by row.
  private var others: [Set<[String]>] = []

  /// One person or body.
  package struct Row: Hashable, Sendable {
    /// The name that it is shown by.
    package var name: String
    package var aliases: [String]
    /// "Q30" for Wikidata's item of that number.
    package var wikidata: String?
    /// Names, or names with a role, that are not this one's.
    package var isNot: [String]

    package init(
      name: String, aliases: [String] = [], wikidata: String? = nil, isNot: [String] = []
    ) {
      self.name = name
      self.aliases = aliases
      self.wikidata = wikidata
      self.isNot = isNot
    }
  }

  private struct Claim: Hashable {
    var row: Int
    /// Folded words of a role: "senator" of "John Smith (senator)".
    var role: [String]
  }

  package init(_ rows: [Row] = []) {
    self.rows = rows
    for (index, row) in rows.enumerated() {
      for name in [row.name] + row.aliases {
        let (form, role) = Authority.read(name)
        if form.words.isEmpty { continue }
        rowsByName[form.words, default: []].append(Claim(row: index, role: role))
      }
      others.append(Set(row.isNot.map(Authority.read).filter { $0.role.isEmpty }.map(\.form.words)))
    }
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// The row of someone of a name and roles; nil where there is none, or several as well.
  func row(for form: NameForm, roles: [String]) -> Int? {
    guard let claims = rowsByName[form.words] else { return nil }
    let words = Set(roles.flatMap { Authority.words(of: $0) })
    let held = claims.filter { $0.role.allSatisfy(words.contains) && !isOther($0.row, form, words) }
    let most = held.map(\.role.count).max() ?? 0
    let found = Set(held.filter { $0.role.count == most }.map(\.row))
    return found.count == 1 ? found.first : nil
  }

  /// The row of someone whom an article calls so and says to be this.
  package func row(forName name: String, roles: [String]) -> Row? {
    isEmpty ? nil : self.row(for: NameForm(name), roles: roles).map { rows[$0] }
  }

  /// Whether the row says that a name is somebody else's.
  func bars(_ words: [String], from row: Int) -> Bool {
    others.indices.contains(row) && others[row].contains(words)
  }

  /// Whether the row says so of a name, or of a name with such a role.
  private func isOther(_ row: Int, _ form: NameForm, _ words: Set<String>) -> Bool {
    rows[row].isNot.map(Authority.read).contains {
      $0.form.words == form.words && $0.role.allSatisfy(words.contains)
    }
  }

  /// "John Smith (senator)" as a name and the words of a role.
  private static func read(_ text: String) -> (form: NameForm, role: [String]) {
    guard let open = text.firstIndex(of: "(") else { return (NameForm(text), []) }
    let role = text[text.index(after: open)...].prefix { $0 != ")" }
    return (NameForm(String(text[..<open])), words(of: String(role)))
  }

  private static func words(of text: String) -> [String] {
    WordScanner.words(of: text).map { String(decoding: $0, as: UTF8.self) }
  }
}
