/// What a script's user is told beside the results: lines on standard error.
struct Diagnostics {
  private var output = Output.error
  /// Whether anything failed, for the exit code.
  private(set) var hasFailures = false

  mutating func note(_ words: String) { print("verbatim: note: " + words) }

  mutating func fail(_ words: String) {
    hasFailures = true
    print("verbatim: " + words)
  }

  /// Who closed standard error does not want to know.
  mutating func print(_ line: String) {
    try? output.write(line + "\n")
    try? output.flush()
  }
}
