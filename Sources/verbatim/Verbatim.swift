import ArgumentParser
import Glibc
import Interface
import Parsing

/// Opens articles in the reader, or answers a script.
@main struct Verbatim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verbatim",
    abstract: "A reader for news that knows who said what.",
    usage: """
      verbatim [OPTIONS] [PATH...]
      verbatim <subcommand>
      """,
    discussion: """
      Opens articles in the reader: files, folders, or - for standard input. Without a path it \
      opens the articles it was built with. A path that is called like a subcommand is given as \
      ./find, or after --.

      READS, whatever a file is called:
      \(FormatHelp.names)

      EXAMPLES:
        verbatim                              the bundled articles
        verbatim stories/ wire.jsonl.gz       a folder and an archive
        verbatim --lookup 'speaker:rao' .     begin with a search
        curl -s $FEED | verbatim -            articles from a pipe
        verbatim find 'will not' stories/     search without the reader
        verbatim check 'We will not' stories/ was it said?
      """,
    version: Self.release + (BuiltInModels.current.lack.map { "\n\($0)" } ?? ""),
    subcommands: [
      Read.self, Extract.self, Find.self, Check.self, Speakers.self, Explain.self, Index.self,
      Inspect.self,
    ],
    defaultSubcommand: Read.self
  )

  static let release = "0.1.0"

  /// Stated here too, so that `verbatim --help` shows them.
  @OptionGroup var reading: ReaderOptions

  static func main() {
    // A closed pipe is told by write(2) instead, so that the terminal is always left whole.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot(Self.arguments(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// The reader's own subcommand has a name for the parser only: said by a user it is a path.
  private static func arguments(_ typed: some Collection<String>) -> [String] {
    (typed.first == Read._commandName ? [Read._commandName] : []) + typed
  }

  /// Ends the program; whatever went wrong is 2, as in grep and ripgrep.
  private static func leave(with error: any Error) -> Never {
    switch error {
    case OutputError.closedPipe: exit(withError: ExitCode.success)
    case let error as OutputError: fail(error.words)
    case let error as InputError: fail(error.words)
    case let error as SnapshotProblem: fail(error.words)
    case is ExitCode: exit(withError: error)
    default:
      if exitCode(for: error).isSuccess { exit(withError: error) }
      var diagnostics = Diagnostics()
      diagnostics.print(
        fullMessage(for: error).replacing("verbatim \(Read._commandName) --", with: "verbatim --"))
      exit(withError: ExitCode.failed)
    }
  }

  private static func fail(_ words: String) -> Never {
    var diagnostics = Diagnostics()
    diagnostics.fail(words)
    exit(withError: ExitCode.failed)
  }
}

extension ExitCode {
  static let nothingFound = ExitCode(1)
  static let failed = ExitCode(2)
  static let aborted = ExitCode(130)
}
