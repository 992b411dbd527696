/// Markdown, with front matter or without.
enum MarkdownReader: FormatReader {
  static let row = FormatRow(
    format: .markdown, name: "Markdown",
    mark: "front matter, a first line `# …`, or two kinds of its marks",
    yield: "one article, its words without marks; front matter (YAML, TOML) as metadata")

  static func recognises(_ head: Head) -> Bool {
    let text = DecodedText(head.bytes).string
    if FrontMatter(text) != nil { return true }
    let lines = text.split(whereSeparator: \.isNewline)
    if let first = lines.first, MarkdownLine.heading(first) != nil, lines.count > 1 { return true }
    return MarkdownMarks.kinds(in: lines.prefix(200)) >= 2
  }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    let path = member.path
    guard let bytes = try member.takeAll(deliver) else { return }
    let decoded = DecodedText(bytes)
    let matter = FrontMatter(decoded.string)
    let text = MarkdownText(matter?.body ?? decoded.string[...])
    if text.paragraphs.isEmpty { return try deliver(.note(.empty(path: path))) }
    if decoded.isWindows1252 { try deliver(.note(.readAsWindows1252(path: path, line: nil))) }
    try deliver(.article(article(text, matter?.fields, path: path)))
  }

  private static func article(
    _ text: MarkdownText, _ fields: RecordObject?, path: String
  ) -> Article {
    let fields = fields ?? RecordObject()
    let title = fields.text(.title)
    var paragraphs = text.paragraphs
    // A heading that says the title again is no part of the text.
    let opensWithTitle = text.title.map { title == nil || title == $0 } ?? false
    if opensWithTitle, paragraphs.count > 1 { paragraphs.removeFirst() }
    var article = Article(
      id: fields.text(.id) ?? path, path: path, format: .markdown,
      title: title ?? (opensWithTitle && text.paragraphs.count > 1 ? text.title : nil),
      byline: fields.text(.byline), outlet: fields.text(.outlet), date: fields.date(.date),
      url: fields.text(.url), text: ArticleText(paragraphs.joined(separator: "\n\n")))
    article.standfirst = fields.text(.standfirst) ?? fields.text(.summary)
    article.dateline = fields.text(.dateline)
    article.embargo = fields.date(.embargo)
    article.version = fields.text(.version)
    article.declaredLanguage = fields.text(.language)
    return article
  }
}

/// The marks by which Markdown is told from text.
private enum MarkdownMarks {
  /// How many kinds of marks there are that no plain text has by chance.
  static func kinds(in lines: some Collection<Substring>) -> Int {
    var kinds: Set<String> = []
    for line in lines {
      if MarkdownLine.heading(line) != nil { kinds.insert("heading") }
      if line.hasPrefix("```") || line.hasPrefix("~~~") { kinds.insert("fence") }
      if line.contains("](http") || line.contains("](/") { kinds.insert("link") }
      if line.hasPrefix("![") { kinds.insert("image") }
      if line.hasPrefix("> ") { kinds.insert("quotation") }
      if line.contains("**") { kinds.insert("strong") }
    }
    return kinds.count
  }
}
