import Parsing

extension AcceptanceModel<DenseWeights> {
  /// The same in eight bits a weight.
  var small: AcceptanceModel<WeightTable>? {
    weights.table.map {
      AcceptanceModel<WeightTable>(weights: $0, measures: measures, threshold: threshold)
    }
  }
}
