/// An object of JSON a line, each an article.
enum JSONLinesReader: FormatReader {
  static let row = FormatRow(
    format: .jsonLines, name: "JSON Lines",
    mark: "a line that is an object, near the beginning",
    yield:
      "an article a line, its fields by the names of news-please, newspaper, trafilatura, GDELT "
      + "and of what `extract` prints")

  /// The first line is an object, or one near it, since a file may begin with a bad line; or the
  /// first line is as long as all that is seen.
  static func recognises(_ head: Head) -> Bool {
    guard head.first == UInt8(ascii: "{") else { return false }
    let lines = head.lines.filter { !$0.allSatisfy(\.isBlank) }.prefix(16)
    let isRecord = lines.enumerated().contains { index, line in
      (index == 0 || line.first == UInt8(ascii: "{")) && RecordValue(line: line)?.object != nil
    }
    let isOneLine = lines.count <= (head.isWhole ? 1 : 0)
    return isRecord || isOneLine && JSONDocumentReader.beginsObject(head.bytes)
  }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    let reading = RecordReading(path: member.path, format: .jsonLines)
    let limit = member.articleLimit
    var number = 0
    var isEncodingNoted = false
    while true {
      number += 1
      guard let length = member.lines.lengthOfLine(limit: limit) else {
        member.lines.skipLine()
        try deliver(.failure(.tooLong(path: member.path, line: number, limit: limit)))
        continue
      }
      let line = member.lines.take(length)
      if line.isEmpty { return }
      let isCut = member.lines.failure != nil && line.last != UInt8(ascii: "\n")
      if isCut || line.allSatisfy(\.isBlank) { continue }
      let text = DecodedText(line)
      guard let value = RecordValue(parsing: text.string.utf8) else {
        try deliver(.failure(.malformed(path: member.path, line: number, problem: .notJSON)))
        continue
      }
      if text.isWindows1252, !isEncodingNoted {
        isEncodingNoted = true
        try deliver(.note(.readAsWindows1252(path: member.path, line: number)))
      }
      try reading.read(value, line: number, place: number, deliver)
    }
  }
}
