import Articles
import Parsing
import Search

/// One quotation in the list of the lookup.
struct LookupRow {
  private let speaker: StyledText
  private let article: ParsedArticle
  private let quotation: Quotation
  private let snippet: Snippet
  private let isSelected: Bool
  private let isMarked: Bool
  /// With the number of quotations that the row stands for.
  let outlet: String
  let day: String

  /// Nil where the corpus does not hold the quotation.
  ///
  /// - Parameter others: How many other quotations the row stands for.
  init?(
    _ id: QuotationID, query: Query, others: Int, in context: OverlayContext, isSelected: Bool
  ) {
    guard let found = context.corpus.found(id) else { return nil }
    (quotation, article) = found
    snippet = context.corpus.snippet(of: id, for: query)
    self.isSelected = isSelected
    isMarked = context.marked.contains(id)
    let outlets = context.corpus.outletNames(of: id.article)
    outlet = others == 0 ? outlets : "×\(grouped(others + 1)) \(outlets)"
    day = article.article.date?.short(today: context.today) ?? ""
    speaker = LookupRow.names(
      of: article.speakers(of: quotation), query: query, isSelected: isSelected)
  }

  private static func names(of speakers: [Speaker], query: Query, isSelected: Bool) -> StyledText {
    let emphasis: Style.Emphasis = isSelected ? .bold : []
    if speakers.isEmpty { return StyledText("unknown", style: Style(.quiet)) }
    var names = StyledText()
    for (index, speaker) in speakers.enumerated() {
      if index > 0 { names.append(", ", style: Style(.quiet)) }
      let lit = query.highlights(inSpeaker: speaker.name)
      names.append(
        StyledText(ArticleText(speaker.name).span, of: ArticleText(speaker.name)) { offset in
          lit.contains { $0.contains(offset) }
            ? Style(.match, .bold) : Style(speaker.kind == .unnamed ? .quiet : .plain, emphasis)
        })
    }
    return names
  }

  func draw(on screen: inout Screen, row: Int, layout: LookupLayout) {
    if isSelected {
      screen.write("▌", row: row, columns: layout.list.columns, style: Style(barInk))
    }
    if isMarked { screen.write("✓", row: row, columns: 1..<max(1, layout.speaker.lowerBound)) }
    screen.write(
      speaker.elided(to: layout.speaker.count), row: row, columns: layout.speaker)
    screen.write(words(columns: layout.quotation.count), row: row, columns: layout.quotation)
    screen.writeField(
      outlet, row: row, columns: layout.outlet, style: Style(.quiet))
    screen.writeTrailing(day, row: row, columns: layout.day, style: Style(.quiet))
  }

  private var barInk: Style.Ink {
    quotation.speakers.first.map { .speaker(Int($0.rawValue)) } ?? .plain
  }

  /// The part of the quotation around the first match; what stands between its parts is quiet.
  private func words(columns: Int) -> StyledText {
    let start = windowStart(columns: columns)
    // No glyph is wider than the bytes that it stands for by more than this.
    let end = min(Int(snippet.span.upper), start + 16 * columns + 64)
    let span = TextSpan(start..<max(start, end))
    let emphasis: Style.Emphasis = isSelected ? .bold : []
    var words = StyledText()
    if start > Int(snippet.span.lower) { words.append("… ", style: Style(.quiet)) }
    words.append(
      StyledText(span, of: article.text) { offset in
        if snippet.highlights.contains(where: { $0.contains(offset) }) {
          return Style(.match, .bold)
        }
        let isSaid = quotation.attribution.content.contains { $0.contains(offset) }
        return Style(isSaid ? .plain : .quiet, emphasis)
      })
    return words.elided(to: columns)
  }

  /// The beginning of the quotation, or of a word a third of the columns before the first match
  /// where that would else be out of sight.
  private func windowStart(columns: Int) -> Int {
    let lower = Int(snippet.span.lower)
    guard let match = snippet.highlights.first, Int(match.upper) - lower > columns else {
      return lower
    }
    let before = TextSpan(lower..<max(lower, Int(match.lower)))
    let text = article.text[before]
    var columnsLeft = columns / 3
    var start = text.endIndex
    var index = text.endIndex
    while index > text.startIndex, columnsLeft > 0 {
      index = text.index(before: index)
      columnsLeft -= 1
      if text[index].isWhitespace { start = text.index(after: index) }
    }
    start = text[start...].firstIndex { !$0.isWhitespace } ?? start
    return lower + text.utf8.distance(from: text.startIndex, to: start)
  }
}
