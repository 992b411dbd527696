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
  /// The cues of some tokens that are likelier than a threshold. Where none of two that overlap is
  /// likelier than not, both are given.
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
