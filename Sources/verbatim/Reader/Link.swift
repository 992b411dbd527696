import Glibc

/// A link that may be handed to the system's opener: of the web, and nothing but a link.
struct Link {
  let url: String

  init?(_ url: String) {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    let isPlain = url.unicodeScalars.allSatisfy {
      $0.value > 0x20 && ![.control, .format].contains($0.properties.generalCategory)
    }
    guard scheme == "http" || scheme == "https", isPlain,
      url.dropFirst(scheme.count).hasPrefix("://")
    else { return nil }
    self.url = url
  }

  /// True where this host can show a page to the one who sits at the keyboard.
  static func canBeShown(environment: [String: String]) -> Bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0].map { !$0.isEmpty } == true }
  }

  func open() throws(ReaderError) {
    _ = try ChildProcess(["xdg-open", url], place: .detached)
  }
}
