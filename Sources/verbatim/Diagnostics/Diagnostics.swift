import Interface
import Parsing

/// What a script's user is told beside the results: lines on standard error.
struct Diagnostics {
  private var output = Output.error
  /// Whether anything failed, for the exit code.
  private(set) var hasFailures = false

  mutating func note(_ words: String) { print("verbatim: note: " + words) }

  /// Says once what the program does without.
  mutating func noteMissingModels() {
    if let lack = BuiltInModels.current.lack { note(lack) }
  }

  mutating func fail(_ words: String) {
    hasFailures = true
    print("verbatim: " + words)
  }

  /// Prints lines, whatever they quote, as a terminal can bear them. Who closed standard error does
  /// not want to know.
  mutating func print(_ lines: String) {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      try? output.write(DisplayText(line).description + "\n")
    }
    try? output.flush()
  }
}
