import ArgumentParser
import Interface
import Search

/// Tells whether words were said.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell whether words were said, by whom, and how else.",
    discussion: """
      First comes the verdict:

      \(meanings)

      Then the nearest quotations, each with the difference: [-what the text leaves out-] and {+what \
      was not said+}. In the text “…” stands for words left out, and [brackets] hold words put in; \
      speaker:name in front asks about one speaker, as --speaker does. What an article says itself, \
      or reports without quotation marks, is nobody's word. Exit code 1 says “not found”.

      EXAMPLES:
        verbatim check 'We have the money, we have the people' stories/
        verbatim check --speaker mensah 'the quota … will fall' wire.jsonl.gz
        verbatim check "$(wl-paste)" stories/ | head -1
        verbatim check --json 'not blind to this' . | jq -r .verdict
      """)

  private static let meanings = Verdict.allCases.map { verdict in
    let gap = String(repeating: " ", count: max(1, 12 - verdict.rawValue.count))
    return "  \(verdict.rawValue)\(gap)\(verdict.meaning)"
  }.joined(separator: "\n")

  @Argument(help: "The words.")
  var text: String

  @OptionGroup var paths: ArticlePaths

  @Option(help: ArgumentHelp("Who has to have said it.", valueName: "name"))
  var speaker: String?

  @Flag(help: "One JSON object, with the keys of find for each quotation.")
  var json = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Print at most this many quotations.", valueName: "n"))
  var maxCount = 5

  @OptionGroup var duplicates: DuplicatesOption

  @OptionGroup var cache: CacheOption

  func validate() throws {
    if maxCount < 0 { throw ValidationError("--max-count must not be negative.") }
    if AskedText(text, speaker: speaker).isEmpty {
      throw ValidationError("There is not a word in the text to check.")
    }
  }

  func run() throws {
    var corpus = Corpus(linksVersions: !duplicates.keepDuplicates)
    let hasFailures = try paths.forEachPart(duplicates, cache.folder()) { part in
      corpus.append(contentsOf: part, linking: .later)
      while let merge = corpus.dueMerge { corpus.replace(with: merge.merged()) }
    }
    corpus.link()
    // Of files that could not be read nothing can be said, not even that it is not there.
    if hasFailures, corpus.articleCount == 0 { throw ExitCode.failed }
    let asked = AskedText(text, speaker: speaker)
    let answer = corpus.check(asked, limit: maxCount, readsEverything: true)
    guard let answer else { throw ExitCode.failed }
    var output = Output.standard
    if json {
      try output.writeJSON(CheckReport(answer, in: corpus))
    } else {
      try output.write(CheckPrinter(corpus, Paint(for: output)).lines(of: answer))
    }
    try output.flush()
    if hasFailures { throw ExitCode.failed }
    if answer.verdict == .notFound { throw ExitCode.nothingFound }
  }
}
