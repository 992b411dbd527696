import Articles

/// Web pages to articles, beside the library of Python that is best at it.
enum PagesSection: Section {
  static let title = "pages"

  static func figures(of subject: Subject) -> [Figure] {
    let pages = WebPages("../shared/html")
    guard !pages.bytes.isEmpty else {
      tell("no pages in ../shared/html beside the project: left out")
      return []
    }
    // Once without the clock: tables are made at first use.
    _ = articles(of: pages)
    let seconds =
      (0..<runs).map { _ in processorTime { _ = articles(of: pages) } }.min() ?? .infinity
    let count = pages.bytes.count
    let rival = Trafilatura().seconds(for: pages)
    return [
      Figure(
        "\(count) news pages to articles with metadata, one core", .count(count, in: seconds),
        beside: rival.map { ($0.name, .count(count, in: $0.seconds)) }),
      Figure("HTML of these pages", .bytes(pages.bytes.reduce(0) { $0 + $1.count }, in: seconds)),
    ]
  }

  private static let runs = 5

  private static func articles(of pages: WebPages) -> Int {
    pages.bytes.count { (try? WebPage($0).article(id: "", path: "")) != nil }
  }
}
