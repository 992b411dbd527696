import ArgumentParser
import Articles
import Parsing

/// Prints how attributions came about.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print how each quotation was found, stage by stage.",
    discussion: """
      A sentence at a time: its words with their parts of speech and how likely each begins a cue, in \
      hundredths; what the rules find (source | cue | content); what was weighed, how likely it is, \
      and why it was taken or left; what came of it; and who was weighed as its speaker.

      EXAMPLES:
        verbatim explain stories/bridge.txt | less
        echo '“We go,” Lund said.' | verbatim explain
        verbatim explain --format jsonl wire.jsonl.gz | jq '.sentences[].candidates[]'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Option(help: "Text for people, or an article a line as JSON.")
  var format = Format.text

  @OptionGroup var paths: ArticlePaths

  func run() throws {
    var diagnostics = Diagnostics()
    diagnostics.noteMissingModels()
    var output = Output.standard
    let printer = ExplanationPrinter(Paint(for: output), columns: output.columns)
    var count = 0
    try ArticleSource(try paths.resolved()).read { event, _ in
      switch event {
      case .article(let article):
        let explanation = Explanation(of: article)
        switch format {
        case .jsonl: try output.writeJSON(ExplanationReport(explanation, of: article))
        case .text:
          try output.write((count > 0 ? "\n" : "") + printer.text(of: explanation, article))
        }
        try output.flush()
        count += 1
      case .file: break
      case .snapshot(let path):
        diagnostics.fail(SnapshotProblem.needsArticles(path))
      case .note(let note): diagnostics.note(note.words)
      case .failure(let error): diagnostics.fail(error.words)
      }
    }
    if diagnostics.hasFailures { throw ExitCode.failed }
    if count == 0 { throw ExitCode.nothingFound }
  }
}
