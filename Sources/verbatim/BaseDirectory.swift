/// Where a user's files of a kind are kept, as the XDG Base Directory Specification has it.
enum BaseDirectory {
  case cache, data, state

  /// The program's folder in it; nil where the environment names neither it nor a home.
  func folder(environment: [String: String]) -> String? {
    // Relative paths in the variable are to be ignored, says the specification.
    if let base = environment[variable], base.hasPrefix("/") { return base + "/verbatim" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/\(placeInHome)/verbatim"
  }

  private var variable: String {
    switch self {
    case .cache: "XDG_CACHE_HOME"
    case .data: "XDG_DATA_HOME"
    case .state: "XDG_STATE_HOME"
    }
  }

  private var placeInHome: String {
    switch self {
    case .cache: ".cache"
    case .data: ".local/share"
    case .state: ".local/state"
    }
  }
}
