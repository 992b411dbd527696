import ArgumentParser
import Articles
import Glibc
import Interface
import Search

/// Prints what files were recognised as.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what each file was recognised as and how many articles came out.",
    discussion: """
      One line for each file, and for each member of an archive; what went wrong is told on \
      standard error. Exit code 2 if anything did. Of a snapshot every byte is compared with its \
      checksum.

      EXAMPLES:
        verbatim inspect stories/ feeds/*.xml
        verbatim inspect crawl.warc.gz --format jsonl | jq .articles

      FORMATS, each by its mark:
      \(HelpTable(FormatHelp.rows))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Option(help: "Text for people, or a file a line as JSON.")
  var format = Format.text

  @OptionGroup var paths: ArticlePaths

  func run() throws {
    var inspection = Inspection(format: format)
    try ArticleSource(try paths.resolved()).read(recognised: { inspection.begin($0) }) { event, _ in
      try inspection.add(event)
    }
    inspection.finishFile()
    try inspection.printFinished()
    if inspection.hasFailures { throw ExitCode.failed }
    if inspection.articles == 0 { throw ExitCode.nothingFound }
  }
}

/// The formats as help lists them.
enum FormatHelp {
  /// Their names, and what they may come wrapped in.
  static var names: String {
    let wrappings = Formats.wrappings.map(\.name).joined(separator: ", ")
    return Formats.rows.map(\.name).joined(separator: ", ") + "; from \(wrappings)"
  }

  static var rows: [(term: String, meaning: String)] {
    Formats.rows.map { ($0.name, $0.mark) }
      + Formats.wrappings.map { ($0.name, $0.mark.isEmpty ? $0.yield : $0.mark) }
  }
}

/// Counts what comes out of each file, and prints it when the next begins.
private struct Inspection {
  let format: Inspect.Format
  private var output = Output.standard
  private var diagnostics = Diagnostics()
  private var row: InspectionRow?
  private var finished: [InspectionRow] = []
  private(set) var articles = 0
  private var seen: Set<ContentHash> = []
  /// Of the file that is read now.
  private var path = FilePath("")

  init(format: Inspect.Format) { self.format = format }

  var hasFailures: Bool { diagnostics.hasFailures }

  mutating func begin(_ recognition: Recognition) {
    finishFile()
    row = InspectionRow(recognition)
  }

  mutating func add(_ event: ArticleEvent) throws {
    switch event {
    case .file(let file):
      finishFile()
      path = file.path
    case .snapshot(let path): open(path)
    case .article(let article):
      articles += 1
      row?.articles += 1
      if !seen.insert(ContentHash(of: article)).inserted { row?.copies += 1 }
      if article.isSummary { row?.summaries += 1 }
    case .note(let note): diagnostics.note(note.words)
    case .failure(let error):
      if row?.path != error.path {
        finishFile()
        row = InspectionRow(unreadPath: error.path)
      }
      row?.failures += 1
      diagnostics.fail(error.words)
    }
    try printFinished()
  }

  /// A snapshot is read whole here, as it is nowhere else, and compared with its checksums.
  private mutating func open(_ shownPath: String) {
    let descriptor = path.withCString { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
    defer { if descriptor >= 0 { close(descriptor) } }
    do throws(SnapshotError) {
      guard descriptor >= 0 else { throw .unreadable(errno: errno) }
      try Snapshot.verify(descriptor: descriptor)
      let corpus = try Snapshot(descriptor: descriptor, models: Snapshot.models).corpus
      articles += corpus.articleCount
      row?.articles = corpus.articleCount
      row?.quotations = corpus.quotationCount
    } catch {
      row?.failures += 1
      diagnostics.fail(SnapshotProblem(path: shownPath, error: error).words)
    }
  }

  mutating func finishFile() {
    if let row { finished.append(row) }
    row = nil
  }

  mutating func printFinished() throws {
    for row in finished {
      switch format {
      case .text: try output.write(row.words + "\n")
      case .jsonl: try output.writeJSON(row)
      }
    }
    if !finished.isEmpty { try output.flush() }
    finished = []
  }
}

/// A file, or a member of an archive, and what came out of it.
private struct InspectionRow {
  let path: String
  var format: Article.Format?
  var wrappings: [Wrapping] = []
  var articles = 0
  var summaries = 0
  /// Articles that came before, here or in another file: they are read once.
  var copies = 0
  var failures = 0
  /// Of a snapshot, which has them counted.
  var quotations: Int?

  init(_ recognition: Recognition) {
    path = recognition.path
    format = recognition.format
    wrappings = recognition.wrappings
  }

  init(unreadPath path: String) { self.path = path }

  /// "feeds/a.xml.gz: RSS 2.0 in gzip: 12 articles, 3 of them summaries".
  var words: String {
    let name = Formats.rows.first { $0.format == format }?.name ?? "not read"
    let inside = wrappings.isEmpty ? "" : " in " + wrappings.map(\.rawValue).joined(separator: ", ")
    var counts = articles == 1 ? "1 article" : "\(articles) articles"
    if summaries > 0 { counts += ", \(summaries) of them summaries" }
    if copies > 0 { counts += ", \(copies) of them \(copies == 1 ? "a copy" : "copies")" }
    if let quotations { counts += ", \(quotations) quotations, every byte as it was written" }
    if failures > 0 { counts += ", \(failures) failed" }
    let shownPath = path == "-" ? "standard input" : DisplayText(path).description
    return "\(shownPath): \(name)\(inside): \(counts)"
  }
}

extension InspectionRow: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("path", path)
      $0.member("format", format?.rawValue)
      $0.member("wrappings", wrappings.map(\.rawValue))
      $0.member("articles", articles)
      $0.member("summaries", summaries)
      $0.member("copies", copies > 0 ? copies : nil)
      $0.member("quotations", quotations)
      $0.member("failures", failures)
    }
  }
}
