import ArgumentParser
import Parsing

/// Prints every article with what was said in it.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print articles with their quotations and speakers, for other programs.",
    discussion: """
      One article a line, as JSON. Spans are half open and count Unicode code points of “text”. \
      Keys that have nothing to say are left out. “confidence” is how likely content and source are \
      right; the reader doubts what is below 0.5.

      EXAMPLES:
        verbatim extract stories/ > quotations.jsonl
        verbatim extract --min-confidence 0.8 stories/
        zcat wire.jsonl.gz | verbatim extract | jq -r '.quotations[].text[]'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  @Option(help: "The form of the output.")
  var format = Format.jsonl

  @OptionGroup var confidence: LeastConfidence

  @OptionGroup var who: AuthorityOption

  @OptionGroup var duplicates: DuplicatesOption

  @OptionGroup var cache: CacheOption

  @OptionGroup var paths: ArticlePaths

  func run() throws {
    let authority = who.readForScript()
    var output = Output.standard
    var count = 0
    let hasFailures = try paths.forEachArticle(duplicates, cache.folder()) { article in
      count += 1
      let report = ArticleReport(
        article, leastConfidence: confidence.least, authority: authority.rows)
      try output.writeJSON(report)
      try output.flush()
    }
    if hasFailures || authority.hasProblems { throw ExitCode.failed }
    if count == 0 { throw ExitCode.nothingFound }
  }
}
