/// What the lexicon knows of a word or phrase that can be a cue.
struct CueEntry: Sendable {
  /// "say", "call on"
  let key: String
  /// The words that must follow the head: "on".
  let rest: [String]
  let part: Part
  /// How far it speaks for a cue by itself, in hundredths of a logit, and more in some frames.
  let weight: Int
  let frames: [String: Int]

  enum Part: String, Sendable {
    case verb = "V"
    case noun = "N"
    case adjective = "J"
    /// "in the words of": what follows is the source.
    case preposition = "P"
  }
}

enum CueLexicon {
  /// The entries of each form of a head, the longer phrases first: "called" has "call on", "call".
  static let entries: [String: [CueEntry]] = {
    var result: [String: [CueEntry]] = [:]
    for row in Lexicon.rows("cues") where row.count >= 4 {
      guard let part = CueEntry.Part(rawValue: String(row[1])), let weight = Int(row[3]) else {
        continue
      }
      let entry = CueEntry(
        key: String(row[0]), rest: row[0].split(separator: " ").dropFirst().map(String.init),
        part: part, weight: weight, frames: weights(row.dropFirst(4).first ?? ""))
      for form in row[2].split(separator: " ") { result[String(form), default: []].append(entry) }
    }
    return result.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }()

  /// The forms of the first word of each cue.
  static let formsOfKeys: [String: [String]] = Dictionary(
    Lexicon.rows("cues").compactMap { row in
      row.count < 3 ? nil : (String(row[0]), row[2].split(separator: " ").map(String.init))
    }
  ) { $0 + $1 }

  /// What a form and a frame speak for whatever the word, in hundredths of a logit.
  static let general: [String: Int] = Dictionary(
    Lexicon.rows("cue-frames").compactMap { row in
      guard row.count == 2, let weight = Int(row[1]) else { return nil }
      return (String(row[0]), weight)
    }
  ) { first, _ in first }

  private static func weights(_ column: Substring) -> [String: Int] {
    Dictionary(
      column.split(separator: " ").compactMap { pair in
        let parts = pair.split(separator: ":")
        guard parts.count == 2, let weight = Int(parts[1]) else { return nil }
        return (String(parts[0]), weight)
      }
    ) { first, _ in first }
  }
}
