/// RSS 2.0 and its elders of the 0.9 line.
enum RSSReader: FormatReader {
  static let row = FormatRow(
    format: .rss, name: "RSS 2.0", mark: "the element `rss`",
    yield: "an article an `item`: `content:encoded`, else the description, marked as a summary")

  static func recognises(_ head: Head) -> Bool { head.root?.name.lowercased() == "rss" }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    try RSSItems.read(&member, format: .rss, inside: ["rss", "channel"], deliver)
  }
}

/// RSS 1.0, whose items stand beside their channel.
enum RDFReader: FormatReader {
  static let row = FormatRow(
    format: .rdf, name: "RSS 1.0", mark: "the element `RDF` with the namespace of RSS",
    yield: "an article an `item`, as in RSS 2.0; `dc:date`, `dc:creator`, `dc:publisher`")

  static func recognises(_ head: Head) -> Bool {
    guard let root = head.root else { return false }
    return root.name == "RDF"
      && (root.tag.contains("purl.org/rss") || root.tag.contains("my.netscape.com/rdf"))
  }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    try RSSItems.read(&member, format: .rdf, inside: ["rdf:RDF"], deliver)
  }
}

/// The items of both kinds of RSS, whose elements have the same names.
private enum RSSItems {
  static func read(
    _ member: inout Member, format: Article.Format, inside containers: Set<String>,
    _ deliver: (ArticleEvent) throws -> Void
  ) rethrows {
    var channel = FeedEntry()
    var number = 0
    let path = member.path
    let reading = XMLReading(member)
    try reading.read(&member, inside: containers, deliver) { element in
      switch element.name {
      case "item":
        number += 1
        try deliver(
          entry(of: element).event(
            in: channel, path: path, number: number, format: format, line: element.line))
      case "channel": channel = self.channel(element)
      case "title": channel.outlet = element.words
      case "language", "dc:language": channel.language = element.words
      default: break
      }
    }
    if number == 0, member.lines.failure == nil { try deliver(.note(.empty(path: path))) }
  }

  /// As RSS 1.0 has it: an element that holds no items.
  private static func channel(_ element: XMLElement) -> FeedEntry {
    var channel = FeedEntry()
    channel.outlet = (element.first("dc:publisher", "title"))?.words
    channel.language = element.first("dc:language", "language")?.words
    return channel
  }

  private static func entry(of item: XMLElement) -> FeedEntry {
    var entry = FeedEntry()
    let guid = item.first("guid")
    entry.id = guid?.words ?? item.attributes["rdf:about"]
    entry.title = item.first("title", "dc:title", "media:title")?.headline
    entry.url = link(of: item)
    entry.byline = byline(of: item)
    entry.outlet = item.first("dc:publisher", "source")?.words
    entry.date =
      ["pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "date"]
      .lazy.compactMap { item.first($0)?.date }.first
    entry.language = item.first("dc:language", "language")?.words
    entry.content = item.first("content:encoded", "xhtml:body", "fulltext")
      .flatMap { $0.elements.isEmpty ? $0.unescapedMarkup : HTMLFragment.text(of: $0.markup) }
    entry.summary =
      item.first("description", "dc:description", "atom:summary", "itunes:summary")?
      .unescapedMarkup
    return entry
  }

  private static func link(of item: XMLElement) -> String? {
    if let link = item.first("link")?.words { return link }
    let guid = item.first("guid")
    if guid?.attributes["isPermaLink"] != "false", let id = guid?.words, id.hasPrefix("http") {
      return id
    }
    return item.all("atom:link").first { ["alternate", nil].contains($0.attributes["rel"]) }?
      .attributes["href"]
  }

  /// The names in "dc:creator", else in "author", where an address may stand with the name behind it.
  private static func byline(of item: XMLElement) -> String? {
    let creators = item.all("dc:creator").compactMap(\.headline)
    if !creators.isEmpty { return creators.joined(separator: ", ") }
    guard let author = item.first("author", "itunes:author")?.headline else { return nil }
    return MailAddress(author).name
  }
}
