/// IPTC's news in JSON, versions 1 to 3.
enum NinjsReader: FormatReader {
  static let row = FormatRow(
    format: .ninjs, name: "ninjs 1–3",
    mark: "JSON whose first object has `uri` and a field of ninjs's own (`body_xhtml`, `bodies`, "
      + "`versioncreated`, …)",
    yield: "the item, or each item of a package; body, headline, byline, place, version, embargo")

  static func recognises(_ head: Head) -> Bool {
    if JSONLinesReader.recognises(head) {
      let line = head.lines.first { !$0.allSatisfy(\.isBlank) }
      return line.flatMap { RecordValue(line: $0)?.object }.map(NinjsItem.recognises) ?? false
    }
    guard JSONDocumentReader.recognises(head) else { return false }
    let text = String(decoding: head.bytes, as: UTF8.self)
    return text.contains("\"uri\"") && NinjsItem.ownNames.contains { text.contains("\"\($0)\"") }
  }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    let path = member.path
    try RecordValues.read(from: &member, deliver) { value, line, place in
      guard let object = value.object else {
        return try deliver(.failure(.malformed(path: path, line: line, problem: .notAnObject)))
      }
      try read(object, id: place == 1 ? path : "\(path):\(place)", path, line: line, deliver)
    }
  }

  /// An item, or those that a package holds whole.
  private static func read(
    _ object: RecordObject, id: String, _ path: String, line: Int,
    _ deliver: (ArticleEvent) throws -> Void
  ) rethrows {
    var events: [ArticleEvent] = []
    for (index, item) in NinjsItem(object).items.enumerated() {
      do throws(RecordProblem) {
        let article = try item.article(id: index == 0 ? id : "\(id)#\(index)", path: path)
        events.append(.article(article))
      } catch {
        events.append(.failure(.malformed(path: path, line: line, problem: error)))
      }
    }
    for event in events { try deliver(event) }
  }
}
