/// The fields of a header, as mail, HTTP and WARC have them.
struct MailHeader {
  /// In their order, unfolded, the names in small letters; the values decoded as UTF-8, else as
  /// Windows-1252.
  private let fields: [(name: String, value: String)]

  /// Of bytes up to the empty line, or of lines that are all of a header.
  init(_ bytes: ArraySlice<UInt8>) {
    var fields: [(name: String, value: [UInt8])] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = line.last == 0x0d ? line.dropLast() : line
      if let first = line.first, first == 0x20 || first == 0x09 {
        // A folded line goes on with the field above.
        if let last = fields.indices.last {
          fields[last].value += [0x20] + line.drop { $0.isBlank }
        }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        let name = line[..<colon].filter { !$0.isBlank }
        guard !name.isEmpty, name.allSatisfy({ 0x21...0x7e ~= $0 }) else { continue }
        fields.append(
          (
            String(decoding: name, as: UTF8.self).lowercased(),
            Array(line[(colon + 1)...].drop { $0.isBlank })
          ))
      }
    }
    self.fields = fields.map { ($0.name, DecodedText($0.value).string) }
  }

  /// The first field of a name in small letters.
  subscript(_ name: String) -> String? {
    fields.first { $0.name == name }?.value.trimmingBlankLines
  }

  var names: [String] { fields.map(\.name) }
}

/// A value with parameters behind it: `text/html; charset="utf-8"`.
struct MailParameters {
  let value: String
  private let parameters: [String: String]

  init(_ field: String) {
    var parts = Self.parts(of: field)
    value = parts.isEmpty ? "" : parts.removeFirst().trimmingBlankLines
    var parameters: [String: String] = [:]
    for part in parts {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = part[..<equals].lowercased().filter { !$0.isWhitespace }
      let text = String(part[part.index(after: equals)...]).trimmingBlankLines
      if parameters[name] == nil { parameters[name] = Self.unquoted(text) }
    }
    self.parameters = parameters
  }

  /// A parameter, put together and decoded where it comes in pieces or with a charset (RFC 2231).
  subscript(_ name: String) -> String? {
    if let whole = parameters[name] { return whole }
    if let coded = parameters[name + "*"] { return Self.decoded(pieces: [(coded, true)]) }
    var pieces: [(String, isCoded: Bool)] = []
    while pieces.count < 100 {
      let key = "\(name)*\(pieces.count)"
      if let piece = parameters[key] {
        pieces.append((piece, false))
      } else if let piece = parameters[key + "*"] {
        pieces.append((piece, true))
      } else {
        break
      }
    }
    return pieces.isEmpty ? nil : Self.decoded(pieces: pieces)
  }

  /// Parted by semicolons that are not in quotation marks.
  private static func parts(of field: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    var isEscaped = false
    for character in field {
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && isQuoted && !isEscaped
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func unquoted(_ text: String) -> String {
    guard text.hasPrefix("\"") else { return text }
    var output = ""
    var isEscaped = false
    for character in text.dropFirst() {
      if isEscaped {
        output.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        break
      } else {
        output.append(character)
      }
    }
    return output
  }

  /// `utf-8'en'%e2%82%ac`: the first piece that is coded names the charset.
  private static func decoded(pieces: [(text: String, isCoded: Bool)]) -> String {
    var charset = Charset.utf8
    var bytes: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      guard piece.isCoded else {
        bytes += Array(piece.text.utf8)
        continue
      }
      var text = piece.text[...]
      let marks = text.indices.filter { text[$0] == "'" }
      if index == 0, marks.count >= 2 {
        charset = Charset(label: String(text[..<marks[0]])) ?? .utf8
        text = text[text.index(after: marks[1])...]
      }
      bytes += TransferCoding.percentDecoded(Array(text.utf8))
    }
    return charset.string(bytes)
  }
}

/// A name and an address, in the ways in which mail and feeds write them.
struct MailAddress {
  let name: String?
  let address: String?

  /// `"Ana Lund" <ana@wire.test>`, `ana@wire.test (Ana Lund)`, or either alone.
  init(_ text: String) {
    let text = text.trimmingBlankLines
    if let open = text.lastIndex(of: "<"), text.hasSuffix(">") {
      let name = text[..<open].filter { $0 != "\"" }
      self.name = Self.nonEmpty(String(name).trimmingBlankLines)
      address = Self.nonEmpty(String(text[text.index(after: open)...].dropLast()))
    } else if let open = text.firstIndex(of: "("), text.hasSuffix(")") {
      name = Self.nonEmpty(String(text[text.index(after: open)...].dropLast()).trimmingBlankLines)
      address = Self.nonEmpty(String(text[..<open]).trimmingBlankLines)
    } else if text.contains("@"), !text.contains(" ") {
      (name, address) = (nil, text)
    } else {
      (name, address) = (Self.nonEmpty(text.filter { $0 != "\"" }), nil)
    }
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// "wire.test" of "ana@wire.test".
  var domain: String? { address.flatMap { $0.split(separator: "@").last.map(String.init) } }
}
