import ArgumentParser
import Search

/// Prints who is quoted.
struct Speakers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print who is quoted, the most quoted first.",
    discussion: """
      A speaker a line: name, roles, number of quotations, number of articles; in columns on a \
      terminal, else parted by tabs. The other formats have more: an id, the dates when each role \
      was first and last given, and every form of the name.

      EXAMPLES:
        verbatim speakers stories/
        verbatim speakers --min 5 --format csv wire.jsonl.gz > speakers.csv
        verbatim speakers --format jsonl . | jq -r '.roles[]? | .text + " " + .first'
        verbatim speakers wire.jsonl.gz | awk -F'\\t' '$4 > 10 { print $1 }'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, jsonl
  }

  @Option(help: "The form of the output.")
  var format = Format.text

  @Option(help: ArgumentHelp("Only who has at least so many quotations.", valueName: "n"))
  var min = 1

  @OptionGroup var who: AuthorityOption

  @OptionGroup var duplicates: DuplicatesOption

  @OptionGroup var cache: CacheOption

  @OptionGroup var paths: ArticlePaths

  func validate() throws {
    if min < 0 { throw ValidationError("--min must not be negative.") }
  }

  func run() throws {
    let authority = who.readForScript()
    // Who speaks does not depend on what tells the same.
    var corpus = Corpus(linksVersions: false, linksSayings: false)
    var directory = SpeakerDirectory(authority: authority.rows)
    let hasFailures = try paths.forEachPart(duplicates, cache.folder()) {
      corpus.append(contentsOf: $0)
      directory.update(from: corpus)
    }
    let rows = SpeakerRow.rows(of: directory).filter { $0.quotations >= min }
    try print(rows)
    if hasFailures || authority.hasProblems { throw ExitCode.failed }
    if rows.isEmpty { throw ExitCode.nothingFound }
  }

  private func print(_ rows: [SpeakerRow]) throws {
    var output = Output.standard
    switch format {
    case .text where output.isTerminal:
      try output.write(SpeakerTable(rows, columns: output.columns).lines(Paint(for: output)))
    case .text:
      for row in rows { try output.write(row.fields.joined(separator: "\t") + "\n") }
    case .csv:
      try output.write(SpeakerRow.columns.joined(separator: ",") + "\r\n")
      for row in rows { try output.write(row.csv + "\r\n") }
    case .jsonl:
      for row in rows { try output.writeJSON(row) }
    }
    try output.flush()
  }
}
