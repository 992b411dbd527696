import Parsing

/// The way from what jackknifed models propose to the acceptance of candidates, with its figures.
struct AcceptanceLearning {
  let lessons: [Lesson]
  /// What networks propose that never saw the lesson.
  private let proposals: [Proposals]
  private var candidates: [[Candidate]]
  private let cases: [AcceptanceTrainer.Case]
  private let seed: UInt64
  /// How often what is accepted is right; once the model is learnt.
  private(set) var confidence = ConfidenceTable.identity

  init(_ lessons: [Lesson], _ proposals: [Proposals], seed: UInt64) {
    self.lessons = lessons
    self.seed = seed
    let candidates = zip(lessons, proposals).map { $0.clues.candidates(of: $1) }
    self.proposals = proposals
    self.candidates = candidates
    cases = lessons.indices.flatMap {
      AcceptanceTrainer.cases(of: candidates[$0], lessons[$0], number: $0)
    }
  }

  /// The model of all articles; prints what models of one half of them reach on the other.
  mutating func model() -> AcceptanceModel<DenseWeights> {
    judgeHalves()
    let threshold = bestThreshold()
    confidence = learntConfidence(above: threshold)
    return AcceptanceTrainer.model(of: cases, threshold: threshold, seed: seed)
  }

  /// Judges each half of the articles by a model of the other.
  private mutating func judgeHalves() {
    for half in 0..<2 {
      let model = AcceptanceTrainer.model(
        of: cases.filter { $0.lesson % 2 != half }, threshold: 0.5, seed: seed)
      for index in lessons.indices where index % 2 == half {
        lessons[index].clues.judge(&candidates[index], by: model)
      }
    }
  }

  /// The highest threshold with about the best figure.
  private func bestThreshold() -> Float {
    let scores = (15...70).map { step in
      (threshold: Float(step) / 100, score: score(above: Float(step) / 100))
    }
    let best = scores.map(\.score.balance).max() ?? 0
    let chosen = scores.last { $0.score.balance >= best - Self.margin }
    for (threshold, score) in scores where Int(threshold * 100 + 0.5) % 5 == 0 {
      print("attributions by jackknife above \(threshold): \(score)")
    }
    print("chosen: \(chosen?.threshold ?? 0.5); best: \(100 * best)")
    let ceiling = Score(
      given: candidates.reduce(0) { $0 + $1.count },
      marked: lessons.reduce(0) { $0 + $1.attributions.count }, right: found())
    print("if all candidates were taken: \(ceiling)")
    return chosen?.threshold ?? 0.5
  }

  /// Prints how far it holds, measured on each half of the articles with a table of the other.
  private func learntConfidence(above threshold: Float) -> ConfidenceTable {
    let found = lessons.indices.map { index in
      lessons[index].trials(
        of: lessons[index].segmentation.attributions(
          judged: candidates[index], of: proposals[index], threshold: threshold,
          confidence: .identity))
    }
    let alone = lessons.map { $0.trials(of: $0.segmentation.attributions(by: nil)) }
    func table(where isTaken: (Int) -> Bool) -> ConfidenceTable {
      let taken = lessons.indices.filter(isTaken)
      return ConfidenceTable(of: taken.flatMap { found[$0] }, rules: taken.flatMap { alone[$0] })
    }
    let tables = (0..<2).map { half in table { $0 % 2 != half } }
    let measured = lessons.indices.flatMap { index in
      found[index].map { $0.judged(by: tables[index % 2]) }
    }
    print("confidence of train, jackknifed:\n\(Reliability(of: measured))")
    return table { _ in true }
  }

  /// How many marked attributions some candidate has right.
  private func found() -> Int {
    zip(lessons, candidates).reduce(0) { sum, pair in
      sum
        + pair.0.attributions.count { attribution in
          pair.1.contains { pair.0.isMuch($0.content, by: $0.source, like: attribution) }
        }
    }
  }

  /// What a higher threshold may cost: of figures that hardly differ the one with fewer wrong
  /// attributions is taken.
  private static let margin: Float = 0.002

  private func score(above threshold: Float) -> Score {
    var score = Score()
    for (lesson, own) in zip(lessons, candidates) {
      let chosen = lesson.clues.chosen(from: own, above: threshold)
      score.given += chosen.count
      score.marked += lesson.attributions.count
      score.right += chosen.count { lesson.isRight($0) }
      score.exact += chosen.count { lesson.isExact($0) }
    }
    return score
  }
}

/// How many were given, marked, and given rightly.
struct Score: CustomStringConvertible {
  var given = 0
  var marked = 0
  var right = 0
  /// Of those that are right, the ones with just the words that were marked.
  var exact = 0

  var balance: Float { given + marked == 0 ? 0 : 2 * Float(right) / Float(given + marked) }

  var description: String {
    let precision = 100 * Float(right) / Float(max(given, 1))
    let recall = 100 * Float(right) / Float(max(marked, 1))
    return "precision \(precision), recall \(recall), F1 \(100 * balance), "
      + "exact \(200 * Float(exact) / Float(max(given + marked, 1)))"
  }
}
