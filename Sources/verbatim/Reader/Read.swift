import ArgumentParser

/// The reader, which opens when no subcommand is named.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens articles in the reader.", usage: "verbatim [OPTIONS] [PATH...]",
    shouldDisplay: false)

  @OptionGroup var options: ReaderOptions

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var paths: [String] = []
}
