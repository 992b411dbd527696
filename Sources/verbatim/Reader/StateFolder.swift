/// Where the reader keeps what outlives it but is no setting: XDG's state folder.
struct StateFolder {
  let path: String

  init?(environment: [String: String]) {
    // Relative paths in the variable are to be ignored, says the specification.
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
      path = folder + "/verbatim"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/verbatim"
    } else {
      return nil
    }
  }
}
