import Parsing

/// Weights of features for tags, and what their averages over all steps need.
struct AveragedPerceptron {
  private let features: FeatureRows
  /// By row, then by tag.
  private var weights: [Int32]
  /// Each change times the step at which it was made; wraps, as the average's sum does not.
  private var changes: [Int32]
  private var step: Int32 = 0

  private static let tagCount = PartOfSpeech.allCases.count

  init(features: FeatureRows) {
    self.features = features
    weights = Array(repeating: 0, count: features.count * Self.tagCount)
    changes = weights
  }

  /// Tags an article and learns from each mistake.
  ///
  /// - Returns: How many it made.
  mutating func learn(_ article: AnnotatedArticle) -> Int {
    var mistakes = 0
    article.segmentation.forEachTagFeatures { token, features in
      let rows = rows(of: features)
      let guess = best(rows)
      step &+= 1
      if let tag = article.tags[token], tag != guess {
        mistakes += 1
        for index in rows.indices where rows[index] >= 0 {
          change(Int(rows[index]), tag, by: 1)
          change(Int(rows[index]), guess, by: -1)
        }
      }
      return guess
    }
    return mistakes
  }

  /// The row of each feature, -1 where it has none.
  private typealias Rows = InlineArray<25, Int32>

  private func rows(of features: TagFeatures) -> Rows {
    Rows { index in self.features[features[index]].map { Int32(truncatingIfNeeded: $0) } ?? -1 }
  }

  private func best(_ rows: Rows) -> PartOfSpeech {
    var scores = InlineArray<48, Int32>(repeating: 0)
    weights.withUnsafeBufferPointer { weights in
      for index in rows.indices where rows[index] >= 0 {
        let first = Int(rows[index]) * Self.tagCount
        for tag in 0..<Self.tagCount { scores[tag] &+= weights[first + tag] }
      }
    }
    var best = 0
    for tag in 1..<Self.tagCount where scores[tag] > scores[best] { best = tag }
    return PartOfSpeech(rawValue: UInt8(best)) ?? .noun
  }

  private mutating func change(_ row: Int, _ tag: PartOfSpeech, by change: Int32) {
    let index = row * Self.tagCount + Int(tag.rawValue)
    weights[index] &+= change
    changes[index] &+= change &* step
  }

  // MARK: The model

  /// The averages of the weights, those that are smaller than a number of mistakes left out.
  func entries(smallestWeight: Double) -> [TagModel.Entry] {
    let largest = (0..<weights.count).reduce(0) { max($0, abs(average($1))) }
    let unit = largest / (127 * 127)
    return zip(features.features.indices, features.features).compactMap { row, key in
      let first = row * Self.tagCount
      let roots = PartOfSpeech.allCases.compactMap { tag -> (tag: PartOfSpeech, root: Int8)? in
        let average = average(first + Int(tag.rawValue))
        guard abs(average) >= smallestWeight else { return nil }
        let root = (abs(average) / unit).squareRoot().rounded()
        return (tag, Int8(clamping: Int(average < 0 ? -root : root)))
      }
      return roots.isEmpty ? nil : TagModel.Entry(key: key, roots: roots)
    }
  }

  private func average(_ index: Int) -> Double {
    Double(weights[index] &* step &- changes[index]) / Double(max(step, 1))
  }
}
