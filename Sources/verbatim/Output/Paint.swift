import FoundationEssentials
import Glibc
import Interface

/// Colours for lines that a person reads on a terminal; elsewhere the plain text.
struct Paint {
  let isOn: Bool

  /// On where the output is a terminal that has colours, and the user has not asked for none
  /// (no-color.org).
  init(for output: Output) {
    let environment = ProcessInfo.processInfo.environment
    isOn =
      output.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  enum Role: String {
    case path = "35"
    case speaker = "32"
    case match = "1;31"
    case quiet = "2"
    case omitted = "31"
    case added = "1;32"
  }

  /// The text on one line, harmless to a terminal, in its colour.
  func callAsFunction(_ text: some StringProtocol, _ role: Role? = nil) -> String {
    let shown = DisplayText(text).description
    guard isOn, let role, !shown.isEmpty else { return shown }
    return "\u{1b}[\(role.rawValue)m\(shown)\u{1b}[0m"
  }
}
