/// Weights of features: those being learnt, and those that were.
package protocol Weights {
  /// How many weights a feature has.
  var width: Int { get }
  /// The weights of all features together, in place of what `scores` held.
  func score(_ features: FeatureList, into scores: inout [Float])
}

extension WeightTable: Weights {}
