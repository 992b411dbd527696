/// Learnt networks of one shape that read together: each reads stretches of text for cues, and around
/// each cue for its source and content; what they say is averaged.
package struct Network: Sendable {
  package let vocabulary: NetworkVocabulary
  package let layout: NetworkLayout
  package let memberCount: Int
  /// All matrices of the first member, in the order of `NetworkTensor`, then those of the next.
  package let weights: [Float]
  private let gateTables: [GateTable]

  /// Nil where there are more or fewer weights than such networks have.
  package init?(_ shape: NetworkShape, _ vocabulary: NetworkVocabulary, weights: [Float]) {
    let layout = NetworkLayout(shape, vocabulary)
    guard !weights.isEmpty, weights.count.isMultiple(of: layout.count) else { return nil }
    self.vocabulary = vocabulary
    self.layout = layout
    memberCount = weights.count / layout.count
    self.weights = weights
    gateTables = weights.withUnsafeBufferPointer { weights in
      Self.tensors(in: weights, layout).map(GateTable.init)
    }
  }

  /// One network, its matrices only to be read.
  struct Member {
    let weights: NetworkTensors
    let table: GateTable
  }

  /// Calls with each member.
  func withMembers<Result>(_ body: ([Member]) -> Result) -> Result {
    weights.withUnsafeBufferPointer { weights in
      body(zip(Self.tensors(in: weights, layout), gateTables).map(Member.init))
    }
  }

  private static func tensors(
    in weights: UnsafeBufferPointer<Float>, _ layout: NetworkLayout
  ) -> [NetworkTensors] {
    guard let start = weights.baseAddress else { return [] }
    let first = UnsafeMutablePointer(mutating: start)
    return stride(from: 0, to: weights.count, by: layout.count).map {
      layout.tensors(at: first + $0)
    }
  }
}
