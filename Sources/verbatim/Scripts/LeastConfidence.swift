import ArgumentParser
import Parsing

/// How sure a script wants to be.
struct LeastConfidence: ParsableArguments {
  @Option(
    name: .customLong("min-confidence"),
    help: ArgumentHelp(
      "Leave out quotations that are less likely right, from 0 to 1.", valueName: "x"))
  var least: Float = 0

  func validate() throws {
    guard (0...1).contains(least) else {
      throw ValidationError("--min-confidence must be from 0 to 1.")
    }
  }
}
