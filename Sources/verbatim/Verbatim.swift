import ArgumentParser

/// Opens articles in the reader, or answers a script.
@main struct Verbatim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verbatim", abstract: "A reader for news that knows who said what.")
}
