/// A file, a stream or a member of an archive, unpacked, while its articles are read.
struct Member: ~Copyable {
  /// As shown.
  let path: String
  var lines: LineReader
  let articleLimit: Int
  let tally: ByteTally
  private let wrappings: [Wrapping]
  private let recognised: ((Recognition) -> Void)?

  init(_ source: any ByteSource, path: String, wrappings: [Wrapping], unpacking: Unpacking) {
    self.path = path
    self.wrappings = wrappings
    recognised = unpacking.recognised
    lines = LineReader(source)
    articleLimit = unpacking.articleLimit
    tally = unpacking.tally
  }

  /// Whether it is a file of its own, neither compressed nor in an archive nor a stream.
  var isFile: Bool { wrappings.isEmpty && path != "-" }

  /// Calls `deliver` with everything there is; what kept it from being read whole comes last.
  mutating func read(_ deliver: (ArticleEvent) throws -> Void) rethrows {
    let head = head()
    if let document = UnreadDocument(head.bytes) {
      return try deliver(.failure(.unread(path: path, document)))
    }
    let reader = Formats.reader(for: head)
    if reader == TextReader.self, let root = head.root, head.isXML {
      return try deliver(.failure(.unknownMarkup(path: path, root: root.name)))
    }
    recognised?(Recognition(path: path, format: reader.row.format, wrappings: wrappings))
    try reader.read(&self, deliver)
    if let failure = lines.failure { try deliver(.failure(failure)) }
  }

  /// As many of the first bytes as it takes to tell the format.
  ///
  /// Records are told by their first line, so that what comes through a pipe bit by bit is read bit
  /// by bit; anything else is read whole, or at least longer than this.
  private mutating func head() -> Head {
    var isWhole = false
    while lines.ahead.allSatisfy(\.isBlank), lines.ahead.count <= articleLimit, !isWhole {
      isWhole = !lines.readAhead()
    }
    while !isWhole, lines.ahead.count < Head.length, !beginsWithRecord {
      isWhole = !lines.readAhead()
    }
    return Head(lines.ahead.prefix(Head.length), isWhole: isWhole)
  }

  private var beginsWithRecord: Bool {
    let start = lines.ahead.drop { $0.isBlank }
    guard start.first == UInt8(ascii: "{"), let end = start.firstIndex(of: UInt8(ascii: "\n"))
    else {
      return false
    }
    return RecordValue(line: start[..<end])?.object != nil
  }

  /// All bytes that are left, unless they are more than an article may have, which is told.
  mutating func takeAll(
    _ deliver: (ArticleEvent) throws -> Void
  ) rethrows -> ArraySlice<UInt8>? {
    while lines.ahead.count <= articleLimit, lines.readAhead() {}
    guard lines.ahead.count <= articleLimit else {
      try deliver(.failure(.tooLong(path: path, line: nil, limit: articleLimit)))
      return nil
    }
    let bytes = lines.take(lines.ahead.count)
    // What cut the file off may have cut a character, which must not change how the rest is read.
    return lines.failure == nil ? bytes : bytes.dropLast(bytes.lengthOfCutScalar)
  }
}

/// What a file, a stream or a member of an archive was recognised as.
package struct Recognition: Hashable, Sendable {
  /// As shown.
  package let path: String
  package let format: Article.Format
  /// What it was wrapped in, the outermost first.
  package let wrappings: [Wrapping]
}
