import Parsing

/// The way from marked articles to the linear chains, and to what they propose for articles that
/// they never saw.
struct ChainLearning {
  private(set) var lessons: [Lesson]
  private let seed: UInt64
  private let cueSchedule: Schedule
  private let argumentSchedule: Schedule
  private let foldCount = AnnotatedCorpus.foldCount

  init(_ lessons: [Lesson], seed: UInt64, epochs: Int = 8, bits: Int = 21) {
    self.lessons = lessons
    self.seed = seed
    cueSchedule = Schedule(epochs: epochs, rate: 0.15, bits: bits)
    argumentSchedule = Schedule(epochs: max(epochs - 1, 1), rate: 0.12, bits: bits)
  }

  /// What the chains propose for each article, learnt from the others.
  mutating func jackknifed() -> [Proposals] {
    let probabilities = jackknifedCues()
    var proposals = [Proposals?](repeating: nil, count: lessons.count)
    for fold in 0..<foldCount {
      let dense = ArgumentTrainer.model(of: lessons(outside: fold), argumentSchedule, seed: seed)
      guard let model = dense.small else { continue }
      for index in lessons.indices where isLeftOut(index, of: fold) {
        proposals[index] = lessons[index].clues.proposals(probabilities[index], by: model)
      }
      tell("sources and contents of fold \(fold + 1)")
    }
    return proposals.compactMap { $0 }
  }

  /// The chains that all articles teach; after `jackknifed`.
  func models() -> (CueModel<DenseWeights>, ArgumentModel<DenseWeights>) {
    let cues = CueTrainer.model(of: lessons, cueSchedule, seed: seed)
    tell("cues of all")
    let arguments = ArgumentTrainer.model(of: lessons, argumentSchedule, seed: seed)
    tell("sources and contents of all")
    return (cues, arguments)
  }

  private func isLeftOut(_ lesson: Int, of fold: Int) -> Bool { lesson % foldCount == fold }

  private func lessons(outside fold: Int) -> [Lesson] {
    lessons.indices.filter { !isLeftOut($0, of: fold) }.map { lessons[$0] }
  }

  /// The cues of every article by models that never saw it.
  private mutating func jackknifedCues() -> [CueProbabilities] {
    var all = lessons.map { CueProbabilities(count: $0.clues.tokens.count) }
    for fold in 0..<foldCount {
      let dense = CueTrainer.model(of: lessons(outside: fold), cueSchedule, seed: seed)
      guard let model = dense.small else { continue }
      for index in lessons.indices where isLeftOut(index, of: fold) {
        let clues = lessons[index].clues
        all[index] = clues.cueProbabilities(by: model)
        lessons[index].possibleCues = clues.cues(in: all[index], above: Clues.possibleCue)
          .map(\.words)
        lessons[index].likelyCues = clues.cues(in: all[index], above: Clues.likelyCue).map(\.words)
      }
      tell("cues of fold \(fold + 1)")
    }
    print("cues by jackknife: \(cueScore)")
    return all
  }

  private var cueScore: Score {
    var score = Score()
    for lesson in lessons {
      score.given += lesson.likelyCues.count
      score.marked += lesson.attributions.count
      score.right += lesson.attributions.count { attribution in
        lesson.likelyCues.contains { $0.overlaps(attribution.cue) }
      }
    }
    return score
  }
}
