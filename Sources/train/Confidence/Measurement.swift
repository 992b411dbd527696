import Parsing

/// How right and how sure the program is, as it was built, on annotated articles.
struct Measurement: CustomStringConvertible {
  private let trials: [Trial]

  init(of corpus: AnnotatedCorpus) {
    trials = corpus.articles.flatMap { article in
      Lesson(article, tags: nil).trials(of: article.segmentation.attributions())
    }
  }

  var description: String {
    let groups = Dictionary(grouping: trials) { ConfidenceTable.Group($0.origin, $0.kind) }
    let lines = groups.map { group, trials in
      let right = Float(trials.count { $0.isRight }) / Float(trials.count)
      let mean = trials.reduce(0) { $0 + $1.confidence } / Float(trials.count)
      return "\(group.origin) \(group.kind)  mean \(decimals(mean))  right \(decimals(right))"
        + "  of \(trials.count)"
    }
    return "\(Reliability(of: trials))\n" + lines.sorted().joined(separator: "\n")
  }
}
