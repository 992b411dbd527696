import Glibc

/// How long a user waits for the first screen, and for the first article on it.
enum StartSection: Section {
  static let title = "start"

  private static let runs = 40

  static func figures(of subject: Subject) -> [Figure] {
    guard let verbatim = TimedTerminal.verbatim else {
      tell("the program is not built beside this one: swift build -c release")
      return []
    }
    let rivals = StartRival.installed.map { ($0.name, times(of: $0.arguments, until: $0.mark)) }
    var figures = [Figure("start to first screen, sample", times(of: [verbatim], until: "? keys"))]
    if !subject.paths.isEmpty {
      let arguments = [verbatim] + subject.paths
      let first = times(of: arguments, until: "? keys")
      figures += [
        Figure("start to first screen, these articles", first),
        Figure("start to first article on it", times(of: arguments, until: "¶1")),
      ]
      figures += rivals.map {
        Figure("start to first screen, these articles", first, beside: $0)
      }
    }
    return figures
  }

  /// The median.
  private static func times(of arguments: [String], until mark: String) -> Quantity {
    Times((0..<runs).compactMap { _ in TimedTerminal(arguments)?.seconds(until: mark) })
      .percentile(0.5)
  }
}

/// A program that people read on a terminal with, started on next to nothing.
struct StartRival {
  let name: String
  let arguments: [String]
  /// What is written once its first screen is whole.
  let mark: String

  static var installed: [StartRival] {
    [less, newsboat].filter { access($0.arguments[0], X_OK) == 0 }
  }

  private static var less: StartRival {
    StartRival(
      name: "less, one file", arguments: ["/usr/bin/less", "/etc/services"], mark: "/etc/services")
  }

  private static var newsboat: StartRival {
    let folder = "/tmp/benchmark-newsboat"
    mkdir(folder, 0o700)
    if let feeds = fopen(folder + "/urls", "w") {
      fputs("https://wire.example/feed.xml\n", feeds)
      fclose(feeds)
    }
    return StartRival(
      name: "newsboat, one feed",
      arguments: [
        "/usr/bin/newsboat", "-u", folder + "/urls", "-c", folder + "/cache.db", "-C", "/dev/null",
      ], mark: "R:Reload All")
  }
}
