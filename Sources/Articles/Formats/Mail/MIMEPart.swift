/// A message, or a part of one.
struct MIMEPart {
  let header: MailHeader
  private let body: ArraySlice<UInt8>

  /// How deep parts may lie inside each other.
  private static let deepest = 16

  init(_ bytes: ArraySlice<UInt8>) {
    // A part without a header begins with an empty line.
    let start = bytes.endOfHeader
    header = MailHeader(start.map { bytes[..<$0] } ?? bytes)
    body = start.map { bytes[$0...] } ?? []
  }

  private var contentType: MailParameters { MailParameters(header["content-type"] ?? "text/plain") }

  /// The words of the message: its plain text, or its HTML where the text is only a stopgap.
  var text: String? {
    let (plain, markup) = texts()
    guard let markup, !markup.isBlankText else {
      return plain.flatMap { $0.isBlankText ? nil : $0 }
    }
    guard let plain, plain.letterCount * 2 >= markup.letterCount else { return markup }
    return plain
  }

  /// The first text of each kind.
  private func texts(depth: Int = 0) -> (plain: String?, markup: String?) {
    let type = contentType
    let kind = type.value.lowercased()
    if kind.hasPrefix("multipart/"), depth < Self.deepest, let boundary = type["boundary"] {
      return texts(of: parts(boundary), depth: depth)
    }
    if kind == "message/rfc822", depth < Self.deepest {
      return MIMEPart(content[...]).texts(depth: depth + 1)
    }
    if header["content-disposition"]?.lowercased().hasPrefix("attachment") == true {
      return (nil, nil)
    }
    let isMarkup = kind == "text/html" || kind == "application/xhtml+xml"
    if isMarkup { return (nil, Self.text(ofPage: content, charset: type["charset"])) }
    // An unknown kind of text, and what says nothing of itself, are plain text.
    guard kind.hasPrefix("text/") || kind.isEmpty || !kind.contains("/") else { return (nil, nil) }
    return (plainText(type), nil)
  }

  private func texts(of parts: [MIMEPart], depth: Int) -> (plain: String?, markup: String?) {
    var found: (plain: String?, markup: String?) = (nil, nil)
    for part in parts {
      let texts = part.texts(depth: depth + 1)
      found.plain = found.plain ?? texts.plain
      found.markup = found.markup ?? texts.markup
    }
    return found
  }

  private var content: [UInt8] {
    TransferCoding.decoded(body, header["content-transfer-encoding"]?.trimmingBlankLines)
  }

  private func plainText(_ type: MailParameters) -> String {
    let charset = type["charset"].flatMap(Charset.init(label:)) ?? .utf8
    let text = charset.string(content).replacingLineEnds
    return (type["format"]?.lowercased() == "flowed" ? text.unflowed : text).trimmingBlankLines
  }

  /// The article that a page shows, where it has most of the page's words: letters are laid out in
  /// tables, of which little tells what is text.
  private static func text(ofPage bytes: [UInt8], charset: String?) -> String {
    let all = HTMLFragment.paragraphs(of: bytes, charset: charset).joined(separator: "\n\n")
    let article = try? WebPage(bytes, charset: charset).article(id: "", path: "")
    if let article, article.text.count * 2 >= all.utf8.count { return article.text.string }
    return all
  }

  /// What stands between the lines of a boundary; a last part needs no end.
  private func parts(_ boundary: String) -> [MIMEPart] {
    let mark = Array(("--" + boundary).utf8)
    var parts: [MIMEPart] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        let rest = body[line..<end].dropFirst(mark.count)
        let isLast = rest.starts(with: "--".utf8)
        if isLast || rest.allSatisfy(\.isBlank) {
          if let start { parts.append(MIMEPart(body[start..<line])) }
          start = isLast ? nil : min(end + 1, body.endIndex)
          if isLast { break }
        }
      }
      line = end + 1
    }
    if let start, start < body.endIndex { parts.append(MIMEPart(body[start...])) }
    return parts
  }
}

extension String {
  fileprivate var isBlankText: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var letterCount: Int { unicodeScalars.count { $0.properties.isAlphabetic } }

  /// With line feeds alone.
  fileprivate var replacingLineEnds: String {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar != "\n" || !isAfterReturn {
        scalars.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// Paragraphs that were broken into lines for old programs, whole (RFC 3676).
  fileprivate var unflowed: String {
    var output = ""
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.hasPrefix(" ") ? line.dropFirst() : line
      output += line
      // A space at the end says that the paragraph goes on.
      if !line.hasSuffix(" ") || line == "-- " { output += "\n" }
    }
    return output
  }
}
