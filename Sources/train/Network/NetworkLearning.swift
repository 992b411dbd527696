import Dispatch
import Parsing
import Synchronization

/// The way from marked articles to a network, and to what networks find that never saw the article.
struct NetworkLearning: Sendable {
  let lessons: [Lesson]
  let schedule: NetworkSchedule
  /// What the rows of words begin with.
  let vectors: WordVectors
  let seed: UInt64
  private let foldCount = AnnotatedCorpus.foldCount

  init(
    _ lessons: [Lesson], _ schedule: NetworkSchedule = NetworkSchedule(),
    vectors: WordVectors = WordVectors(), seed: UInt64
  ) {
    self.lessons = lessons
    self.vectors = vectors
    self.schedule = schedule
    self.seed = seed
  }

  /// The network that some of the articles teach.
  func network(from chosen: [Int], telling name: String) -> Network? {
    let tokens = chosen.map { lessons[$0].clues.networkTokens() }
    let vocabulary = NetworkVocabulary.learnt(
      from: tokens, also: vectors.words(metAtLeast: schedule.leastCountOfPlainWords))
    let words = vocabulary.words.hashes.map { vectors[$0] }
    let exercises = zip(chosen, tokens).flatMap { index, tokens in
      let lesson = lessons[index]
      return lesson.clues.stretches.map {
        Exercise($0, of: lesson.clues, tokens, lesson.attributions, vocabulary)
      }
    }
    let layout = NetworkLayout(schedule.shape, vocabulary)
    let weights = (0..<schedule.memberCount).map { member in
      NetworkTrainer(layout, schedule, words: words, seed: seed &+ UInt64(member))
        .learn(exercises, telling: "\(name), member \(member + 1)")
    }
    return Network(schedule.shape, vocabulary, weights: weights.flatMap(\.self))
  }

  /// The network that all articles teach, and what networks find in each article that learnt from
  /// the other folds only.
  func learn() -> (network: Network?, proposals: [Proposals]) {
    // The longest first, so that two processors end at about the same time.
    let tasks: [Int?] = [nil] + (0..<foldCount).map { $0 }
    let results = Mutex(
      (network: Network?.none, proposals: [Proposals?](repeating: nil, count: lessons.count)))
    DispatchQueue.concurrentPerform(iterations: tasks.count) { task in
      if let fold = tasks[task] {
        let found = proposals(ofFold: fold)
        results.withLock { results in
          for (lesson, proposals) in found { results.proposals[lesson] = proposals }
        }
      } else {
        let network = network(from: Array(lessons.indices), telling: "network")
        results.withLock { $0.network = network }
      }
    }
    return results.withLock { ($0.network, $0.proposals.compactMap(\.self)) }
  }

  func proposals(ofFold fold: Int) -> [(lesson: Int, proposals: Proposals)] {
    let others = lessons.indices.filter { $0 % foldCount != fold }
    guard let network = network(from: others, telling: "network without fold \(fold + 1)") else {
      return []
    }
    let found = lessons.indices.filter { $0 % foldCount == fold }.map {
      ($0, lessons[$0].clues.proposals(by: network))
    }
    for threshold in [Float(0.2), 0.3, 0.4, 0.5] {
      tell("fold \(fold + 1) above \(threshold): \(score(of: found, above: threshold))")
    }
    return found
  }

  /// How right the candidates are whose cues are likely, before any are weighed.
  private func score(
    of found: [(lesson: Int, proposals: Proposals)], above threshold: Float
  ) -> Score {
    var score = Score()
    for (index, proposals) in found {
      let lesson = lessons[index]
      let likely = proposals.candidates.filter { $0.cueProbability >= threshold }
      score.given += likely.count
      score.marked += lesson.attributions.count
      score.right += likely.count { lesson.isRight($0) }
    }
    return score
  }
}
