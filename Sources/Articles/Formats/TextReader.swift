/// Plain text: what no other reader takes, as long as it is text.
enum TextReader: FormatReader {
  static let row = FormatRow(
    format: .text, name: "plain text",
    mark: "anything else without control characters; UTF-8, UTF-16 with a byte order mark, or "
      + "Windows-1252",
    yield: "one article; title, byline, dateline, standfirst and paragraphs are told from its lines"
  )

  static func recognises(_ head: Head) -> Bool { true }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    let path = member.path
    _ = member.lines.readAhead(atLeast: sample)
    if let offset = BinaryContent.firstTellingByte(of: member.lines.ahead.prefix(sample)) {
      return try deliver(.failure(.notText(path: path, offset: offset)))
    }
    guard let bytes = try member.takeAll(deliver) else { return }
    let text = DecodedText(bytes)
    if text.string.allSatisfy(\.isWhitespace) {
      if member.lines.failure == nil { try deliver(.note(.empty(path: path))) }
      return
    }
    if text.isWindows1252 { try deliver(.note(.readAsWindows1252(path: path, line: nil))) }
    try deliver(.article(Article(id: path, path: path, text: ArticleText(text.string))))
  }

  /// How many bytes tell a text from something else.
  private static let sample = 1 << 16
}
