import Interface

extension Size {
  /// The size that a user gives: columns and rows, as in "80x24".
  init(argument: String) throws(ReaderError) {
    let numbers = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard numbers.count == 2, let columns = Int(numbers[0]), let rows = Int(numbers[1]),
      1...4096 ~= columns, 1...4096 ~= rows
    else { throw .badSize(argument) }
    self.init(rows: rows, columns: columns)
  }
}
