/// Learnt networks of one shape that read together: each reads stretches of text for cues, and around
/// each cue for its source and content; what they say is averaged.
package struct Network: Sendable {
  package let vocabulary: NetworkVocabulary
  package let layout: NetworkLayout
  package let memberCount: Int
  /// All matrices of the first member, in the order of `NetworkTensor`, then those of the next.
  package let weights: [Float]

  /// Nil where there are more or fewer weights than such networks have.
  package init?(_ shape: NetworkShape, _ vocabulary: NetworkVocabulary, weights: [Float]) {
    let layout = NetworkLayout(shape, vocabulary)
    guard !weights.isEmpty, weights.count.isMultiple(of: layout.count) else { return nil }
    self.vocabulary = vocabulary
    self.layout = layout
    memberCount = weights.count / layout.count
    self.weights = weights
  }

  /// Calls with the matrices of each member, which are only to be read.
  package func withTensors<Result>(_ body: ([NetworkTensors]) -> Result) -> Result? {
    weights.withUnsafeBufferPointer { weights in
      weights.baseAddress.map { start in
        let first = UnsafeMutablePointer(mutating: start)
        return body((0..<memberCount).map { layout.tensors(at: first + $0 * layout.count) })
      }
    }
  }
}
