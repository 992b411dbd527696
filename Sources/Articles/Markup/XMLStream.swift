import CXML

/// XML being read by libxml2, without network, declarations and entities: its elements as they
/// come.
///
/// A class, because libxml2 keeps a pointer to it while it reads.
final class XMLStream {
  enum Event {
    /// An element begins, without what it holds.
    case start(XMLElement)
    case text(String)
    case end
  }

  struct Problem {
    var line: Int
    /// As libxml2 says it.
    var words: String
  }

  private var parser: xmlParserCtxtPtr?
  private var events: [Event] = []
  private var next = 0
  private var text: [UInt8] = []
  private var mending = XMLMending()
  private var mended: [UInt8] = []
  private let charset: Charset
  private var isAtEnd = false
  /// What was first wrong with it; libxml2 goes on as well as it can.
  private(set) var problem: Problem?

  init(_ charset: Charset) {
    self.charset = charset
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { XMLStream.of($0)?.begin($1, $2, $3, $6, $8) }
    handler.endElementNs = { context, _, _, _ in XMLStream.of(context)?.end() }
    handler.characters = { XMLStream.of($0)?.append($1, $2) }
    handler.ignorableWhitespace = { XMLStream.of($0)?.append($1, $2) }
    handler.cdataBlock = { XMLStream.of($0)?.append($1, $2) }
    handler.serror = { XMLStream.of($0)?.note($1) }
    parser = xmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue
    xmlCtxtUseOptions(parser, Int32(options))
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
  }

  deinit { xmlFreeParserCtxt(parser) }

  var declaresEntities: Bool { mending.declaresEntities }

  /// The line that libxml2 has come to.
  var line: Int { Int(parser?.pointee.input?.pointee.line ?? 1) }

  /// The next event, as soon as enough of the document was read.
  func nextEvent(from lines: inout LineReader) -> Event? {
    while next == events.count {
      events.removeAll(keepingCapacity: true)
      next = 0
      if isAtEnd { return nil }
      readPiece(from: &lines)
    }
    next += 1
    return events[next - 1]
  }

  /// Pieces end with a line, so that no character is cut, unless the line is very long.
  private func readPiece(from lines: inout LineReader) {
    if lines.ahead.isEmpty { isAtEnd = !lines.readAhead() }
    var length = lines.ahead.lastIndex(of: UInt8(ascii: "\n")).map {
      $0 + 1 - lines.ahead.startIndex
    }
    while length == nil, !isAtEnd, lines.ahead.count < 1 << 20 {
      isAtEnd = !lines.readAhead()
      length = lines.ahead.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 - lines.ahead.startIndex }
    }
    let piece = lines.take(isAtEnd ? lines.ahead.count : length ?? lines.ahead.count)
    mended.removeAll(keepingCapacity: true)
    mending.mend(charset.utf8(of: Array(piece)), isLast: isAtEnd, into: &mended)
    // libxml2 counts in Int32; what is this long is fed in parts.
    var rest = mended[...]
    while !rest.isEmpty {
      let part = rest.prefix(1 << 20)
      _ = part.withUnsafeBytes { bytes in
        xmlParseChunk(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 0)
      }
      rest = rest.dropFirst(part.count)
    }
    if isAtEnd {
      xmlParseChunk(parser, nil, 0, 1)
      flushText()
    }
  }

  // MARK: What libxml2 calls

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
    context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?, _ attributeCount: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    flushText()
    var element = XMLElement(
      name: XMLNames.name(
        Self.string(local) ?? "", prefix: Self.string(prefix), namespace: Self.string(namespace)))
    element.line = line
    // Five pointers an attribute: name, prefix, namespace, where its value begins and ends.
    if let attributes {
      for index in 0..<max(0, Int(attributeCount)) {
        let parts = attributes + index * 5
        guard let name = Self.string(parts[0]), let start = parts[3], let end = parts[4] else {
          continue
        }
        let value = UnsafeBufferPointer(start: start, count: max(0, end - start))
        element.attributes[
          XMLNames.name(name, prefix: Self.string(parts[1]), namespace: Self.string(parts[2]))] =
          String(decoding: value, as: UTF8.self).unescapedByLibxml
      }
    }
    events.append(.start(element))
  }

  private func end() {
    flushText()
    events.append(.end)
  }

  private func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    text.append(contentsOf: UnsafeBufferPointer(start: characters, count: max(0, Int(count))))
  }

  private func flushText() {
    if text.isEmpty { return }
    events.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  /// Prefixes that nobody declared are usual, and no reason to complain.
  private func note(_ error: UnsafeMutablePointer<xmlError>?) {
    guard let error = error?.pointee, problem == nil,
      error.domain != Int32(XML_FROM_NAMESPACE.rawValue), error.level == XML_ERR_FATAL
    else { return }
    let words = error.message.map { String(cString: $0) } ?? "not well-formed"
    problem = Problem(
      line: max(1, Int(error.line)),
      words: words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String? {
    bytes.map { String(cString: $0) }
  }
}

extension String {
  /// In attributes libxml2's event for elements leaves "&" as a reference.
  fileprivate var unescapedByLibxml: String {
    guard contains("&#38;") else { return self }
    return split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
  }
}
