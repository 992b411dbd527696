/// How a page's encoding is found, as browsers find it: byte order mark, what was said outside the
/// page, what the page says, else what the bytes are.
extension Charset {
  /// - Parameter outside: From an HTTP or MIME header.
  init(ofPage page: [UInt8], outside: String?) {
    if page.starts(with: [0xef, 0xbb, 0xbf]) {
      self = .utf8
    } else if let order = UTF16Order(byteOrderMark: page) ?? UTF16Order(ofMarkup: page) {
      self = .named(order == .littleEndian ? "UTF-16LE" : "UTF-16BE")
    } else if let declared = outside.flatMap(Self.init(label:)) {
      self = declared.corrected(by: page)
    } else if let declared = Self.declaration(in: page).flatMap(Self.init(label:)) {
      self = declared.isWide ? .utf8 : declared.corrected(by: page)
    } else {
      self = Self.detected(in: page)
    }
  }

  /// A page that can be read as ASCII to find its declaration is in none of these, whatever it says.
  private var isWide: Bool {
    guard case .named(let name) = self else { return false }
    return ["utf-16", "utf-32", "ucs-"].contains { name.lowercased().hasPrefix($0) }
  }

  /// Pages that were stored anew as UTF-8 often keep the declaration of what they were; text in
  /// another encoding is as good as never valid UTF-8.
  private func corrected(by page: [UInt8]) -> Charset {
    if self == .utf8 || isWide { return self }
    return page.contains { $0 >= 0x80 } && page.isUTF8 ? .utf8 : self
  }

  /// What a `meta` element or an XML declaration names near the page's beginning.
  private static func declaration(in page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(4096).map { $0 < 0x80 ? $0 : 0x3f }, as: UTF8.self)
      .lowercased()
    for key in ["charset=", "encoding="] {
      var rest = head[...]
      while let found = rest.firstRange(of: key) {
        rest = rest[found.upperBound...]
        let label = rest.drop { $0 == " " || $0 == "\"" || $0 == "'" }
          .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
        if !label.isEmpty, isInTag(head[..<found.lowerBound]) { return String(label) }
      }
    }
    return nil
  }

  /// Whether what comes before a declaration opens a `meta` tag or an XML declaration.
  private static func isInTag(_ before: Substring) -> Bool {
    guard let open = before.lastIndex(of: "<") else { return false }
    let tag = before[open...]
    return tag.hasPrefix("<meta") || tag.hasPrefix("<?xml")
  }

  private static func detected(in page: [UInt8]) -> Charset {
    page.isUTF8 ? .utf8 : CharsetDetection.charset(of: page)
  }
}

extension UTF16Order {
  /// Of markup without a byte order mark, whose "<" stands beside a NUL.
  fileprivate init?(ofMarkup bytes: [UInt8]) {
    switch bytes.prefix(4) {
    case let first where first.starts(with: [0x3c, 0]) && first.last == 0: self = .littleEndian
    case let first where first.starts(with: [0, 0x3c, 0]): self = .bigEndian
    default: return nil
    }
  }
}
