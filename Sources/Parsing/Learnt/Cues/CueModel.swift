/// The learnt weights of the cue stage.
package struct CueModel<Table: Weights> {
  package let weights: Table
  /// The scores of the steps, in the order of `CueLabels.space`.
  package let steps: [Float]

  package init(weights: Table, steps: [Float]) {
    self.weights = weights
    self.steps = steps
  }
}

extension CueModel: Sendable where Table: Sendable {}

extension Scores {
  /// Of the first eight, zero for those that are not there.
  package init(filling scores: [Float]) {
    self.init(repeating: 0)
    for index in 0..<Swift.min(scores.count, scalarCount) { self[index] = scores[index] }
  }
}

/// How likely each token begins a cue, or carries one on.
package struct CueProbabilities: Sendable {
  package var first: [Float]
  package var inside: [Float]

  package init(count: Int) {
    first = [Float](repeating: 0, count: count)
    inside = first
  }
}

extension Clues {
  /// How likely each token is part of a cue.
  package func cueProbabilities(by model: CueModel<some Weights>) -> CueProbabilities {
    var result = CueProbabilities(count: tokens.count)
    var chain = Chain(CueLabels.space)
    var features = FeatureList()
    let steps = Scores(filling: model.steps)
    var labels = [Float](repeating: 0, count: CueLabels.space.labelCount)
    for sentence in sentences {
      chain.begin(sentence.count)
      for (place, index) in sentence.enumerated() {
        cueFeatures(of: index, into: &features)
        chain.setNode(place, model.weights.scores(of: &features))
        chain.setBoundaries(place, steps)
      }
      chain.runForward()
      chain.runBackward()
      for (place, index) in sentence.enumerated() {
        for label in labels.indices { labels[label] = 0 }
        chain.addLabels(at: place, to: &labels)
        result.first[index] = labels[CueLabels.first]
        result.inside[index] = labels[CueLabels.inside]
      }
    }
    return result
  }

  /// The cues that are likelier than a threshold. Where none of two that overlap is likelier than
  /// not, both are given.
  package func cues(in probabilities: CueProbabilities, above threshold: Float) -> [LikelyCue] {
    cues(in: probabilities, above: threshold, of: tokens.indices)
  }

  /// The same, of some tokens.
  package func cues(
    in probabilities: CueProbabilities, above threshold: Float, of range: Range<Int>
  ) -> [LikelyCue] {
    var cues: [LikelyCue] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let likelihood = probabilities.first[index]
      guard likelihood >= threshold else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, tokens[end].sentence == tokens[index].sentence,
        probabilities.inside[end] > likelihood / 2,
        probabilities.inside[end] > probabilities.first[end]
      {
        end += 1
      }
      cues.append(LikelyCue(words: index..<end, probability: likelihood))
      index = likelihood > 0.5 ? end : index + 1
    }
    return cues
  }
}

/// Words that may be a cue, and how likely they are.
package struct LikelyCue: Sendable {
  package var words: Range<Int>
  package var probability: Float

  package init(words: Range<Int>, probability: Float) {
    self.words = words
    self.probability = probability
  }
}
