/// One message of mail.
enum MailReader: FormatReader {
  static let row = FormatRow(
    format: .mail, name: "eml, MIME", mark: "the header of a message",
    yield: "the text, or the HTML where it says more; subject, sender, list, date, all decoded")

  /// The first line is a field, and of those that follow some are a message's own.
  static func recognises(_ head: Head) -> Bool {
    let lines = head.bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: 200, omittingEmptySubsequences: false)
    var bytes: [UInt8] = []
    for line in lines.prefix(200) {
      if line.allSatisfy({ $0 == 0x0d }) { break }
      guard isField(line) || (!bytes.isEmpty && line.first.map { $0 == 0x20 || $0 == 0x09 } == true)
      else { return false }
      bytes += line + [0x0a]
    }
    let names = Set(MailHeader(bytes[...]).names)
    return names.intersection(Self.own).count >= 2
      || !names.intersection(Self.certain).isEmpty && !names.intersection(Self.own).isEmpty
  }

  /// Fields that a text could begin with too, unless there are several.
  private static let own: Set<String> = [
    "from", "date", "subject", "to", "message-id", "received", "return-path", "mime-version",
    "delivered-to", "content-type", "x-mailer", "list-id", "reply-to", "sender",
  ]

  private static let certain: Set<String> = [
    "message-id", "received", "return-path", "mime-version",
  ]

  private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return false
    }
    return line[..<colon].allSatisfy { 0x21...0x7e ~= $0 }
  }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    guard let bytes = try member.takeAll(deliver) else { return }
    let message = MailMessage(bytes)
    let path = member.path
    guard let article = message.article(id: path, path: path, format: .mail) else {
      return try deliver(.failure(.malformed(path: path, line: 1, problem: .empty)))
    }
    try deliver(.article(article))
  }
}

/// A message as an article.
struct MailMessage {
  private let part: MIMEPart

  init(_ bytes: ArraySlice<UInt8>) { part = MIMEPart(bytes) }

  /// Nil where it has no text.
  func article(id: String, path: String, format: Article.Format) -> Article? {
    guard let text = part.text else { return nil }
    let header = part.header
    let sender = header["from"].map { MailAddress($0.decodingEncodedWords) }
    var article = Article(
      id: header["message-id"].map { $0.filter { $0 != "<" && $0 != ">" } } ?? id, path: path,
      format: format, title: words(header["subject"]), byline: sender?.name ?? sender?.address,
      outlet: outlet(sender), date: date, url: link, text: ArticleText(text))
    article.declaredLanguage = header["content-language"]
    return article
  }

  private func words(_ value: String?) -> String? {
    let words = value?.decodingEncodedWords.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return words.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The list's name, the sender's house, or where the sender's address is.
  private func outlet(_ sender: MailAddress?) -> String? {
    let list = part.header["list-id"].map { MailAddress($0.decodingEncodedWords) }
    return list?.name ?? words(part.header["organization"]) ?? sender?.domain
  }

  private var date: ArticleDate? {
    if let date = part.header["date"].flatMap({ ArticleDate(written: $0) }) { return date }
    // When it came, behind the last semicolon.
    let received = part.header["received"]?.split(separator: ";").last.map(String.init)
    return received.flatMap { ArticleDate(written: $0) }
  }

  private var link: String? {
    guard let archived = part.header["archived-at"] else { return nil }
    let link = archived.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
    return link.hasPrefix("http") ? link : nil
  }
}
