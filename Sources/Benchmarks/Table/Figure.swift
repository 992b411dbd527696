/// One line of the table.
struct Figure {
  var name: String
  var value: Quantity
  /// What a user would use instead, measured in the same run.
  var rival: (name: String, value: Quantity)?

  init(_ name: String, _ value: Quantity, beside rival: (name: String, value: Quantity)? = nil) {
    self.name = name
    self.value = value
    self.rival = rival
  }
}

/// A part of the table: figures that are measured together.
///
/// To add one, conform a type and name it in `Benchmarks.sections`.
protocol Section {
  static var title: String { get }
  static func figures(of subject: Subject) throws -> [Figure]
}
