import CNetwork
import Testing

@testable import Parsing

@Suite struct SequencesTests {
  @Test func `Sequences stand one behind the other`() {
    let sequences = Sequences(lengths: [2, 0, 3])
    #expect(sequences.ranges == [0..<2, 2..<2, 2..<5])
    #expect(sequences.rowCount == 5)
    #expect(sequences.width == 2)
  }

  @Test func `All first tokens are read first, that of the longest sequence before others`() {
    let sequences = Sequences(lengths: [2, 0, 3])
    #expect(rows(of: sequences, .right) == [[2, 0], [3, 1], [4]])
    #expect(rows(of: sequences, .left) == [[4, 1], [3, 0], [2]])
  }

  @Test func `No sequences are read in no steps`() {
    #expect(rows(of: Sequences(lengths: []), .right).isEmpty)
    #expect(rows(of: Sequences(lengths: [0]), .left).isEmpty)
  }

  /// A sequence alone and among others gives the same, to the last digit but one.
  @Test func `What stands beside a sequence does not change what is read in it`() {
    let alone = states([[0.3, -1, 0.7]])
    let among = states([[2, 1], [0.3, -1, 0.7], [], [0.5, 0.5, 0.5, 0.1]])
    for (own, other) in zip(alone, among[2..<5]) {
      #expect(zip(own, other).allSatisfy { abs($0 - $1) < 1e-5 })
    }
    #expect(alone.joined().contains { abs($0) > 0.01 })
  }

  private func rows(
    of sequences: Sequences, _ direction: Sequences.Direction
  ) -> [[Int32]] {
    var result: [[Int32]] = []
    sequences.withKernelSequences(direction) { kernel in
      var row = kernel.pointee.rows
      for step in 0..<kernel.pointee.steps {
        let count = Int(kernel.pointee.counts[step])
        result.append((0..<count).map { row[$0] })
        row += count
      }
    }
    return result
  }

  /// The states of a small layer that reads numbers.
  private func states(_ inputs: [[Float]]) -> [[Float]] {
    let hidden = 16
    let stores = (0..<5).map { _ in BlockStore() }
    func weights(_ store: Int, rows: Int, columns: Int) -> Block {
      let block = stores[store].block(rows: rows, columns: columns)
      for row in 0..<rows {
        for column in 0..<columns { block[row][column] = Float((row + column * 5) % 7 - 3) / 4 }
      }
      return block
    }
    let layer = RecurrentLayer(hidden: hidden)
    let block = stores[0].block(rows: inputs.joined().count, columns: 1)
    for (row, input) in inputs.joined().enumerated() { block[row][0] = input }
    layer.run(
      block, Sequences(lengths: inputs.map(\.count)),
      RecurrentLayer.Weights(
        input: weights(1, rows: 1, columns: 8 * hidden),
        bias: weights(2, rows: 1, columns: 8 * hidden),
        right: weights(3, rows: hidden, columns: 4 * hidden),
        left: weights(4, rows: hidden, columns: 4 * hidden)))
    return (0..<block.rows).map { Array(floats: layer.states[$0], count: 2 * hidden) }
  }
}
