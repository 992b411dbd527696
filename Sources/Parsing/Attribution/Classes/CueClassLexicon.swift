/// What the lexicon knows of a cue's class.
struct CueClassEntry: Sendable {
  /// "take issue with"
  let key: String
  /// The words that must follow the first: "issue", "with".
  let rest: [String]
  let parts: Set<Part>
  /// Nil for a verb that says nothing by itself.
  let cueClass: CueClass?

  enum Part: Character, Sendable {
    case verb = "V"
    case noun = "N"
    case adjective = "J"
    case preposition = "P"
    /// A verb that leaves it to a noun behind it: "express hope".
    case light = "L"
  }
}

package enum CueClassLexicon {
  /// The entries of each form of their first word, the longer phrases first.
  static let entries: [String: [CueClassEntry]] = {
    var entries: [String: [CueClassEntry]] = [:]
    for row in rows where !row.parts.contains("S") {
      let words = row.key.split(separator: " ").map(String.init)
      let entry = CueClassEntry(
        key: row.key, rest: Array(words.dropFirst()),
        parts: Set(row.parts.compactMap(CueClassEntry.Part.init)), cueClass: row.cueClass)
      for form in row.forms { entries[form, default: []].append(entry) }
    }
    return entries.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }()

  /// The forms of the words for papers and figures, which say things in writing.
  static let documents: Set<String> = Set(
    rows.filter { $0.parts.contains("S") }.flatMap(\.forms))

  /// The forms of all words that are forms of the same word as one: "denies", "denied" and "denying"
  /// for "deny".
  package static func forms(like word: String) -> Set<String> {
    let keys = Set((entries[word] ?? []).map { $0.key.prefix { $0 != " " } })
    let known = keys.flatMap { formsOfKeys[String($0)] ?? [] }
    let cues = (CueLexicon.entries[word] ?? []).flatMap { CueLexicon.formsOfKeys[$0.key] ?? [] }
    return Set(known + cues).union([word])
  }

  private static let formsOfKeys: [String: [String]] = Dictionary(
    rows.filter { !$0.parts.contains("S") && !$0.key.contains(" ") }.map { ($0.key, $0.forms) }
  ) { $0 + $1 }

  private struct Row {
    let key: String
    let parts: Substring
    let cueClass: CueClass?
    /// Of the first word.
    let forms: [String]
  }

  private static let rows: [Row] = Lexicon.rows("cue-classes").compactMap { columns in
    guard columns.count >= 3, let first = columns[0].split(separator: " ").first else { return nil }
    let others = columns.dropFirst(3).first?.split(separator: " ").map(String.init) ?? []
    return Row(
      key: String(columns[0]), parts: columns[1], cueClass: CueClass(rawValue: String(columns[2])),
      forms: (columns[1].contains { "VL".contains($0) } ? forms(ofVerb:) : forms(ofNoun:))(
        String(first)) + others)
  }

  private static func forms(ofNoun word: String) -> [String] {
    forms(ofVerb: word).filter { $0 == word || $0.hasSuffix("s") }
  }

  /// A verb with its endings. Of one that may double its last letter both spellings are given: one
  /// that nobody writes does no harm.
  private static func forms(ofVerb word: String) -> [String] {
    guard let last = word.last, word.count > 1 else { return [word] }
    let stem = String(word.dropLast())
    switch last {
    case "e": return [word, word + "s", word + "d", stem + "ing"]
    case "y" where !"aeiou".contains(stem.last ?? "a"):
      return [word, stem + "ies", stem + "ied", word + "ing"]
    case "s", "x", "z", "h", "o":
      return [word, word + "es", word + "s", word + "ed", word + "ing"]
    case "b", "d", "g", "l", "m", "n", "p", "r", "t":
      let double = "\(word)\(last)"
      return [word, word + "s", word + "ed", word + "ing", double + "ed", double + "ing"]
    default: return [word, word + "s", word + "ed", word + "ing"]
    }
  }
}
