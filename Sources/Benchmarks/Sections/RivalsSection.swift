import Search

/// What the same letters cost elsewhere, in the largest of the made-up collections.
enum RivalsSection: Section {
  static let title = "rivals"

  private static let queriesOfKind = 6

  static func figures(of subject: Subject) -> [Figure] {
    guard let size = subject.sizes.last else { return [] }
    let made = subject.made(size)
    var drawing = TypedQueries(of: made.corpus, seed: 7)
    let queries = TypedQueries.Kind.allCases.map { kind in
      (kind: kind, queries: drawing.draw(queriesOfKind, of: kind))
    }
    return besideDatabase(.words, queries, in: made) + besideDatabase(.trigrams, queries, in: made)
      + besideCommands(queries.flatMap(\.queries), in: made)
  }

  private static func besideDatabase(
    _ unit: QuotationDatabase.Unit, _ queries: [(kind: TypedQueries.Kind, queries: [String])],
    in made: MadeCorpus
  ) -> [Figure] {
    let name = unit == .words ? "FTS5, prefixes, bm25" : "FTS5, trigrams, bm25"
    tell("building \(name) ...")
    let before = Machine.bytesInUse
    let built = timed {
      QuotationDatabase(of: made.corpus, by: unit, limit: Corpus.hitsShown)
    }
    guard let database = built.result else { return [] }
    let bytes = Double(Machine.bytesInUse - before)
    let count = Double(max(1, made.corpus.quotationCount))
    let times = queries.map { kind, queries in
      let letters = queries.flatMap(\.prefixes)
      let theirs = letters.map { typed in timed { database.search(typed) }.seconds }
      return (kind: kind, ours: made.corpus.seconds(toAnswer: letters), theirs: theirs)
    }
    return [
      Figure("\(name): build", .seconds(built.seconds)),
      Figure("\(name): memory, a quotation", .bytes(bytes / count)),
    ]
      + Times(times.flatMap(\.ours)).figures(
        "\(made.name): typed letter, \(queries.flatMap(\.queries).count) queries",
        beside: (name, Times(times.flatMap(\.theirs))))
      + times.map { kind, ours, theirs in
        Figure(
          "\(made.name): \(kind.rawValue), p50", Times(ours).percentile(0.5),
          beside: (name, Times(theirs).percentile(0.5)))
      }
  }

  private static func besideCommands(_ queries: [String], in made: MadeCorpus) -> [Figure] {
    tell("writing all as a text file ...")
    guard let file = QuotationFile(of: made.corpus) else { return [] }
    let ours = Times(made.corpus.seconds(toAnswer: queries))
    return SearchCommand.installed.flatMap { command in
      let theirs = Times(queries.map { query in timed { command.run(query, in: file) }.seconds })
      return ours.figures(
        "\(made.name): whole query, \(queries.count) of them",
        beside: ("\(command.name), the whole process", theirs))
    }
  }
}
