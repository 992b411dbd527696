import Parsing

/// The way from marked articles to the models of attribution, with the figures of the jackknife.
struct AttributionLearning {
  private var lessons: [Lesson]
  private let seed: UInt64
  private let cueSchedule: Schedule
  private let argumentSchedule: Schedule
  private let foldCount = AnnotatedCorpus.foldCount
  /// How often what the models find is right; once they are learnt.
  private(set) var confidence = ConfidenceTable.identity

  init(_ articles: [AnnotatedArticle], seed: UInt64, epochs: Int, bits: Int = 22) {
    lessons = articles.map(Lesson.init)
    self.seed = seed
    cueSchedule = Schedule(epochs: epochs, rate: 0.15, bits: bits)
    argumentSchedule = Schedule(epochs: max(epochs - 1, 1), rate: 0.12, bits: bits)
  }

  mutating func models() -> AttributionModels? {
    let probabilities = jackknifedCues()
    let cues = CueTrainer.model(of: lessons, cueSchedule, seed: seed)
    tell("cues learnt")
    let arguments = ArgumentTrainer.model(of: lessons, argumentSchedule, seed: seed)
    tell("arguments learnt")
    let candidates = jackknifedCandidates(probabilities)
    let cases = lessons.indices.flatMap {
      AcceptanceTrainer.cases(of: candidates[$0], lessons[$0], number: $0)
    }
    let judged = jackknifedJudgement(of: candidates, cases)
    let threshold = bestThreshold(judged)
    confidence = learntConfidence(judged, threshold: threshold)
    let acceptance = AcceptanceTrainer.model(
      of: cases, epochs: 6, threshold: threshold, seed: seed)
    return AttributionModels(cues, arguments, acceptance)
  }

  private func isLeftOut(_ lesson: Int, of fold: Int) -> Bool { lesson % foldCount == fold }

  private func lessons(outside fold: Int) -> [Lesson] {
    lessons.indices.filter { !isLeftOut($0, of: fold) }.map { lessons[$0] }
  }

  /// The cues of every article by models that never saw it.
  private mutating func jackknifedCues() -> [CueProbabilities] {
    var all = lessons.map { CueProbabilities(count: $0.clues.tokens.count) }
    for fold in 0..<foldCount {
      let model = CueTrainer.model(of: lessons(outside: fold), cueSchedule, seed: seed)
      for index in lessons.indices where isLeftOut(index, of: fold) {
        let clues = lessons[index].clues
        all[index] = clues.cueProbabilities(by: model)
        lessons[index].possibleCues = clues.cues(in: all[index], above: 0.04).map(\.words)
        lessons[index].likelyCues = clues.cues(in: all[index], above: 0.4).map(\.words)
      }
      tell("cues of fold \(fold + 1)")
    }
    var score = Score()
    for lesson in lessons {
      score.given += lesson.likelyCues.count
      score.marked += lesson.attributions.count
      score.right += lesson.attributions.count { attribution in
        lesson.likelyCues.contains { $0.overlaps(attribution.cue) }
      }
    }
    tell("cues by jackknife: \(score)")
    return all
  }

  private func jackknifedCandidates(_ probabilities: [CueProbabilities]) -> [[Candidate]] {
    var all = [[Candidate]](repeating: [], count: lessons.count)
    var schedule = argumentSchedule
    schedule.epochs = max(schedule.epochs - 2, 1)
    for fold in 0..<foldCount {
      let model = ArgumentTrainer.model(of: lessons(outside: fold), schedule, seed: seed)
      for index in lessons.indices where isLeftOut(index, of: fold) {
        all[index] = lessons[index].clues.candidates(probabilities[index], by: model)
      }
      tell("candidates of fold \(fold + 1)")
    }
    return all
  }

  /// The candidates judged, each half of the articles by what the other taught.
  private func jackknifedJudgement(
    of candidates: [[Candidate]], _ cases: [AcceptanceTrainer.Case]
  ) -> [[Candidate]] {
    var candidates = candidates
    for half in 0..<2 {
      let model = AcceptanceTrainer.model(
        of: cases.filter { $0.lesson % 2 != half }, epochs: 6, threshold: 0.5, seed: seed)
      for index in lessons.indices where index % 2 == half {
        lessons[index].clues.judge(&candidates[index], by: model)
      }
    }
    return candidates
  }

  /// The highest threshold with about the best figure.
  private func bestThreshold(_ candidates: [[Candidate]]) -> Float {
    let scores = (15...70).map { step in
      (threshold: Float(step) / 100, score: score(of: candidates, above: Float(step) / 100))
    }
    let best = scores.map(\.score.balance).max() ?? 0
    let chosen = scores.last { $0.score.balance >= best - Self.margin }
    for (threshold, score) in scores where Int(threshold * 100 + 0.5) % 5 == 0 {
      tell("attributions by jackknife above \(threshold): \(score)")
    }
    tell("chosen: \(chosen?.threshold ?? 0.5)")
    return chosen?.threshold ?? 0.5
  }

  /// Prints how far it holds, measured on each half of the articles with a table of the other.
  private func learntConfidence(_ judged: [[Candidate]], threshold: Float) -> ConfidenceTable {
    let found = lessons.indices.map { index in
      lessons[index].trials(
        of: lessons[index].segmentation.attributions(
          judged: judged[index], threshold: threshold, confidence: .identity))
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

  /// What a higher threshold may cost: of figures that hardly differ the one with fewer wrong
  /// attributions is taken.
  private static let margin: Float = 0.002

  private func score(of candidates: [[Candidate]], above threshold: Float) -> Score {
    var score = Score()
    for (lesson, own) in zip(lessons, candidates) {
      let chosen = lesson.clues.chosen(from: own, above: threshold)
      score.given += chosen.count
      score.marked += lesson.attributions.count
      score.right += chosen.count { lesson.isRight($0) }
    }
    return score
  }
}

/// How many were given, marked, and given rightly.
struct Score: CustomStringConvertible {
  var given = 0
  var marked = 0
  var right = 0

  var balance: Float { given + marked == 0 ? 0 : 2 * Float(right) / Float(given + marked) }

  var description: String {
    let precision = 100 * Float(right) / Float(max(given, 1))
    let recall = 100 * Float(right) / Float(max(marked, 1))
    return "precision \(precision), recall \(recall), F1 \(100 * balance)"
  }
}

extension AttributionModels {
  /// The learnt weights, made small; together at most 8 MB.
  init?(
    _ cues: CueModel<DenseWeights>, _ arguments: ArgumentModel<DenseWeights>,
    _ acceptance: AcceptanceModel<DenseWeights>
  ) {
    guard let cueTable = cues.weights.table(keeping: 500_000),
      let nodes = arguments.nodes.table(keeping: 700_000),
      let boundaries = arguments.boundaries.table(keeping: 400_000),
      let endings = arguments.endings.table(keeping: 20_000),
      let weights = acceptance.weights.table(keeping: 100_000)
    else { return nil }
    self.init(
      cues: CueModel(weights: cueTable, steps: cues.steps),
      arguments: ArgumentModel(nodes: nodes, boundaries: boundaries, endings: endings),
      acceptance: AcceptanceModel(
        weights: weights, measures: acceptance.measures, threshold: acceptance.threshold))
  }
}
