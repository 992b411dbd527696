/// One file or stream being read as the articles it holds.
struct ArticleFile: ~Copyable {
  private var lines: LineReader
  private let articleLimit: Int

  init(_ descriptor: consuming Descriptor, articleLimit: Int) {
    lines = LineReader(ByteStream(descriptor))
    self.articleLimit = articleLimit
  }

  var bytesRead: Int { lines.bytesRead }

  /// Calls `body` with everything the file holds; what kept it from being read whole comes last.
  mutating func read(_ body: (ArticleEvent, _ bytesRead: Int) throws -> Void) rethrows {
    switch recognisedFormat() {
    case .jsonLines: try readRecords(body)
    case .html: try readPage(body)
    case .text: try readText(body)
    }
    if let failure = lines.failure { try body(.failure(failure), bytesRead) }
  }

  /// JSON Lines where one of the first lines is a JSON object, or longer than any text's: a file may
  /// begin with a bad line.
  private mutating func recognisedFormat() -> Article.Format {
    let first = firstCharacter()
    if first == UInt8(ascii: "<") {
      while lines.ahead.count < 2048, lines.readAhead() {}
      if PageRecognition.isPage(lines.ahead) { return .html }
    }
    guard first == UInt8(ascii: "{") else { return .text }
    var looked = 0
    for _ in 0..<16 where looked < 1 << 20 {
      guard let length = lines.lengthOfLine(after: looked, limit: articleLimit) else {
        return .jsonLines
      }
      if length == 0 { break }
      let line = lines.ahead.dropFirst(looked).prefix(length)
      if (try? ArticleRecord.read(line)) != nil { return .jsonLines }
      looked += length
    }
    // A first record that was cut by damage is no prose.
    return lines.failure == nil ? .text : .jsonLines
  }

  private mutating func firstCharacter() -> UInt8? {
    var looked = 0
    while true {
      if let first = lines.ahead.dropFirst(looked).first(where: { !$0.isBlank }) { return first }
      looked = lines.ahead.count
      if looked > articleLimit || !lines.readAhead() { return nil }
    }
  }

  // MARK: JSON Lines

  private mutating func readRecords(
    _ body: (ArticleEvent, _ bytesRead: Int) throws -> Void
  ) rethrows {
    var number = 0
    var isEncodingNoted = false
    while true {
      number += 1
      guard let length = lines.lengthOfLine(limit: articleLimit) else {
        lines.skipLine()
        try body(
          .failure(.tooLong(path: lines.path, line: number, limit: articleLimit)), bytesRead)
        continue
      }
      let line = lines.take(length)
      if line.isEmpty { return }
      let isCut = lines.failure != nil && line.last != UInt8(ascii: "\n")
      if isCut || line.allSatisfy(\.isBlank) { continue }
      let (event, isWindows1252) = read(line, number: number)
      if isWindows1252, !isEncodingNoted {
        isEncodingNoted = true
        try body(.note(.readAsWindows1252(path: lines.path, line: number)), bytesRead)
      }
      try body(event, bytesRead)
    }
  }

  private func read(
    _ line: ArraySlice<UInt8>, number: Int
  ) -> (event: ArticleEvent, isWindows1252: Bool) {
    do throws(RecordProblem) {
      let (record, isWindows1252) = try ArticleRecord.read(line)
      return (.article(try record.article(path: lines.path, line: number)), isWindows1252)
    } catch {
      return (.failure(.malformed(path: lines.path, line: number, problem: error)), false)
    }
  }

  // MARK: Pages

  private mutating func readPage(
    _ body: (ArticleEvent, _ bytesRead: Int) throws -> Void
  ) rethrows {
    guard let bytes = try allBytes(body) else { return }
    try body(event(of: WebPage(Array(bytes))), bytesRead)
  }

  private func event(of page: WebPage) -> ArticleEvent {
    do throws(PageProblem) {
      return .article(try page.article(id: lines.path, path: lines.path))
    } catch {
      return .failure(.noArticle(path: lines.path))
    }
  }

  /// All that the file holds, unless it is too long, which is told.
  private mutating func allBytes(
    _ body: (ArticleEvent, _ bytesRead: Int) throws -> Void
  ) rethrows -> ArraySlice<UInt8>? {
    while lines.ahead.count <= articleLimit, lines.readAhead() {}
    if lines.ahead.count > articleLimit {
      let error = ArticleError.tooLong(path: lines.path, line: nil, limit: articleLimit)
      try body(.failure(error), bytesRead)
      return nil
    }
    return lines.take(lines.ahead.count)
  }

  // MARK: Text

  private mutating func readText(
    _ body: (ArticleEvent, _ bytesRead: Int) throws -> Void
  ) rethrows {
    while lines.ahead.count < Self.sample, lines.readAhead() {}
    if let offset = BinaryContent.firstTellingByte(of: lines.ahead.prefix(Self.sample)) {
      return try body(.failure(.notText(path: lines.path, offset: offset)), bytesRead)
    }
    guard let bytes = try allBytes(body) else { return }
    try deliver(DecodedText(bytes), body)
  }

  /// How many bytes tell a text from something else.
  private static let sample = 1 << 16

  private func deliver(
    _ text: DecodedText, _ body: (ArticleEvent, _ bytesRead: Int) throws -> Void
  ) rethrows {
    if text.string.allSatisfy(\.isWhitespace) {
      if lines.failure == nil { try body(.note(.empty(path: lines.path)), bytesRead) }
      return
    }
    if text.isWindows1252 {
      try body(.note(.readAsWindows1252(path: lines.path, line: nil)), bytesRead)
    }
    let article = Article(id: lines.path, path: lines.path, text: ArticleText(text.string))
    try body(.article(article), bytesRead)
  }
}

extension UInt8 {
  /// White space as JSON has it.
  fileprivate var isBlank: Bool { self == 0x20 || 0x09...0x0a ~= self || self == 0x0d }
}
