import Search

/// What a typed letter costs in the lookup, and what the same question costs elsewhere.
enum LookupSection: Section {
  static let title = "lookup"

  private static let queryCount = 200
  /// The rivals answer these: all letters of all queries would take them minutes.
  private static let sharedCount = 30

  static func figures(of subject: Subject) throws -> [Figure] {
    let corpus = subject.corpus.product
    var drawing = RealQueries(of: corpus)
    let queries = drawing.draw(queryCount)
    let shared = Array(queries.prefix(sharedCount))
    return typed(queries, in: corpus) + besideDatabase(shared, in: corpus)
      + besideCommands(shared, in: corpus)
  }

  private static func times(
    of queries: [String], in corpus: Corpus, _ effort: SearchResults.Effort = .first
  ) -> Times {
    Times(
      queries.map { typed in
        timed { corpus.results(for: Query(typed), limit: Corpus.hitsShown, effort: effort) }.seconds
      })
  }

  /// The best answers come at once, and how many there are in all a little later.
  private static func typed(_ queries: [String], in corpus: Corpus) -> [Figure] {
    let letters = queries.flatMap(\.prefixes)
    return times(of: letters, in: corpus).figures("typed letter, \(queries.count) queries")
      + times(of: letters, in: corpus, .number).figures("typed letter, all answers counted")
  }

  private static func besideDatabase(_ queries: [String], in corpus: Corpus) -> [Figure] {
    let built = timed { QuotationDatabase(of: corpus, limit: Corpus.hitsShown) }
    guard let database = built.result else { return [] }
    let letters = queries.flatMap(\.prefixes)
    let ours = times(of: letters, in: corpus)
    let theirs = Times(letters.map { typed in timed { database.search(typed) }.seconds })
    let name = "SQLite \(QuotationDatabase.version) FTS5, bm25, top \(Corpus.hitsShown)"
    return [("median", 0.5), ("p95", 0.95)].map { part, rank in
      Figure(
        "typed letter, \(queries.count) queries, \(part)", ours.percentile(rank),
        beside: (name, theirs.percentile(rank)))
    }
  }

  private static func besideCommands(_ queries: [String], in corpus: Corpus) -> [Figure] {
    guard let file = QuotationFile(of: corpus) else { return [] }
    let ours = times(of: queries, in: corpus)
    return SearchCommand.installed.map { command in
      let theirs = Times(queries.map { query in timed { command.run(query, in: file) }.seconds })
      return Figure(
        "whole query, median", ours.percentile(0.5),
        beside: ("\(command.name), the whole process", theirs.percentile(0.5)))
    }
  }
}
