/// What a page says of its article.
struct PageMetadata {
  private let facts: PageFacts
  private let linked: LinkedArticle
  /// The titles that the page gives itself, without the outlet's name.
  let titles: [String]

  init(of tree: PageTree, _ linked: LinkedArticle) {
    let facts = PageFacts(of: tree)
    (self.facts, self.linked) = (facts, linked)
    let outlets = Self.values(PageSources.outlet, facts, linked)
    let host = Self.values(PageSources.url, facts, linked).lazy.compactMap(OutletSuffix.host).first
    let suffix = OutletSuffix(outlets: outlets + (host.map { [$0] } ?? []))
    titles = Self.values(PageSources.title, facts, linked).map(suffix.removed(from:))
  }

  var standfirst: String? { values(PageSources.standfirst).first { $0.utf8.count > 20 } }
  var byline: String? { values(PageSources.byline).lazy.compactMap(Byline.cleaned).first }
  var outlet: String? {
    values(PageSources.outlet).first { !$0.contains("://") && !$0.hasPrefix("@") }
  }
  var url: String? { values(PageSources.url).first { $0.hasPrefix("http") } }
  var language: String? { values(PageSources.language).first }
  /// The article's text as JSON-LD has it.
  var body: [String] { linked.body }
  /// The places of `time` elements.
  var times: [Int] { facts.times }

  var date: ArticleDate? {
    PageDates.first(of: values(PageSources.date).lazy.compactMap(PageDates.date))
  }

  private func values(_ sources: [PageSource]) -> [String] { Self.values(sources, facts, linked) }

  private static func values(
    _ sources: [PageSource], _ facts: PageFacts, _ linked: LinkedArticle
  ) -> [String] {
    sources.flatMap { source -> [String] in
      switch source {
      case .linkedData(let property): linked.texts(property)
      case .meta(let name): facts.meta[name].map { [$0] } ?? []
      case .microdata(let property): facts.properties[property].map { [$0] } ?? []
      case .titleElement: facts.titleElement.map { [$0] } ?? []
      case .canonicalLink: facts.canonical.map { [$0] } ?? []
      case .pageLanguage: facts.language.map { [$0] } ?? []
      }
    }
  }
}

/// An outlet's name behind a title: "Ferry stops | Morlin Post".
struct OutletSuffix {
  /// The names, letters and digits only.
  private let outlets: [String]

  init(outlets: [String]) { self.outlets = outlets.map(Self.squashed).filter { $0.count > 2 } }

  /// The characters that stand between blanks before an outlet's name.
  private static let separators: Set<Substring> = ["|", "–", "—", "-", ":", "::", "»", "·", "•"]

  /// The title without what names the outlet behind its last separators.
  func removed(from title: String) -> String {
    var words = title.split(separator: " ")
    for _ in 0..<3 {
      guard let cut = words.lastIndex(where: Self.separators.contains), cut > 0 else { break }
      let last = Self.squashed(words[(cut + 1)...].joined())
      guard outlets.contains(where: { isName(last, of: $0) }) else { break }
      words.removeSubrange(cut...)
    }
    return words.joined(separator: " ")
  }

  private func isName(_ last: String, of outlet: String) -> Bool {
    last == outlet || last.count > 3 && outlet.contains(last)
      || outlet.count > 3 && last.contains(outlet)
  }

  private static func squashed(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The host of an address, without "www." and its last part.
  static func host(of url: String) -> String? {
    guard let start = url.firstRange(of: "://")?.upperBound else { return nil }
    let labels = url[start...].prefix { $0 != "/" && $0 != ":" }.split(separator: ".")
    return labels.dropLast().last { $0.count > 3 }.map(String.init)
  }
}

enum Byline {
  /// A byline without "By"; nil for an address or an account.
  static func cleaned(_ text: String) -> String? {
    var text = text[...]
    for opening in openings where text.lowercased().hasPrefix(opening) {
      text = text.dropFirst(opening.count)
      break
    }
    while let last = text.last, last.isWhitespace || "|,;".contains(last) { text.removeLast() }
    if text.isEmpty || text.contains("://") || text.hasPrefix("@") || text.utf8.count > 200
      || accounts.contains(text.lowercased())
    {
      return nil
    }
    return String(text)
  }

  /// Names that programs give whoever sets up a site.
  private static let accounts: Set = ["admin", "administrator", "editor", "webmaster"]

  private static let openings = [
    "by ", "von ", "par ", "por ", "di ", "door ", "av ", "text: ", "текст: ",
  ]
}
