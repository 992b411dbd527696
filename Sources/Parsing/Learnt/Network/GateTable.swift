import CNetwork

/// What each value of the fields that have few adds to the gates of the first layer, worked out once:
/// a sum of rows in place of a product for every token.
package struct GateTable: Sendable {
  /// The fields whose rows are multiplied as they are; those behind them have few values.
  static let multiplied = [NetworkField.word, .suffix]
  static let multipliedColumns = multiplied.reduce(0) { $0 + $1.columns }
  private static let tabled = Array(NetworkField.allCases.dropFirst(multiplied.count))

  private let floats: [Float]
  private let columns: Int
  /// Where the rows of each field begin.
  private let starts: [Int32]

  init(_ weights: NetworkTensors) {
    let (input, bias) = (weights[.firstInput], weights[.firstBias])
    columns = input.columns
    var starts: [Int32] = []
    var floats: [Float] = []
    var first = Self.multipliedColumns
    let store = BlockStore()
    for field in Self.tabled {
      let table = weights[NetworkTensor.allCases[field.rawValue]]
      let product = store.cleared(rows: table.rows, columns: columns)
      // The bias comes once to every token.
      if starts.isEmpty { product.fill(with: bias.start) }
      product.add(table, times: input.rows(first..<first + field.columns))
      starts.append(Int32(floats.count / columns))
      floats += Array(floats: product.start, count: table.rows * columns)
      first += field.columns
    }
    (self.floats, self.starts) = (floats, starts)
  }

  /// Writes into each row of the gates what a token's fields add; `rows` are those of all fields,
  /// token after token.
  func write(_ rows: [Int32], into gates: Block) {
    let fields = NetworkField.allCases.count
    var numbers: [Int32] = []
    numbers.reserveCapacity(gates.rows * starts.count)
    for token in 0..<gates.rows {
      let first = token * fields + Self.multiplied.count
      for (field, start) in starts.enumerated() {
        let count = Int32(truncatingIfNeeded: Self.tabled[field].rowCount)
        let row = rows[first + field]
        // Shapes are looked up, and so within their table.
        numbers.append(start + (count == 0 ? row : min(max(row, 0), count - 1)))
      }
    }
    floats.withUnsafeBufferPointer { floats in
      numbers.withUnsafeBufferPointer { numbers in
        guard let table = floats.baseAddress, let first = numbers.baseAddress else { return }
        network_sum_rows(gates.rows, columns, table, first, starts.count, gates.start)
      }
    }
  }
}
