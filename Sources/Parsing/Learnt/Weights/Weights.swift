/// The scores of a feature's columns: labels, kinds of boundary or ways of ending; of the eight those
/// behind a model's own mean nothing.
package typealias Scores = SIMD8<Float>

/// Weights of features: those being learnt, and those that were.
package protocol Weights {
  /// How many weights a feature has, at most eight.
  var width: Int { get }
  /// The weights of all features together; the list stays as it is, `inout` spares a copy of it.
  func scores(of features: inout FeatureList) -> Scores
}

extension WeightTable: Weights {}
