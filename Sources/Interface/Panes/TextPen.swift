import Algorithms
import Articles
import Parsing

/// The styles along one line of text, asked for from left to right.
struct TextPen {
  private let reading: Reading
  private let matches: ArraySlice<TextSpan>
  /// The match that was gone to last.
  private let match: TextSpan?
  private let base: Style
  private var segment: Int
  private let current: [TextSpan]
  /// The ink of the bar beside the line, where the current quotation stands in it.
  let bar: Style.Ink?

  init(reading: Reading, line: TextLine) {
    self.reading = reading
    let span = TextSpan(line.span)
    let quotation = reading.quotation.map { reading.article.quotations[$0] }
    current = quotation?.attribution.content.filter { $0.overlaps(span) } ?? []
    bar = current.isEmpty ? nil : quotation.map(reading.article.ink)
    segment = reading.highlights.firstSegment(endingAfter: line.span.lowerBound)
    let first = reading.matches.partitioningIndex { $0.upper > span.lower }
    matches = reading.matches[first...].prefix { $0.lower < span.upper }
    match = reading.match.map { reading.matches[$0] }
    base =
      switch line.role {
      case .title: Style(.plain, .bold)
      case .byline: Style(.quiet)
      case .standfirst, .body, .gap: .plain
      }
  }

  /// The style of the glyph at an offset; offsets must not go back.
  mutating func style(at offset: Int) -> Style {
    let segments = reading.highlights.segments
    while segment < segments.count, Int(segments[segment].span.upper) <= offset { segment += 1 }
    var style = base
    if segment < segments.count, segments[segment].span.contains(offset) {
      switch segments[segment].role {
      case .cue: style.ink = .quiet
      case .content(let index):
        let quotation = reading.article.quotations[index]
        let isDoubtful = quotation.attribution.isDoubtful
        style.ink = isDoubtful ? .quiet : reading.article.ink(of: quotation)
        // Without a speaker there is no colour; a line under it shows that it is a quotation.
        let hasColor = style.ink != .plain && !isDoubtful
        style.emphasis.insert(hasColor ? .quoted : .underline)
      }
    }
    if current.contains(where: { $0.contains(offset) }) { style.emphasis.insert(.bold) }
    if matches.contains(where: { $0.contains(offset) }) {
      style = Style(.match, match?.contains(offset) == true ? .bold : [])
    }
    return style
  }
}

extension ParsedArticle {
  /// The ink of a quotation's first speaker.
  func ink(of quotation: Quotation) -> Style.Ink {
    quotation.speakers.first.map { .speaker(Int($0.rawValue)) } ?? .plain
  }
}
