import Parsing

/// Learns the weights of the reasons for whom a pronoun means, and says how well they do.
struct PronounLearning {
  let corpus: AnnotatedCorpus
  let chains: CorefChains
  let seed: UInt64

  /// What a pronoun may mean hangs on what those before it were taken for: the articles are read
  /// with the rules' weights.
  func weights() -> PronounWeights {
    let lessons = corpus.articles.map { PronounLesson.lessons(of: $0, chains[$0.id], by: .rules) }
    let sources = lessons.map { $0.filter(\.isSource) }
    print("pronouns of train as by machine: \(jackknife(sources))")
    var weights = trainer.weights(from: sources.flatMap { $0 })
    weights.uncalledValues = firstTrainer.weights(from: lessons.joined().map(\.uncalled)).values
    return weights
  }

  /// A machine's answers are too often wrong to be followed far from the rules.
  private var trainer: PronounTrainer { PronounTrainer(decay: 0.13, seed: seed) }

  private var firstTrainer: PronounTrainer {
    var start = PronounWeights.rules
    start.values = start.uncalledValues
    return PronounTrainer(start: start, decay: 0.01, seed: seed)
  }

  /// How the rules' weights do, and those that never saw the article.
  private func jackknife(_ lessons: [[PronounLesson]]) -> String {
    var learnt = PronounAgreement()
    var rules = PronounAgreement()
    for fold in 0..<AnnotatedCorpus.foldCount {
      let others = corpus.articles(outsideFold: fold).flatMap { lessons[$0] }
      let own = corpus.articles(inFold: fold).flatMap { lessons[$0] }
      learnt.count(own, by: trainer.weights(from: others))
      rules.count(own, by: .rules)
    }
    return "the rules' weights \(rules); jackknifed \(learnt)"
  }
}
