/// IPTC's News Industry Text Format.
enum NITFReader: FormatReader {
  static let row = FormatRow(
    format: .nitf, name: "NITF 3.x", mark: "the element `nitf`",
    yield: "the body; headline, abstract, byline, dateline, version, embargo")

  static func recognises(_ head: Head) -> Bool { head.root?.name == "nitf" }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    let path = member.path
    let reading = XMLReading(member)
    try reading.read(&member, inside: [], deliver) { element in
      guard let article = NITFStory(element).article(id: path, path: path) else {
        return try deliver(
          .failure(.malformed(path: path, line: element.line, problem: .empty)))
      }
      try deliver(.article(article))
    }
  }
}

/// A story in NITF, on its own or inside NewsML-G2.
struct NITFStory {
  private let root: XMLElement
  private let head: XMLElement?
  private let body: XMLElement?

  init(_ root: XMLElement) {
    self.root = root
    head = root.first("head")
    body = root.first("body")
  }

  /// Nil where it has no text.
  func article(id: String, path: String) -> Article? {
    let text = paragraphs.joined(separator: "\n\n")
    guard !text.isEmpty else { return nil }
    let data = head?.first("docdata")
    let opening = body?.first("body.head")
    let publication = head?.first("pubdata")
    var article = Article(
      id: data?.first("doc-id")?.attributes["id-string"] ?? id, path: path, format: .nitf,
      title: headline, byline: byline, outlet: outlet(data, opening, publication),
      date: date(data, opening, publication), url: publication?.attributes["ex-ref"],
      text: ArticleText(text))
    article.standfirst = opening?.first("abstract")?.words
    article.dateline = opening?.first("dateline")?.words
    article.embargo = data?.first("date.release")?.attributes["norm"].flatMap {
      ArticleDate(written: $0)
    }.flatMap { isEmbargo($0, after: article.date) ? $0 : nil }
    article.version = data?.first("du-key")?.attributes["version"]
    article.declaredLanguage = root.attributes["xml:lang"] ?? body?.attributes["xml:lang"]
    return article
  }

  /// A time of release is an embargo where it is after the story's own.
  private func isEmbargo(_ release: ArticleDate, after date: ArticleDate?) -> Bool {
    date.map { $0 < release } ?? true
  }

  private var headline: String? {
    let headline = body?.first("body.head")?.first("hedline")
    return headline?.first("hl1")?.words ?? headline?.words ?? head?.first("title")?.words
  }

  private var byline: String? {
    let bylines = body?.first("body.head")?.all("byline") ?? []
    let names = bylines.compactMap { byline in
      // A line has the person and, behind it, the person's title.
      byline.first("person")?.words ?? byline.words
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func outlet(
    _ data: XMLElement?, _ opening: XMLElement?, _ publication: XMLElement?
  ) -> String? {
    publication?.attributes["name"] ?? opening?.first("distributor")?.words
      ?? data?.first("doc.copyright")?.attributes["holder"]
      ?? opening?.first("rights")?.descendant("rights.owner")?.words
  }

  private func date(
    _ data: XMLElement?, _ opening: XMLElement?, _ publication: XMLElement?
  ) -> ArticleDate? {
    let written = [
      data?.first("date.issue")?.attributes["norm"],
      publication?.attributes["date.publication"],
      opening?.first("dateline")?.descendant("story.date")?.attributes["norm"],
      opening?.first("dateline")?.descendant("story.date")?.words,
      data?.first("date.release")?.attributes["norm"],
    ]
    return written.lazy.compactMap { $0.flatMap { ArticleDate(written: $0) } }.first
  }

  // MARK: The body

  /// The blocks of the body's content; what belongs to pictures is left out.
  private var paragraphs: [String] {
    let content = body?.all("body.content") ?? []
    return content.flatMap(Self.paragraphs)
  }

  private static let leftOut: Set<String> = [
    "media", "media-caption", "media-producer", "media-reference", "credit", "nitf-table-metadata",
    "pronunciation", "fn", "note",
  ]

  private static let blocks: Set<String> = [
    "p", "hl2", "li", "dt", "dd", "pre", "td", "th", "tagline", "bibliography", "bq-credit",
  ]

  private static func paragraphs(in element: XMLElement) -> [String] {
    var paragraphs: [String] = []
    var loose = ""
    func flush() {
      let words = loose.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { paragraphs.append(words) }
      loose = ""
    }
    for child in element.children {
      switch child {
      case .text(let text): loose += text
      case .element(let inner):
        let name = String(inner.localName)
        if leftOut.contains(name) { continue }
        if name == "br" {
          loose += "\n"
        } else if blocks.contains(name) || inner.elements.contains(where: isBlock) {
          flush()
          paragraphs +=
            inner.elements.contains(where: isBlock)
            ? Self.paragraphs(in: inner) : [inner.wordsWithout(leftOut)].filter { !$0.isEmpty }
        } else {
          loose += inner.wordsWithout(leftOut, folded: false)
        }
      }
    }
    flush()
    return paragraphs
  }

  private static func isBlock(_ element: XMLElement) -> Bool {
    blocks.contains(String(element.localName)) || element.elements.contains(where: isBlock)
  }
}

extension XMLElement {
  /// Its text but for that of some elements.
  fileprivate func wordsWithout(_ names: Set<String>, folded: Bool = true) -> String {
    let text = children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element):
        names.contains(String(element.localName))
          ? "" : element.localName == "br" ? "\n" : element.wordsWithout(names, folded: false)
      }
    }.joined()
    return folded ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
  }
}
