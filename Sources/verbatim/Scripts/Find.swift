import ArgumentParser
import Parsing
import Search

/// Prints the quotations that answer a query.
struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the quotations that answer a query.",
    discussion: """
      One quotation a line: the path, who said it, and what was said. All words must match, in \
      what is said, in the speaker's name or in the article's title; the last may be the \
      beginning of one. Exit code 1 says that nothing was found.

      WHAT CAN BE ASKED FOR:
      \(HelpTable(QueryLanguage.rows.map { ($0.forms.joined(separator: "  "), $0.meaning) }))

      EXAMPLES:
        verbatim find 'bridge safe' stories/
        verbatim find '"months behind" speaker:mensah kind:direct' wire.jsonl.gz
        verbatim find '(levy OR toll) -ferry near:8 after:2024-03' stories/
        verbatim find -C 1 tariff . | less
        verbatim find 'cue:deny speaker:lund' stories/
        verbatim find --json speaker:rao . | jq -r '.text[]'
      """)

  @Argument(
    help: """
      Words, "phrases", -not, OR, (groups), =AsWritten; near:5; speaker:, role:, title:, outlet:, \
      in:, kind:, cue:, before:, after:, on:.
      """)
  var query: String

  @OptionGroup var paths: ArticlePaths

  @Flag(exclusivity: .exclusive)
  var form: FindForm?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Print at most this many quotations of each file.", valueName: "n"))
  var maxCount: Int?

  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("Print this many sentences before and after each.", valueName: "n"))
  var context = 0

  @OptionGroup var confidence: LeastConfidence

  @OptionGroup var duplicates: DuplicatesOption

  @OptionGroup var cache: CacheOption

  func validate() throws {
    if let maxCount, maxCount < 0 { throw ValidationError("--max-count must not be negative.") }
    if context < 0 { throw ValidationError("--context must not be negative.") }
  }

  func run() throws {
    let query = Query(self.query, today: .today)
    var diagnostics = Diagnostics()
    for problem in query.problems { diagnostics.fail(problem.words) }
    if diagnostics.hasFailures { throw ExitCode.failed }
    var printer = FindPrinter(
      form: form, maxCount: maxCount, context: context, leastConfidence: confidence.least)
    let hasFailures = try paths.forEachPart(duplicates, cache.folder()) {
      try printer.print($0, answering: query)
    }
    try printer.finish()
    if hasFailures { throw ExitCode.failed }
    if !printer.hasFound { throw ExitCode.nothingFound }
  }
}

/// What `find` prints instead of lines.
enum FindForm: EnumerableFlag {
  case json, count, files

  static func name(for value: FindForm) -> NameSpecification {
    switch value {
    case .json: .customLong("json")
    case .count: [.customShort("c"), .customLong("count")]
    case .files: [.customShort("l"), .customLong("files-with-matches")]
    }
  }

  static func help(for value: FindForm) -> ArgumentHelp? {
    switch value {
    case .json: "A JSON object a line, with the keys of extract and the article's."
    case .count: "Only the number of quotations in each file that has any."
    case .files: "Only the paths of the files that have any."
    }
  }
}
