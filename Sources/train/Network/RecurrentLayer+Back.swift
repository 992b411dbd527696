import CNetwork
import Parsing

/// The way back through a recurrent layer, and the memory that it needs.
final class RecurrentBack {
  private let transposedStore = BlockStore()
  private let shiftedStore = BlockStore()
  private let columnStore = BlockStore()
  private let scratch = BlockStore()

  /// Adds to the slopes of a layer's weights what follows from those of its states, and writes those
  /// of its inputs. The layer's gates become slopes.
  func run(
    _ layer: RecurrentLayer, from stateSlopes: Block, _ inputs: Block, _ sequences: Sequences,
    _ weights: RecurrentLayer.Weights, _ slopes: RecurrentLayer.Weights, to inputSlopes: Block
  ) {
    for direction in Sequences.Direction.allCases {
      back(layer, direction, stateSlopes, sequences, weights)
      addRecurrent(layer, direction, sequences, to: slopes.recurrent(direction))
    }
    let gates = layer.gates
    for row in 0..<gates.rows { slopes.bias.add(gates[row], to: 0) }
    slopes.input.add(transposed(inputs), times: gates)
    inputSlopes.clear()
    inputSlopes.add(gates, times: transposed(weights.input))
  }

  private func back(
    _ layer: RecurrentLayer, _ direction: Sequences.Direction, _ stateSlopes: Block,
    _ sequences: Sequences, _ weights: RecurrentLayer.Weights
  ) {
    let hidden = layer.hidden
    let slopes = stateSlopes.columns(
      direction.rawValue * hidden..<(direction.rawValue + 1) * hidden)
    let transposed = transposed(weights.recurrent(direction))
    let room = scratch.block(rows: sequences.width, columns: 6 * hidden)
    layer.withMemory(of: direction) { memory in
      sequences.withKernelSequences(direction) { sequences in
        network_recur_back(
          sequences, memory, transposed.start, slopes.start, slopes.stride, room.start)
      }
    }
  }

  /// The recurrent weights saw the states one step before.
  private func addRecurrent(
    _ layer: RecurrentLayer, _ direction: Sequences.Direction, _ sequences: Sequences,
    to slopes: Block
  ) {
    let states = layer.states(of: direction)
    let shifted = shiftedStore.cleared(rows: states.rows, columns: layer.hidden)
    for range in sequences.ranges where range.count > 1 {
      let (early, late) = (range.dropLast(), range.dropFirst())
      if direction == .right {
        shifted.rows(late).copy(states.rows(early))
      } else {
        shifted.rows(early).copy(states.rows(late))
      }
    }
    slopes.add(transposed(shifted), times: layer.gates(of: direction))
  }

  private func transposed(_ block: Block) -> Block {
    transposedStore.transposed(block)
  }
}

extension BlockStore {
  func transposed(_ block: Block) -> Block {
    let result = self.block(rows: block.columns, columns: block.rows)
    result.transpose(block)
    return result
  }
}
