import Glibc

/// Markup without what is no text: scripts, styles, drawings and remarks, which are half of a page
/// and would be parsed for nothing, and whatever could make parsing slow.
struct MarkupSweep {
  /// What is left, in UTF-8 without NUL.
  private(set) var markup: [UInt8] = []
  /// What the scripts of type `application/ld+json` hold.
  private(set) var linkedData: [Range<Int>] = []
  private var tagCount = 0
  /// That no drawing ends any more, which is looked for once and not at each.
  private var hasOpenDrawing = false

  /// Tags beyond these are left out, with all that follows.
  private static let tagLimit = 500_000
  /// Longer markup is cut there.
  private static let markupLimit = 16 << 20
  /// A longer tag keeps its name alone: what makes it long is a picture or a program's state.
  private static let tagLengthLimit = 8 << 10

  /// - Parameter page: UTF-8.
  init(_ page: [UInt8]) {
    markup.reserveCapacity(min(page.count, Self.markupLimit))
    page.withUnsafeBufferPointer { page in
      var rest = 0
      while rest < page.count, markup.count < Self.markupLimit, tagCount < Self.tagLimit {
        let tag = page.firstIndex(of: UInt8(ascii: "<"), from: rest) ?? page.count
        markup.append(contentsOf: page[rest..<tag])
        rest = tag
        if tag < page.count { rest = takeTag(of: page, at: tag) }
      }
    }
    if markup.contains(0) {
      for place in markup.indices where markup[place] == 0 { markup[place] = 0x20 }
    }
  }

  /// - Returns: Where to go on.
  private mutating func takeTag(of page: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    guard start + 1 < page.count else { return page.count }
    switch page[start + 1] {
    case UInt8(ascii: "!"): return endOfDeclaration(of: page, at: start)
    case UInt8(ascii: "?"):
      return (page.firstIndex(of: UInt8(ascii: ">"), from: start) ?? page.count - 1) + 1
    case UInt8(ascii: "/"): return takeEndTag(of: page, at: start)
    case let first where first.isLetter: return takeStartTag(of: page, at: start)
    default:
      markup.append(contentsOf: "&lt;".utf8)
      return start + 1
    }
  }

  private func endOfDeclaration(of page: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    guard page.hasBytes("<!--", at: start) else {
      return (page.firstIndex(of: UInt8(ascii: ">"), from: start) ?? page.count - 1) + 1
    }
    // "<!-->" is a whole remark.
    return page.end(of: "-->", from: start + 2) ?? page.count
  }

  private mutating func takeEndTag(of page: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let end = (page.firstIndex(of: UInt8(ascii: ">"), from: start) ?? page.count - 1) + 1
    tagCount += 1
    if end - start <= Self.tagLengthLimit { markup.append(contentsOf: page[start..<end]) }
    return end
  }

  private mutating func takeStartTag(of page: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let end = Self.endOfTag(of: page, at: start)
    let nameEnd = page[start + 1..<end].firstIndex { !$0.isLetter && !$0.isDigit } ?? end
    let name = page[start + 1..<nameEnd]
    if let swept = Swept.allCases.first(where: { name.isName($0.name) }) {
      return endOfElement(swept, of: page, tag: start..<end)
    }
    if Self.pointless.contains(where: { name.isName($0) }) { return end }
    tagCount += 1
    if end - start <= Self.tagLengthLimit {
      markup.append(contentsOf: page[start..<end])
    } else {
      markup.append(contentsOf: page[start..<nameEnd])
      markup.append(UInt8(ascii: ">"))
    }
    return end
  }

  /// Elements without content that say nothing of text.
  private static let pointless: [StaticString] = ["img", "source", "input", "wbr", "path", "use"]

  /// Elements whose content is no text.
  private enum Swept: CaseIterable {
    case script, style, drawing

    var name: StaticString {
      switch self {
      case .script: "script"
      case .style: "style"
      case .drawing: "svg"
      }
    }
  }

  private mutating func endOfElement(
    _ swept: Swept, of page: UnsafeBufferPointer<UInt8>, tag: Range<Int>
  ) -> Int {
    if swept == .drawing {
      let isWhole = page[tag].dropLast().last == UInt8(ascii: "/")
      if isWhole || hasOpenDrawing { return tag.upperBound }
    }
    let close = page.endTag(of: swept.name, from: tag.upperBound)
    if swept == .script, page[tag].holds("ld+json") {
      linkedData.append(tag.upperBound..<(close?.lowerBound ?? page.count))
    }
    if let close { return close.upperBound }
    // A script without an end takes all that follows, as it does in browsers.
    guard swept == .drawing else { return page.count }
    hasOpenDrawing = true
    return tag.upperBound
  }

  /// After the tag's ">", one in a quoted value passed over; at the end of a page that ends inside.
  ///
  /// A mark opens a value only after "=": a stray one must not take the page with it.
  private static func endOfTag(of page: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var place = start + 1
    var isAfterEquals = false
    while place < page.count {
      let byte = page[place]
      switch byte {
      case UInt8(ascii: ">"): return place + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isAfterEquals {
          guard let close = page.firstIndex(of: byte, from: place + 1) else {
            return (page.firstIndex(of: UInt8(ascii: ">"), from: place) ?? page.count - 1) + 1
          }
          place = close
        }
        isAfterEquals = false
      case UInt8(ascii: "="): isAfterEquals = true
      case ...0x20: break
      default: isAfterEquals = false
      }
      place += 1
    }
    return page.count
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  fileprivate func hasBytes(_ text: StaticString, at start: Int) -> Bool {
    guard let baseAddress, count - start >= text.utf8CodeUnitCount else { return false }
    return memcmp(baseAddress + start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  fileprivate func end(of text: StaticString, from start: Int) -> Int? {
    var place = start
    while let first = firstIndex(of: text.utf8Start.pointee, from: place) {
      if hasBytes(text, at: first) { return first + text.utf8CodeUnitCount }
      place = first + 1
    }
    return nil
  }

  /// The end tag of an element whose content is no markup.
  fileprivate func endTag(of name: StaticString, from start: Int) -> Range<Int>? {
    var place = start
    while let open = firstIndex(of: UInt8(ascii: "<"), from: place) {
      let nameEnd = open + 2 + name.utf8CodeUnitCount
      if nameEnd <= count, self[open + 1] == UInt8(ascii: "/"),
        self[open + 2..<nameEnd].isName(name)
      {
        let close = firstIndex(of: UInt8(ascii: ">"), from: nameEnd) ?? count - 1
        return open..<close + 1
      }
      place = open + 1
    }
    return nil
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether these bytes are that name, which is in lower case.
  fileprivate func isName(_ name: StaticString) -> Bool {
    guard count == name.utf8CodeUnitCount else { return false }
    return zip(self, UnsafeBufferPointer(start: name.utf8Start, count: count))
      .allSatisfy { $0 | 0x20 == $1 }
  }

  fileprivate func holds(_ text: StaticString) -> Bool {
    UnsafeBufferPointer(rebasing: self).end(of: text, from: 0) != nil
  }
}
