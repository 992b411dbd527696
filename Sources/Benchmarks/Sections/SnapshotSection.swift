import Glibc
import Search

/// What it costs to write a corpus as a file, and to have an answer from it.
enum SnapshotSection: Section {
  static let title = "snapshot"

  private static let limit = 50
  /// Nothing is parsed here, so that any number stands for the models.
  private static let models: UInt64 = 1

  static func figures(of subject: Subject) throws -> [Figure] {
    guard let size = subject.sizes.last else { return [] }
    let made = subject.made(size)
    let path = "/tmp/verbatim-benchmark-\(getpid()).verbatim"
    defer { unlink(path) }
    let merged = timed { made.corpus.merged() }
    let written = try timed { try Snapshot.write(merged.result, to: path, models: models) }
    var status = stat()
    stat(path, &status)
    var drawing = TypedQueries(of: made.corpus, seed: 8)
    let queries = TypedQueries.Kind.allCases.flatMap { drawing.draw(4, of: $0) }
    let opened = try queries.map { query in
      try timed {
        let corpus = try Snapshot(path: path, models: models).corpus
        return corpus.results(for: Query(query), limit: limit, effort: .first)
      }.seconds
    }
    let count = Double(max(1, made.corpus.quotationCount))
    return [
      Figure("\(made.name): snapshot, all made one", .seconds(merged.seconds)),
      Figure("\(made.name): snapshot written and on the disk", .seconds(written.seconds)),
      Figure("\(made.name): snapshot, a quotation", .bytes(Double(status.st_size) / count)),
      Figure("\(made.name): snapshot, open to first answer, p50", Times(opened).percentile(0.5)),
      Figure("\(made.name): snapshot, open to first answer, worst", Times(opened).percentile(1)),
    ]
  }
}
