/// A mailbox of messages, one after the other.
enum MboxReader: FormatReader {
  static let row = FormatRow(
    format: .mbox, name: "mbox", mark: "a line `From`, sender and date, and a header below it",
    yield: "an article a message, as in eml; quoted lines `>From` as they were sent")

  static func recognises(_ head: Head) -> Bool {
    let lines = head.bytes.drop { $0.isBlank }
      .split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard let first = lines.first, isSeparator(first), lines.count > 1 else { return false }
    return lines[1].contains(UInt8(ascii: ":")) || lines[1].starts(with: ">From ".utf8)
  }

  /// `From ana@wire.test Thu Mar  7 09:30:00 2024`, so that a sentence that begins with the word is
  /// none.
  private static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8), line.count <= 300 else { return false }
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let hasTime = words.contains { word in
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      return parts.count >= 2 && parts.allSatisfy { $0.count <= 2 && Int($0) != nil }
    }
    return hasTime && words.contains { $0.count == 4 && Int($0).map { 1970...2100 ~= $0 } == true }
  }

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    let limit = member.articleLimit
    var box = MessageCollecting(path: member.path, limit: limit)
    var isAfterBlank = true
    while true {
      guard let length = member.lines.lengthOfLine(limit: limit) else {
        box.passOverLine()
        member.lines.skipLine()
        continue
      }
      let line = member.lines.take(length)
      if line.isEmpty { break }
      if isAfterBlank, isSeparator(line) {
        if let event = box.finish() { try deliver(event) }
        isAfterBlank = false
      } else {
        isAfterBlank = line.allSatisfy { $0 == 0x0a || $0 == 0x0d }
        box.add(unquoted(line))
      }
    }
    if let event = box.finish() { try deliver(event) }
  }

  /// A line that begins with "From " was given a ">", or one more.
  private static func unquoted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.first == UInt8(ascii: ">") else { return line }
    return line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
      ? line.dropFirst() : line
  }
}

/// Gathers the lines of one message after the other.
private struct MessageCollecting {
  let path: String
  let limit: Int
  private var message: [UInt8] = []
  private var isTooLong = false
  /// The lines of the file so far, and the one that the message begins behind.
  private var (line, start) = (0, 0)
  private var number = 0

  init(path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  mutating func passOverLine() {
    line += 1
    (message, isTooLong) = ([], true)
  }

  mutating func add(_ next: ArraySlice<UInt8>) {
    line += 1
    if message.count + next.count > limit { (message, isTooLong) = ([], true) }
    if !isTooLong { message += next }
  }

  /// What the message is; nil where there is none. The separator's line is counted.
  mutating func finish() -> ArticleEvent? {
    defer {
      line += 1
      (message, isTooLong, start) = ([], false, line)
    }
    if isTooLong { return .failure(.tooLong(path: path, line: max(1, start), limit: limit)) }
    if message.allSatisfy(\.isBlank) { return nil }
    number += 1
    let article = MailMessage(message[...])
      .article(id: "\(path)#\(number)", path: path, format: .mbox)
    return article.map { .article($0) }
      ?? .failure(.malformed(path: path, line: max(1, start), problem: .empty))
  }
}
