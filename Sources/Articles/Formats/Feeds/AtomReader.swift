/// Atom 1.0, and 0.3 where it has the same elements.
enum AtomReader: FormatReader {
  static let row = FormatRow(
    format: .atom, name: "Atom 1.0",
    mark: "the element `feed` or `entry` with the namespace of Atom",
    yield: "an article an `entry`: its content as text, HTML or XHTML, else its summary, marked as "
      + "such")

  static func recognises(_ head: Head) -> Bool {
    guard let root = head.root, root.name == "feed" || root.name == "entry" else { return false }
    return root.tag.contains("www.w3.org/2005/Atom") || root.tag.contains("purl.org/atom/ns#")
  }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    var feed = FeedEntry()
    var number = 0
    let path = member.path
    let reading = XMLReading(member)
    try reading.read(&member, inside: ["atom:feed"], deliver) { element in
      switch element.name {
      case "atom:entry":
        number += 1
        try deliver(
          entry(of: element).event(
            in: feed, path: path, number: number, format: .atom, line: element.line))
      case "atom:title": feed.outlet = words(of: element)
      default: break
      }
    }
    if number == 0, member.lines.failure == nil { try deliver(.note(.empty(path: path))) }
  }

  private static func entry(of element: XMLElement) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = element.first("atom:id")?.words
    entry.title = element.first("atom:title").flatMap(words)
    entry.url =
      element.all("atom:link")
      .first { ["alternate", nil].contains($0.attributes["rel"]) }?.attributes["href"]
    let authors = element.all("atom:author").compactMap { $0.first("atom:name")?.words }
    entry.byline = authors.isEmpty ? nil : authors.joined(separator: ", ")
    let source = element.first("atom:source")
    entry.outlet = source?.first("atom:title").flatMap(words)
    entry.date =
      ["atom:published", "atom:issued", "atom:updated", "atom:modified", "dc:date"]
      .lazy.compactMap { element.first($0)?.date }.first
    entry.language = element.attributes["xml:lang"]
    if let content = element.first("atom:content") {
      // Content that stands elsewhere is not fetched.
      if let source = content.attributes["src"] { entry.url = entry.url ?? source }
      entry.content = text(of: content)
    }
    entry.summary = element.first("atom:summary").flatMap(text)
    return entry
  }

  /// A text construct or content (RFC 4287, 3.1 and 4.1.3) as paragraphs.
  private static func text(of element: XMLElement) -> String? {
    let type = element.attributes["type"]?.lowercased() ?? "text"
    let text: String
    switch type {
    case "html", "text/html": text = HTMLFragment.text(of: element.text)
    case "xhtml", "application/xhtml+xml": text = HTMLFragment.text(of: element.markup)
    case "text", "text/plain":
      text = element.elements.isEmpty ? element.text : HTMLFragment.text(of: element.markup)
    case _ where type.hasSuffix("+xml") || type.hasSuffix("/xml"):
      text = HTMLFragment.text(of: element.markup)
    case _ where type.hasPrefix("text/"): text = element.text
    default:
      // Anything else is base64 of no text.
      return nil
    }
    let trimmed = text.trimmingBlankLines
    return trimmed.isEmpty ? nil : trimmed
  }

  private static func words(of element: XMLElement) -> String? {
    text(of: element)?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
