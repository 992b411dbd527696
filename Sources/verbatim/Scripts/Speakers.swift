import ArgumentParser
import Search

/// Prints who is quoted.
struct Speakers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print who is quoted, the most quoted first.",
    discussion: """
      A speaker a line: name, roles, number of quotations, number of articles; in columns on a \
      terminal, else parted by tabs.

      EXAMPLES:
        verbatim speakers stories/
        verbatim speakers wire.jsonl.gz | awk -F'\\t' '$4 > 10 { print $1 }'
      """)

  @OptionGroup var paths: ArticlePaths

  func run() throws {
    var corpus = Corpus()
    let hasFailures = try paths.forEachShard { corpus.append($0) }
    var directory = SpeakerDirectory()
    directory.update(from: corpus)
    let rows = SpeakerRow.rows(of: directory)
    var output = Output.standard
    if output.isTerminal {
      try output.write(SpeakerTable(rows, columns: output.columns).lines(Paint(for: output)))
    } else {
      for row in rows { try output.write(row.fields.joined(separator: "\t") + "\n") }
    }
    try output.flush()
    if hasFailures { throw ExitCode.failed }
    if rows.isEmpty { throw ExitCode.nothingFound }
  }
}
