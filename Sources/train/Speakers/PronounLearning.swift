import Parsing

/// Learns the weights of the reasons for whom a pronoun means, and says how well they do.
struct PronounLearning {
  let corpus: AnnotatedCorpus
  let chains: CorefChains
  let seed: UInt64

  /// What a pronoun may mean hangs on what those before it were taken for: the articles are read
  /// with the rules' weights.
  func weights() -> PronounWeights {
    let trainer = PronounTrainer(seed: seed)
    let lessons = corpus.articles.map { PronounLesson.lessons(of: $0, chains[$0.id], by: .rules) }
    print("pronouns of train as by machine: \(jackknife(lessons, trainer))")
    return trainer.weights(from: lessons.flatMap { $0 })
  }

  /// How the rules' weights do, and those that never saw the article.
  private func jackknife(_ lessons: [[PronounLesson]], _ trainer: PronounTrainer) -> String {
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
