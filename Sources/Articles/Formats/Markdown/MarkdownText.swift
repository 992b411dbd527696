/// The words of Markdown, in paragraphs and without its marks. The words stay the article's own:
/// nothing is added, and what is left out is what a reader of the page would not see as words.
struct MarkdownText {
  private(set) var paragraphs: [String] = []
  /// The first heading, where it is the first paragraph too.
  private(set) var title: String?

  init(_ text: Substring) {
    var lines: [Substring] = []
    var fence: Character?
    var isInComment = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let bare = line.drop(while: \.isWhitespace)
      if let mark = bare.first, bare.hasPrefix("```") || bare.hasPrefix("~~~"),
        fence == nil || fence == mark
      {
        // Programs in an article are not its words.
        fence = fence == nil ? mark : nil
        close(&lines)
        continue
      }
      if fence != nil { continue }
      if isInComment || bare.hasPrefix("<!--") {
        isInComment = !bare.contains("-->")
        continue
      }
      add(line, bare, to: &lines)
    }
    close(&lines)
  }

  private mutating func add(_ line: Substring, _ bare: Substring, to lines: inout [Substring]) {
    if bare.isEmpty || MarkdownLine.isRule(bare), !MarkdownLine.isUnderline(bare) || lines.isEmpty {
      return close(&lines)
    }
    if let heading = MarkdownLine.heading(line) {
      close(&lines)
      append(MarkdownInline.plain(heading), isHeading: true)
    } else if MarkdownLine.isUnderline(bare), !lines.isEmpty {
      let heading = lines.joined(separator: " ")
      lines = []
      append(MarkdownInline.plain(heading[...]), isHeading: true)
    } else if MarkdownLine.isDefinition(bare) {
      return
    } else if let item = MarkdownLine.item(bare) {
      close(&lines)
      lines.append(item)
    } else {
      lines.append(MarkdownLine.unquoted(bare))
    }
  }

  private mutating func close(_ lines: inout [Substring]) {
    let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    lines = []
    append(MarkdownInline.plain(text[...]), isHeading: false)
  }

  private mutating func append(_ text: String, isHeading: Bool) {
    let text = text.trimmingBlankLines
    if text.isEmpty { return }
    if isHeading, paragraphs.isEmpty { title = text }
    paragraphs.append(text)
  }
}

/// What a line of Markdown is.
enum MarkdownLine {
  /// The words of "## Heading ##".
  static func heading(_ line: Substring) -> Substring? {
    let marks = line.prefix { $0 == "#" }.count
    guard 1...6 ~= marks, line.dropFirst(marks).first?.isWhitespace == true else { return nil }
    var words = line.dropFirst(marks).drop(while: \.isWhitespace)
    while let last = words.last, last == "#" || last.isWhitespace { words.removeLast() }
    return words.isEmpty ? nil : words
  }

  /// "* * *", "---".
  static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { !$0.isWhitespace }
    guard let first = marks.first, "*-_".contains(first) else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// What makes a heading of the line above.
  static func isUnderline(_ line: Substring) -> Bool {
    let marks = line.reversed().drop(while: \.isWhitespace)
    guard let first = marks.first, first == "=" || first == "-" else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// "[1]: https://…", "[^1]: a note".
  static func isDefinition(_ line: Substring) -> Bool {
    guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return false }
    return line[end...].hasPrefix("]:")
  }

  /// The words behind "- ", "* ", "+ " or "1. ".
  static func item(_ line: Substring) -> Substring? {
    if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " {
      return line.dropFirst(2).drop(while: \.isWhitespace)
    }
    // A number could begin a sentence: only small ones that a point and a space follow.
    let digits = line.prefix { "0"..."9" ~= $0 }
    let rest = line[digits.endIndex...]
    guard 1...2 ~= digits.count, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return rest.dropFirst(2)
  }

  /// Without the marks of a quotation.
  static func unquoted(_ line: Substring) -> Substring {
    var line = line
    while line.hasPrefix(">") { line = line.dropFirst().drop(while: \.isWhitespace) }
    return line
  }
}
