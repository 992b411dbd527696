import Search

/// What the lookup costs as a collection grows to a million quotations.
enum GrowthSection: Section {
  static let title = "growth"

  private static let queriesOfKind = 100

  static func figures(of subject: Subject) -> [Figure] {
    subject.sizes.flatMap { size in
      let made = subject.made(size)
      return made.figures + typed(in: made)
    }
  }

  /// The letters of all queries, by their kind.
  private static func typed(in made: MadeCorpus) -> [Figure] {
    var drawing = TypedQueries(of: made.corpus, seed: 6)
    var all: [Double] = []
    var figures: [Figure] = []
    for kind in TypedQueries.Kind.allCases {
      let times = made.corpus.seconds(
        toAnswer: drawing.draw(queriesOfKind, of: kind).flatMap(\.prefixes))
      all += times
      figures += Times(times).figures("\(made.name): \(kind.rawValue)")
    }
    return Times(all).figures("\(made.name): typed letter") + figures + counted(in: made)
  }

  /// What follows the first answer: all of them counted, and by speaker, outlet and month.
  private static func counted(in made: MadeCorpus) -> [Figure] {
    var drawing = TypedQueries(of: made.corpus, seed: 9)
    let letters = drawing.draw(20, of: .frequent).flatMap(\.prefixes)
    return Times(made.corpus.seconds(toAnswer: letters, .everything))
      .figures("\(made.name): frequent, counted and grouped")
  }
}

extension Corpus {
  /// As many hits as a screen shows.
  static let hitsShown = 50

  /// How long each query takes until the best answers are there.
  func seconds(
    toAnswer queries: [String], _ effort: SearchResults.Effort = .first
  ) -> [Double] {
    queries.map { typed in
      timed { results(for: Query(typed), limit: Self.hitsShown, effort: effort) }.seconds
    }
  }
}

extension Times {
  private static let parts = [
    (name: "p50", part: 0.5), (name: "p95", part: 0.95), (name: "p99", part: 0.99),
    (name: "worst", part: 1),
  ]

  /// The median, the slow ones and the slowest, perhaps beside another's.
  func figures(_ name: String, beside rival: (name: String, times: Times)? = nil) -> [Figure] {
    Self.parts.map { part in
      Figure(
        "\(name), \(part.name)", percentile(part.part),
        beside: rival.map { ($0.name, $0.times.percentile(part.part)) })
    }
  }
}
