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

  private static let byName = NameTable(allCases.map { ($0.rawValue, $0) })

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
    case .td, .th: .cell
    default: .block
    }
  }

  enum Flow {
    case inline, block, lineBreak
    /// A field of a table's row, parted from the next by a blank: rows are blocks.
    case cell
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
