import ArgumentParser
import Glibc

/// Learns the models of Resources/Models from annotated articles.
@main struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learns the models that the program is built with.",
    discussion: """
      CORPUS is a folder with train.jsonl.gz and train.tokens.tsv.gz to learn from and the same of \
      dev to measure on. The same corpus and seed give the same bytes.
      """)

  @Argument(help: "The folder of the corpus.", completion: .directory)
  var corpus: String

  @Option(name: .long, help: "The folder that the models are written to.")
  var out: String

  @Option(name: .long, help: "What the order of learning is drawn from.")
  var seed: UInt64 = 1

  func run() throws {
    let train = try AnnotatedCorpus("train", in: corpus)
    tell("\(train.articles.count) articles")
  }
}

/// Says on standard error what is going on.
func tell(_ progress: String) {
  let line = Array("\(progress)\n".utf8)
  write(STDERR_FILENO, line, line.count)
}
