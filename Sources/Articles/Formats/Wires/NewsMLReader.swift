/// IPTC's NewsML-G2: news items, alone or several in a message, with XHTML, NITF or text inside.
enum NewsMLReader: FormatReader {
  static let row = FormatRow(
    format: .newsML, name: "NewsML-G2", mark: "the element `newsMessage` or `newsItem`",
    yield: "an article a `newsItem` with text, XHTML or NITF; headline, byline, place, version, "
      + "embargo; packages give the items that they hold whole")

  static func recognises(_ head: Head) -> Bool {
    ["newsMessage", "newsItem", "packageItem"].contains(head.root?.name)
  }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    let path = member.path
    var number = 0
    let reading = XMLReading(member)
    try reading.read(&member, inside: ["newsMessage", "itemSet"], deliver) { element in
      guard element.name == "newsItem" else { return }
      number += 1
      let item = NewsItem(element)
      // Pictures and other items without words are no articles.
      guard item.isText else { return }
      let id = number == 1 ? path : "\(path)#\(number)"
      if let article = item.article(id: id, path: path) {
        try deliver(.article(article))
      } else {
        try deliver(.failure(.malformed(path: path, line: element.line, problem: .empty)))
      }
    }
    if number == 0, member.lines.failure == nil { try deliver(.note(.empty(path: path))) }
  }
}

/// A news item of NewsML-G2.
struct NewsItem {
  private let root: XMLElement
  private let item: XMLElement?
  private let content: XMLElement?

  init(_ root: XMLElement) {
    self.root = root
    item = root.first("itemMeta")
    content = root.first("contentMeta")
  }

  /// Whether it is a text, as far as it says what it is.
  var isText: Bool {
    let kind = item?.first("itemClass")?.attributes["qcode"]
    return kind.map { $0.hasSuffix(":text") || $0.hasSuffix(":composite") } ?? true
  }

  func article(id: String, path: String) -> Article? {
    let inside = story(path: path)
    let description = content?.all("description").compactMap(\.words).first
    guard let text = inside?.text ?? plainText ?? description.map(ArticleText.init) else {
      return nil
    }
    var article = inside ?? Article(id: id, path: path, text: text)
    article.format = .newsML
    article.id = root.attributes["guid"] ?? id
    article.title =
      content?.first("headline")?.words ?? article.title ?? item?.first("title")?.words
    article.byline = byline ?? article.byline
    article.outlet = outlet ?? article.outlet
    article.date = date ?? article.date
    article.embargo = item?.first("embargoed")?.date ?? article.embargo
    article.version = root.attributes["version"] ?? article.version
    article.dateline =
      content?.first("dateline")?.words ?? article.dateline
      ?? content?.first("located").flatMap { $0.first("name")?.words }
    article.declaredLanguage =
      content?.first("language")?.attributes["tag"]
      ?? article.declaredLanguage ?? root.attributes["xml:lang"]
    article.url =
      item?.all("link").first { $0.attributes["rel"]?.hasSuffix("canonical") == true }?
      .attributes["href"] ?? article.url
    article.isSummary = inside == nil && plainText == nil
    if !article.isSummary { article.standfirst = standfirst ?? article.standfirst }
    return article
  }

  // MARK: What it holds

  private var inlineXML: [XMLElement] { root.first("contentSet")?.all("inlineXML") ?? [] }

  /// A story in NITF or XHTML.
  private func story(path: String) -> Article? {
    for inline in inlineXML {
      if let nitf = inline.descendant("nitf"),
        let article = NITFStory(nitf).article(id: "", path: path)
      {
        return article
      }
      let text = HTMLFragment.text(of: body(of: inline).markup)
      if !text.isEmpty {
        var article = Article(id: "", path: path, text: ArticleText(text))
        article.title = inline.descendant("title")?.words
        return article
      }
    }
    return nil
  }

  private func body(of inline: XMLElement) -> XMLElement {
    inline.descendant("body") ?? inline
  }

  private var plainText: ArticleText? {
    let data = root.first("contentSet")?.all("inlineData").first {
      $0.attributes["contenttype"].map { $0.hasPrefix("text/") } ?? true
    }
    guard let data else { return nil }
    let isMarkup = data.attributes["contenttype"] == "text/html"
    let text = isMarkup ? HTMLFragment.text(of: data.text) : data.text.trimmingBlankLines
    return text.isEmpty ? nil : ArticleText(text)
  }

  // MARK: What is said of it

  private var byline: String? {
    if let by = content?.first("by")?.words { return by }
    let names = (content?.all("creator") ?? []).compactMap { creator in
      creator.first("name")?.words ?? creator.attributes["literal"]
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private var outlet: String? {
    let provider = item?.first("provider")
    return provider?.first("name")?.words ?? provider?.attributes["literal"]
      ?? root.first("rightsInfo")?.first("copyrightHolder")?.first("name")?.words
      ?? provider?.attributes["qcode"].map { String($0.split(separator: ":").last ?? "") }
  }

  private var date: ArticleDate? {
    [
      item?.first("versionCreated"), content?.first("contentModified"),
      content?.first("contentCreated"), item?.first("firstCreated"),
    ].lazy.compactMap { $0?.date }.first
  }

  private var standfirst: String? {
    content?.all("description").first {
      $0.attributes["role"].map { $0.hasSuffix("summary") || $0.hasSuffix("abstract") } ?? false
    }?.words
  }
}
