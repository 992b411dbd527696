/// What a script's user is told beside the results: lines on standard error.
struct Diagnostics {
  private var output = Output.error
  /// Whether anything failed, for the exit code.
  private(set) var hasFailures = false

  mutating func note(_ words: String) { print("note: " + words) }

  mutating func fail(_ words: String) {
    hasFailures = true
    print(words)
  }

  /// Who closed standard error does not want to know.
  private mutating func print(_ words: String) {
    try? output.write("verbatim: \(words)\n")
    try? output.flush()
  }
}
