import ArgumentParser
import Glibc

/// Prints the figures that README and issues quote, in one table.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measures Verbatim beside what a user would use instead, in one run.")

  /// The parts of the table, in its order.
  static var sections: [any Section.Type] {
    [
      StartSection.self, KeysSection.self,
      LoadingSection.self, MemorySection.self, LookupSection.self, GrowthSection.self,
      RivalsSection.self, AddingSection.self, SnapshotSection.self, SpeakersSection.self,
      PagesSection.self,
      StoriesSection.self, SayingsSection.self,
    ]
  }

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Only these parts: \(sections.map { $0.title }.joined(separator: ", ")).")
  var only: [String] = []

  @Option(
    parsing: .upToNextOption, help: "How many quotations are made up for the growth of the lookup.")
  var sizes: [Int] = [10_000, 100_000, 1_000_000]

  @Argument(help: "The articles to measure on; else ../shared/corpora, else the sample.")
  var paths: [String] = []

  func run() throws {
    let subject = Subject(paths: paths, sizes: sizes)
    var table = Table()
    for section in Self.sections where only.isEmpty || only.contains(section.title) {
      tell("measuring \(section.title) ...")
      for figure in try section.figures(of: subject) { table.add(figure) }
    }
    print("\(Machine.description); on \(subject.name)")
    let command = ["swift run -c release Benchmarks"] + CommandLine.arguments.dropFirst()
    print("$ \(command.joined(separator: " "))")
    print()
    for line in table.lines { print(line) }
  }
}

/// Says on standard error what is going on.
func tell(_ progress: String) {
  let line = Array("\(progress)\n".utf8)
  write(STDERR_FILENO, line, line.count)
}
