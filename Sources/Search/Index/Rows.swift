/// Lists of numbers, stored end to end.
struct Rows: Sendable {
  private(set) var values: [UInt32] = []
  /// Where each row begins in `values`, and where the last one ends.
  private(set) var starts: [UInt32] = [0]

  init() {}

  /// - Precondition: The starts rise from 0 to the number of values.
  init(values: [UInt32], starts: [UInt32]) {
    self.values = values
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  subscript(row: Int) -> ArraySlice<UInt32> { values[bounds(of: row..<row + 1)] }

  /// The values of neighbouring rows, one row after the other.
  subscript(rows: Range<Int>) -> ArraySlice<UInt32> { values[bounds(of: rows)] }

  /// Where neighbouring rows lie in `values`.
  func bounds(of rows: Range<Int>) -> Range<Int> {
    Int(starts[rows.lowerBound])..<Int(starts[rows.upperBound])
  }

  /// Adds a value to the row that is being written.
  mutating func append(_ value: UInt32) { values.append(value) }

  /// Ends the row that is being written.
  mutating func endRow() { starts.append(UInt32(clamping: values.count)) }

  mutating func append(row: some Sequence<UInt32>) {
    values.append(contentsOf: row)
    endRow()
  }

  /// Adds rows of other lists, each value replaced by the number at its place in a list.
  mutating func append(rows: Range<Int>, of other: Rows, numbers: [UInt32]) {
    for row in rows { append(row: other[row].lazy.map { $0.renumbered(by: numbers) }) }
  }

  /// The rows with each value replaced by the number at its place in a list.
  func renumbered(by numbers: [UInt32]) -> Rows {
    Rows(values: values.map { $0.renumbered(by: numbers) }, starts: starts)
  }
}

extension UInt32 {
  /// The number at this place; a value without a place there stays as it is.
  fileprivate func renumbered(by numbers: [UInt32]) -> UInt32 {
    Int(self) < numbers.count ? numbers[Int(self)] : self
  }
}
