/// What a query may say, a row a form: what README, `find --help` and the lookup's help read.
package enum QueryLanguage {
  package struct Row: Sendable {
    /// As it may be typed, several ways of one kind.
    package let forms: [String]
    package let meaning: String

    fileprivate init(_ forms: String..., means meaning: String) {
      self.forms = forms
      self.meaning = meaning
    }
  }

  package static let rows: [Row] = [
    Row("bridge safe", means: "both words"),
    Row("\"months behind\"", means: "words that follow each other"),
    Row("-ferry", means: "not that; before brackets: none of it"),
    Row("levy OR toll", means: "one of them; what stands side by side binds closer"),
    Row("(levy OR toll) harbour", means: "brackets group"),
    Row(
      "levy harbour near:5",
      means: "the words of the group stand at most 5 words apart in what is said"),
    Row("=Bank", "=\"The Bank\"", means: "written just so in what is said"),
    Row(
      "speaker:mensah",
      means: "said by someone of that name, in any form the article has; one slip in a long name "
        + "is forgiven"),
    Row("role:minister", means: "said by someone whom the article calls so"),
    Row(
      "title:ferry", "outlet:wire", "in:2024-03",
      means: "the word in the title, the outlet's name; in the article's id, path or link"),
    Row(
      "on:2024-03-11", "after:2024", "before:\"March 2024\"",
      means: "from articles of these days, after or before them; also `today`, `yesterday`, "
        + "`last week`, `this month`, `\"3 days ago\"`"),
    Row(
      "kind:direct", "kind:mixed", "kind:indirect", means: "how much stands between quotation marks"
    ),
    Row("cue:speech", means: "said or written"),
    Row("cue:thought", means: "believed, felt, wanted, expected or decided"),
    Row("cue:stance", means: "taken for or against someone: endorsed, opposed, accused"),
    Row("cue:document", means: "shown by a paper or by figures: “the poll found”"),
    Row("cue:deny", means: "said with that verb, in any form: “denied”, “has denied”, “denying”"),
  ]

  /// README's table.
  package static var markdown: String {
    let lines = rows.map { row in
      "| \(row.forms.map { "`\($0)`" }.joined(separator: " ")) | \(row.meaning) |"
    }
    return "| typed | what answers |\n|---|---|\n" + lines.joined(separator: "\n") + "\n"
  }
}
