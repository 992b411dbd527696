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
    let head = page.prefix(4096).map {
      UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0
    }
    var tag = 0
    for place in head.indices {
      if head[place] == UInt8(ascii: "<") { tag = place }
      guard head[place] == UInt8(ascii: "="), isDeclaration(head[tag..<place]) else { continue }
      let label = head[(place + 1)...].drop { " \"'".utf8.contains($0) }.prefix {
        labelBytes.contains($0)
      }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }

  /// Whether the beginning of a tag is that of a `meta` element or an XML declaration, up to the
  /// name of an encoding.
  private static func isDeclaration(_ tag: ArraySlice<UInt8>) -> Bool {
    let isMeta = tag.starts(with: "<meta".utf8)
    guard isMeta || tag.starts(with: "<?xml".utf8) else { return false }
    let name = tag.reversed().drop { $0 <= 0x20 }
    return name.starts(with: (isMeta ? "charset" : "encoding").utf8.reversed())
  }

  private static func detected(in page: [UInt8]) -> Charset {
    page.isUTF8 ? .utf8 : CharsetDetection.charset(of: page)
  }
}

extension UTF16Order {
  /// Of markup without a byte order mark, whose "<" stands beside a NUL.
  init?(ofMarkup bytes: [UInt8]) {
    switch bytes.prefix(4) {
    case let first where first.starts(with: [0x3c, 0]) && first.last == 0: self = .littleEndian
    case let first where first.starts(with: [0, 0x3c, 0]): self = .bigEndian
    default: return nil
    }
  }
}
