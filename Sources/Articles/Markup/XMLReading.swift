/// Reads a document of XML element by element, holding one at a time.
struct XMLReading: ~Copyable {
  private let stream: XMLStream
  private let path: String
  private let limit: Int

  /// Of what a member holds.
  init(_ member: borrowing Member) {
    path = member.path
    limit = member.articleLimit
    let isUTF8 = member.lines.isUTF8
    stream = XMLStream(isUTF8 ? .utf8 : Charset(ofXML: member.lines.ahead))
  }

  /// Calls `body` with every element that is inside none but `containers`, in order, then tells what
  /// was wrong with the document.
  ///
  /// - Parameter deliver: Told of one that is longer than an article may be, which is left out.
  func read(
    _ member: inout Member, inside containers: Set<String>,
    _ deliver: (ArticleEvent) throws -> Void,
    _ body: (XMLElement) throws -> Void
  ) rethrows {
    var hasGiven = false
    while let event = stream.nextEvent(from: &member.lines) {
      guard case .start(let element) = event, !containers.contains(element.name) else { continue }
      let (whole, isCut) = whole(element, &member)
      if let whole {
        // Of several the last may be cut off, and is left out; one alone gives what it has.
        if !isCut || !hasGiven { try body(whole) }
        hasGiven = true
      } else {
        try deliver(.failure(.tooLong(path: path, line: element.line, limit: limit)))
      }
    }
    if stream.declaresEntities {
      try deliver(.note(.entitiesNotExpanded(path: path, line: 1)))
    }
    // What was cut off is told as that.
    if let problem = stream.problem, member.lines.failure == nil {
      try deliver(.failure(.brokenMarkup(path: path, line: problem.line, problem: problem.words)))
    }
  }

  /// An element with what it holds, nil where that is too long, and whether the document ended
  /// inside it.
  private func whole(
    _ first: XMLElement, _ member: inout Member
  ) -> (element: XMLElement?, isCut: Bool) {
    var open = [first]
    var length = 0
    var isCut = false
    while let last = open.indices.last {
      let event = stream.nextEvent(from: &member.lines)
      isCut = isCut || event == nil
      switch event ?? .end {
      case .start(let element):
        length += element.attributes.reduce(element.name.utf8.count) {
          $0 + $1.key.utf8.count + $1.value.utf8.count
        }
        open.append(element)
      case .text(let text):
        length += text.utf8.count
        if length <= limit { open[last].children.append(.text(text)) }
      case .end:
        let element = open.removeLast()
        guard let outer = open.indices.last else { return (length <= limit ? element : nil, isCut) }
        if length <= limit { open[outer].children.append(.element(element)) }
      }
    }
    return (nil, isCut)
  }
}

extension Charset {
  /// What the XML declaration says, unless the bytes are UTF-8 for all that.
  init(ofXML head: ArraySlice<UInt8>) {
    let declaration = String(
      decoding: head.prefix(256).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard let key = declaration.firstRange(of: "encoding") else {
      self = .utf8
      return
    }
    let label = declaration[key.upperBound...].drop { "= \"'".contains($0) || $0.isWhitespace }
      .prefix { $0 != "\"" && $0 != "'" && !$0.isWhitespace }
    let declared = Charset(label: String(label)) ?? .utf8
    let isWide = label.lowercased().hasPrefix("utf-16") || label.lowercased().hasPrefix("utf-32")
    self = isWide ? .utf8 : declared
  }
}
