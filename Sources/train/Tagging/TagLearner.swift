import Parsing
import Randomness

/// Learns part-of-speech models: an averaged perceptron that tags from left to right, its own tags
/// before it (Collins 2002).
struct TagLearner {
  var seed: UInt64 = 1
  var epochs = 8
  /// How often a feature has to occur.
  var minimumCount = 3
  /// Weights that are smaller, in mistakes, are dropped.
  var smallestWeight = 1.0

  /// The bytes of the model that articles teach.
  func model(from articles: [AnnotatedArticle]) -> [UInt8] {
    var perceptron = AveragedPerceptron(features: frequentFeatures(of: articles))
    var order = Array(articles.indices)
    var random = SeededGenerator(seed: seed)
    for epoch in 1...epochs {
      order.shuffle(using: &random)
      var mistakes = 0
      for index in order { mistakes += perceptron.learn(articles[index]) }
      tell("  epoch \(epoch) of \(epochs): \(mistakes) mistakes")
    }
    return TagModel.encoded(perceptron.entries(smallestWeight: smallestWeight))
  }

  /// The tags of all articles of a corpus, those of each by a model that did not learn from it.
  func jackknifedTags(of corpus: AnnotatedCorpus) -> [[PartOfSpeech]] {
    var tags = [[PartOfSpeech]](repeating: [], count: corpus.articles.count)
    for fold in 0..<AnnotatedCorpus.foldCount {
      tell("tags of fold \(fold + 1) of \(AnnotatedCorpus.foldCount)")
      let bytes = model(from: corpus.articles(outsideFold: fold).map { corpus.articles[$0] })
      bytes.withUnsafeBytes { bytes in
        guard let model = TagModel(bytes) else { return }
        for index in corpus.articles(inFold: fold) {
          tags[index] = model.tags(of: corpus.articles[index].segmentation)
        }
      }
    }
    return tags
  }

  private func frequentFeatures(of articles: [AnnotatedArticle]) -> FeatureRows {
    var counts: [UInt32: Int32] = [:]
    for article in articles {
      article.segmentation.forEachTagFeatures { token, features in
        for index in features.indices { counts[features[index], default: 0] += 1 }
        return article.tags[token] ?? .noun
      }
    }
    let frequent = counts.filter { $0.value >= minimumCount }.keys.sorted()
    var rows = FeatureRows(capacity: frequent.count)
    for feature in frequent { rows.insert(feature) }
    return rows
  }
}
