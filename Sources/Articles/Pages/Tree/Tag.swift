/// The elements that reading a page tells apart.
enum Tag: String, CaseIterable {
  case a, abbr, address, article, aside, audio, b, base, big, blockquote, body, br, button, canvas
  case caption, center, cite, code, dd, del, details, dialog, div, dl, dt, em, embed, fieldset
  case figcaption, figure, font, footer, form, frame, h1, h2, h3, h4, h5, h6, head, header, hgroup
  case hr, html, i, iframe, img, input, ins, label, legend, li, link, main, map, mark, menu, meta
  case nav, noscript, object, ol, option, output, p, picture, pre, q, s, script, section, select
  case small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td
  case template, textarea, tfoot, th, thead, time, title, tr, u, ul, video, wbr
  case text = "#text"
  case other = "#other"

  /// The element of a name in lower case, as the parser gives it.
  init(name: UnsafePointer<UInt8>) { self = Self.byName[PackedName(name)] ?? .other }

  private static let byName = Dictionary(
    allCases.map { (PackedName($0.rawValue), $0) }, uniquingKeysWith: { first, _ in first })

  /// How an element stands in the flow of text.
  var flow: Flow {
    switch self {
    case .text, .other, .a, .abbr, .b, .big, .cite, .code, .del, .em, .font, .i, .ins, .label,
      .mark, .output, .q, .s, .small, .span, .strike, .strong, .sub, .sup, .time, .u, .wbr:
      .inline
    case .br: .lineBreak
    case .head, .audio, .button, .canvas, .dialog, .embed, .frame, .iframe, .img, .input, .link,
      .map,
      .meta, .base, .noscript, .object, .option, .picture, .script, .select, .source, .style, .svg,
      .template, .textarea, .title, .video:
      .unread
    default: .block
    }
  }

  enum Flow {
    case inline, block, lineBreak
    /// Never part of a text that is read.
    case unread
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}

/// A short name as one number, so that looking it up compares no characters.
struct PackedName: Hashable {
  private var first: UInt64 = 0
  private var rest: UInt64 = 0

  /// Of up to 16 bytes before a NUL; no name of the tables is longer.
  init(_ name: UnsafePointer<UInt8>?) {
    guard let name else { return }
    var place = 0
    while place < 16, name[place] != 0 {
      if place < 8 {
        first = first << 8 | UInt64(name[place])
      } else {
        rest = rest << 8 | UInt64(name[place])
      }
      place += 1
    }
    if place == 16, name[place] != 0 { rest = .max }
  }

  init(_ name: String) {
    self = Array(name.utf8 + [0]).withUnsafeBufferPointer { PackedName($0.baseAddress) }
  }
}
