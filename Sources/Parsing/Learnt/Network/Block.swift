import CNetwork

/// Rows of floats in memory that someone else owns.
package struct Block {
  package let start: UnsafeMutablePointer<Float>
  package let rows: Int
  package let columns: Int
  /// From one row to the next, in floats.
  package let stride: Int

  package init(_ start: UnsafeMutablePointer<Float>, rows: Int, columns: Int, stride: Int) {
    self.start = start
    self.rows = rows
    self.columns = columns
    self.stride = stride
  }

  package init(_ start: UnsafeMutablePointer<Float>, rows: Int, columns: Int) {
    self.init(start, rows: rows, columns: columns, stride: columns)
  }

  package subscript(row: Int) -> UnsafeMutablePointer<Float> { start + row * stride }

  /// Some columns of all rows.
  package func columns(_ range: Range<Int>) -> Block {
    Block(start + range.lowerBound, rows: rows, columns: range.count, stride: stride)
  }

  /// Some whole rows.
  package func rows(_ range: Range<Int>) -> Block {
    Block(self[range.lowerBound], rows: range.count, columns: columns, stride: stride)
  }

  package func clear() {
    for row in 0..<rows { self[row].update(repeating: 0, count: columns) }
  }

  /// Writes one row into every row.
  package func fill(with row: UnsafePointer<Float>) {
    for index in 0..<rows { self[index].update(from: row, count: columns) }
  }

  package func copy(_ other: Block) {
    for row in 0..<rows { self[row].update(from: other[row], count: columns) }
  }

  package func add(_ other: Block) {
    for row in 0..<rows { add(other[row], to: row) }
  }

  /// Takes the mean with others.
  func average(with others: [Block]) {
    for other in others { add(other) }
    let share = 1 / Float(others.count + 1)
    for row in 0..<rows {
      for column in 0..<columns { self[row][column] *= share }
    }
  }

  /// Adds to one row.
  package func add(_ floats: UnsafePointer<Float>, to row: Int) {
    let own = self[row]
    for column in 0..<columns { own[column] += floats[column] }
  }

  /// Adds the product of two matrices whose sizes fit.
  package func add(_ first: Block, times second: Block) {
    network_multiply(
      rows, first.columns, columns, first.start, first.stride, second.start, second.stride, start,
      stride)
  }

  /// Writes another matrix with rows and columns exchanged.
  package func transpose(_ other: Block) {
    network_transpose(other.rows, other.columns, other.start, other.stride, start, stride)
  }
}

/// Memory for a block, which grows and is used again.
package final class BlockStore {
  private var memory: UnsafeMutableBufferPointer<Float>

  package init() { memory = .allocate(capacity: 0) }

  deinit { memory.deallocate() }

  /// A block whose floats are whatever was there before; it is good until the next one is asked for.
  package func block(rows: Int, columns: Int) -> Block {
    // A vector may be read behind the last row.
    let count = rows * columns + 16
    if memory.count < count {
      memory.deallocate()
      memory = .allocate(capacity: count + count / 4)
    }
    guard let start = memory.baseAddress else { return block(rows: rows, columns: columns) }
    return Block(start, rows: rows, columns: columns)
  }

  package func cleared(rows: Int, columns: Int) -> Block {
    let block = block(rows: rows, columns: columns)
    block.clear()
    return block
  }
}
