/// A document that is known for what it is, and not read.
package enum UnreadDocument: Hashable, Sendable, CaseIterable {
  case pdf, epub, word, openDocument, oldOffice, richText

  /// One that is a zip file inside, told by its first member.
  init?(zip head: [UInt8]) {
    guard head.count >= 30, head.starts(with: [0x50, 0x4b, 0x03, 0x04]) else { return nil }
    let (nameLength, extraLength) = (
      Int(head[26]) | Int(head[27]) << 8, Int(head[28]) | Int(head[29]) << 8
    )
    let name = String(decoding: head.dropFirst(30).prefix(nameLength), as: UTF8.self)
    let content = head.dropFirst(30 + nameLength + extraLength)
    switch name {
    case "mimetype" where content.starts(with: "application/epub+zip".utf8): self = .epub
    case "mimetype" where content.starts(with: "application/vnd.oasis".utf8): self = .openDocument
    case "[Content_Types].xml", "_rels/.rels": self = .word
    default: return nil
    }
  }

  /// One that is not packed.
  init?(_ head: ArraySlice<UInt8>) {
    if head.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
      self = .oldOffice
    } else if head.starts(with: "{\\rtf".utf8) {
      self = .richText
    } else if Self.isPDF(head) {
      self = .pdf
    } else {
      return nil
    }
  }

  /// Some programs leave a line or a mark before the first.
  private static func isPDF(_ head: ArraySlice<UInt8>) -> Bool {
    let start = head.prefix(1024).firstIndex(of: UInt8(ascii: "%"))
    return start.map { head[$0...].starts(with: "%PDF-".utf8) } ?? false
  }
}
