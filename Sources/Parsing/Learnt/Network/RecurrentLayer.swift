package import CNetwork

/// A layer that reads its sequences from both sides (a bidirectional LSTM), with all it found out on
/// the way.
package final class RecurrentLayer {
  /// How wide the state of one direction is.
  package let hidden: Int
  /// Four gates for each direction, the right one's first; after `run` what they are.
  package private(set) var gates: Block
  package private(set) var cells: Block
  /// The states of both directions side by side.
  package private(set) var states: Block
  private let gateStore: BlockStore
  private let cellStore = BlockStore()
  private let stateStore = BlockStore()
  private let scratch = BlockStore()

  /// `gateStore` may be that of a layer whose gates are not looked at any more.
  package init(hidden: Int, gateStore: BlockStore = BlockStore()) {
    self.hidden = hidden
    self.gateStore = gateStore
    gates = gateStore.block(rows: 0, columns: 8 * hidden)
    cells = cellStore.block(rows: 0, columns: 2 * hidden)
    states = stateStore.block(rows: 0, columns: 2 * hidden)
  }

  /// The weights of a layer.
  package struct Weights {
    /// From the inputs to the gates of both directions, and what is added.
    package var input: Block
    package var bias: Block
    /// From the state before to the gates, by direction.
    package var right: Block
    package var left: Block

    package init(input: Block, bias: Block, right: Block, left: Block) {
      self.input = input
      self.bias = bias
      self.right = right
      self.left = left
    }

    package func recurrent(_ direction: Sequences.Direction) -> Block {
      direction == .right ? right : left
    }
  }

  /// Reads a row of inputs for each row of the sequences.
  package func run(_ inputs: Block, _ sequences: Sequences, _ weights: Weights) {
    run(inputs, sequences, weights) { $0.fill(with: weights.bias.start) }
  }

  /// The same where the gates begin with something else than the bias.
  func run(
    _ inputs: Block, _ sequences: Sequences, _ weights: Weights, beginning: (Block) -> Void
  ) {
    gates = gateStore.block(rows: inputs.rows, columns: 8 * hidden)
    cells = cellStore.block(rows: inputs.rows, columns: 2 * hidden)
    states = stateStore.block(rows: inputs.rows, columns: 2 * hidden)
    beginning(gates)
    gates.add(inputs, times: weights.input)
    let room = scratch.block(rows: sequences.width, columns: 5 * hidden)
    for direction in Sequences.Direction.allCases {
      let states = states(of: direction)
      withMemory(of: direction) { memory in
        sequences.withKernelSequences(direction) { sequences in
          network_recur(
            sequences, memory, weights.recurrent(direction).start, states.start, states.stride,
            room.start)
        }
      }
    }
  }

  package func states(of direction: Sequences.Direction) -> Block {
    states.columns(direction.rawValue * hidden..<(direction.rawValue + 1) * hidden)
  }

  package func gates(of direction: Sequences.Direction) -> Block {
    gates.columns(direction.rawValue * 4 * hidden..<(direction.rawValue + 1) * 4 * hidden)
  }

  /// Calls with the gates and cells of one direction as the kernels want them.
  package func withMemory(
    of direction: Sequences.Direction, _ body: (UnsafePointer<NetworkMemory>) -> Void
  ) {
    let gates = gates(of: direction)
    var memory = NetworkMemory(
      hidden: hidden, gates: gates.start, gates_stride: gates.stride,
      cells: cells.start + direction.rawValue * hidden, cells_stride: cells.stride)
    body(&memory)
  }
}
