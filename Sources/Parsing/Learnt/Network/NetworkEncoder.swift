import CNetwork

/// What drops out while a network learns; the same seed drops the same.
package struct Dropout: Sendable {
  package var seed: UInt64
  package init(seed: UInt64) { self.seed = seed }

  package enum Place: UInt64, Sendable {
    case input, middle, output, view, arguments

    var share: Float { [0.35, 0.35, 0.35, 0.2, 0.25][Int(rawValue)] }
  }

  /// Zeroes a share of a block without gaps, or of the slopes of one that was treated so before.
  package func drop(_ place: Place, _ block: Block) {
    let own = (seed &+ place.rawValue &+ 1) &* 0x9E37_79B9_7F4A_7C15
    network_drop(block.start, block.rows * block.columns, place.share, own ^ own >> 29)
  }

  /// What the floats that are kept are multiplied by.
  package func scale(_ place: Place) -> Float { 1 / (1 - place.share) }
}

/// The part of the network that reads stretches of text: two recurrent layers, and a view of each
/// token as a cue.
package final class NetworkEncoder {
  package let first: RecurrentLayer
  package let second: RecurrentLayer
  /// What the layers see, and what comes out.
  package private(set) var inputs: Block
  package private(set) var middle: Block
  package private(set) var output: Block
  /// The scores of the cue labels in the first columns.
  package private(set) var cueScores: Block
  private let stores = (BlockStore(), BlockStore(), BlockStore(), BlockStore())

  /// What the first layer's gates were has to be kept for the way back only.
  package init(_ shape: NetworkShape, keepsGates: Bool) {
    let gates = BlockStore()
    first = RecurrentLayer(hidden: shape.hidden, gateStore: gates)
    second = RecurrentLayer(
      hidden: shape.hidden, gateStore: keepsGates ? BlockStore() : gates)
    inputs = stores.0.block(rows: 0, columns: NetworkField.allColumns)
    middle = stores.1.block(rows: 0, columns: 2 * shape.hidden)
    output = stores.2.block(rows: 0, columns: 2 * shape.hidden)
    cueScores = stores.3.block(rows: 0, columns: NetworkTensor.headColumns)
  }

  /// Reads the tokens whose fields have these rows.
  package func run(
    _ rows: [Int32], _ sequences: Sequences, _ weights: NetworkTensors, _ dropout: Dropout? = nil
  ) {
    inputs = stores.0.block(rows: sequences.rowCount, columns: NetworkField.allColumns)
    look(up: NetworkField.allCases, rows, weights)
    dropout?.drop(.input, inputs)
    first.run(inputs, sequences, weights.weights(of: .first))
    runBehindFirst(sequences, weights, dropout)
  }

  /// The same without dropout, faster.
  func run(
    _ rows: [Int32], _ sequences: Sequences, _ weights: NetworkTensors, _ table: GateTable
  ) {
    inputs = stores.0.block(rows: sequences.rowCount, columns: GateTable.multipliedColumns)
    look(up: GateTable.multiplied, rows, weights)
    var own = weights.weights(of: .first)
    own.input = own.input.rows(0..<inputs.columns)
    first.run(inputs, sequences, own) { table.write(rows, into: $0) }
    runBehindFirst(sequences, weights, nil)
  }

  private func runBehindFirst(
    _ sequences: Sequences, _ weights: NetworkTensors, _ dropout: Dropout?
  ) {
    let count = sequences.rowCount
    middle = stores.1.block(rows: count, columns: 2 * first.hidden)
    middle.copy(first.states)
    dropout?.drop(.middle, middle)
    second.run(middle, sequences, weights.weights(of: .second))
    output = stores.2.block(rows: count, columns: 2 * first.hidden)
    output.copy(middle)
    output.add(second.states)
    dropout?.drop(.output, output)
    cueScores = stores.3.block(rows: count, columns: NetworkTensor.headColumns)
    cueScores.fill(with: weights[.cueBias].start)
    cueScores.add(output, times: weights[.cueHead])
  }

  /// Sets each token's input: the rows of some of its fields side by side.
  private func look(up fields: [NetworkField], _ rows: [Int32], _ weights: NetworkTensors) {
    var column = 0
    for field in fields {
      let table = weights[NetworkTensor.allCases[field.rawValue]]
      for token in 0..<inputs.rows {
        let row = Int(rows[token * NetworkField.allCases.count + field.rawValue])
        guard row >= 0, row < table.rows else { continue }
        (inputs[token] + column).update(from: table[row], count: field.columns)
      }
      column += field.columns
    }
  }
}
