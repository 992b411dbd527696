import Parsing

// What was learnt, in eight bits a weight.

extension CueModel<DenseWeights> {
  var small: CueModel<WeightTable>? {
    weights.table.map { CueModel<WeightTable>(weights: $0, steps: steps) }
  }
}

extension ArgumentModel<DenseWeights> {
  var small: ArgumentModel<WeightTable>? {
    guard let nodes = nodes.table, let boundaries = boundaries.table, let endings = endings.table
    else { return nil }
    return ArgumentModel<WeightTable>(nodes: nodes, boundaries: boundaries, endings: endings)
  }
}

extension AcceptanceModel<DenseWeights> {
  var small: AcceptanceModel<WeightTable>? {
    weights.table.map {
      AcceptanceModel<WeightTable>(weights: $0, measures: measures, threshold: threshold)
    }
  }
}
