/// Which descriptions of the terminal to try, the likeliest first.
///
/// A host far away often does not know the terminal at this end of the line; nearly every one of
/// them understands xterm.
struct TerminalType {
  /// What `TERM` says; nil where it says nothing.
  let given: String?

  init(_ given: String?) { self.given = given.flatMap { $0.isEmpty ? nil : $0 } }

  /// A terminal that cannot place its cursor cannot show the reader.
  var isRefused: Bool { given == "dumb" }

  var candidates: [String] {
    let fallbacks = ["xterm-256color", "xterm", "screen", "vt100"]
    guard let given else { return fallbacks }
    return [given] + fallbacks.filter { $0 != given }
  }

  /// What to tell the user about the description that was found, nil where it is the given one.
  func note(using found: String) -> String? {
    guard found != given else { return nil }
    guard let given else { return "TERM is not set; treating the terminal as \(found)" }
    return "this host does not know the terminal \(given); treating it as \(found)"
  }
}
