/// Where the reader keeps what outlives it but is no setting: XDG's state folder.
struct StateFolder {
  let path: String

  init?(environment: [String: String]) {
    guard let path = BaseDirectory.state.folder(environment: environment) else { return nil }
    self.path = path
  }
}
