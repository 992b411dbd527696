/// An archive of the web, WARC 1.0 and 1.1.
enum WARCReader: FormatReader {
  static let row = FormatRow(
    format: .warc, name: "WARC 1.0, 1.1", mark: "`WARC/` and a version",
    yield:
      "an article a response with a page in it, its transfer and content codings undone; other "
      + "records are passed over, a last one that is cut off too")

  static func recognises(_ head: Head) -> Bool {
    let bytes = head.bytes.drop { $0.isBlank }
    return bytes.starts(with: "WARC/".utf8)
      && bytes.dropFirst(5).first.map { 0x30...0x39 ~= $0 } ?? false
  }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    var records = WARCRecords(path: member.path, limit: member.articleLimit)
    while let event = records.next(from: &member.lines) { try deliver(event) }
    if let offset = records.cutAt {
      // A download that was stopped; the compression is cut with it.
      if case .damagedCompression(_, _, true)? = member.lines.failure {
        member.lines.forgiveFailure()
      }
      if member.lines.failure == nil {
        try deliver(.note(.cutOff(path: member.path, offset: offset)))
      }
    }
  }
}

/// Reads record after record, holding one.
private struct WARCRecords {
  let path: String
  let limit: Int
  /// Where the last record began, if it was cut off.
  private(set) var cutAt: Int?

  init(path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  private static let longestHeader = 1 << 16

  /// What the next record that has anything to tell tells.
  mutating func next(from lines: inout LineReader) -> ArticleEvent? {
    while cutAt == nil {
      skipBlankLines(in: &lines)
      let start = lines.offset
      guard lines.readAhead(atLeast: 5) || !lines.ahead.isEmpty else { return cut(start, lines) }
      guard lines.ahead.starts(with: "WARC/".utf8) else {
        let isCut = lines.ahead.count < 5
        skipToRecord(in: &lines)
        if isCut || (lines.failure != nil && lines.ahead.isEmpty) {
          cutAt = start
          return nil
        }
        return .failure(.brokenRecord(path: path, offset: start, problem: .noVersion))
      }
      guard let header = header(from: &lines) else {
        cutAt = start
        return nil
      }
      guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
        skipToRecord(in: &lines)
        return .failure(.brokenRecord(path: path, offset: start, problem: .noLength))
      }
      if let event = block(header, length, start, &lines) { return event }
    }
    return nil
  }

  /// Nothing more: as it should be, or cut off by damage between two records.
  private mutating func cut(_ start: Int, _ lines: borrowing LineReader) -> ArticleEvent? {
    if lines.failure != nil { cutAt = start }
    return nil
  }

  /// The block of a record; nil for one that holds no page.
  private mutating func block(
    _ header: MailHeader, _ length: Int, _ start: Int, _ lines: inout LineReader
  ) -> ArticleEvent? {
    let kind = header["warc-type"]?.lowercased()
    guard kind == "response" || kind == "resource", length > 0 else {
      return skip(length, start, &lines)
    }
    // What stands first tells whether it is a page, before all of it is read.
    _ = lines.readAhead(atLeast: min(length, Self.longestHeader))
    let first = HTTPMessage(lines.ahead.prefix(min(length, Self.longestHeader)), of: header)
    guard let first, first.isPage else { return skip(length, start, &lines) }
    guard length <= limit else {
      if !lines.skip(length) { cutAt = start }
      return .failure(.tooLong(path: path, line: nil, limit: limit))
    }
    guard lines.readAhead(atLeast: length) else {
      _ = lines.skip(length)
      cutAt = start
      return nil
    }
    guard let message = HTTPMessage(lines.take(length), of: header) else { return nil }
    return event(of: message, header, start)
  }

  private mutating func skip(
    _ length: Int, _ start: Int, _ lines: inout LineReader
  ) -> ArticleEvent? {
    if !lines.skip(length) { cutAt = start }
    return nil
  }

  private func event(
    of message: HTTPMessage, _ header: MailHeader, _ start: Int
  ) -> ArticleEvent? {
    let address = header["warc-target-uri"].map { $0.trimming("<", ">") }
    do throws(WebRecordProblem) {
      let page = WebPage(try message.content(limit: limit), charset: message.charset)
      let id = header["warc-record-id"]?.trimming("<", ">") ?? "\(path)@\(start)"
      guard var article = try? page.article(id: id, path: path, url: address) else {
        // A page of links is no article, and no failure of the archive.
        return nil
      }
      article.format = .warc
      return .article(article)
    } catch {
      return .failure(.brokenRecord(path: path, offset: start, problem: error))
    }
  }

  // MARK: Finding records

  private func header(from lines: inout LineReader) -> MailHeader? {
    var bytes: [UInt8] = []
    while let length = lines.lengthOfLine(limit: Self.longestHeader), length > 0 {
      let line = lines.take(length)
      if line.last != UInt8(ascii: "\n") { return nil }
      if line.allSatisfy({ $0.isBlank }) { return MailHeader(bytes[...]) }
      // The version is no field.
      if !bytes.isEmpty || !line.starts(with: "WARC/".utf8) { bytes += line }
      if bytes.count > Self.longestHeader { return MailHeader(bytes[...]) }
    }
    return nil
  }

  private func skipBlankLines(in lines: inout LineReader) {
    while true {
      let blanks = lines.ahead.prefix { $0.isBlank }.count
      _ = lines.take(blanks)
      if !lines.ahead.isEmpty || !lines.readAhead() { return }
    }
  }

  /// Passes over what is no record up to the next line that begins one.
  private func skipToRecord(in lines: inout LineReader) {
    while lines.readAhead(atLeast: 5) || !lines.ahead.isEmpty {
      if lines.ahead.starts(with: "WARC/".utf8) { return }
      lines.skipLine()
    }
  }
}

extension String {
  fileprivate func trimming(_ open: Character, _ close: Character) -> String {
    hasPrefix(String(open)) && hasSuffix(String(close)) && count > 1
      ? String(dropFirst().dropLast()) : self
  }
}
