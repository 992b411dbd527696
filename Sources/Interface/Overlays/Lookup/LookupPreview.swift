import Articles
import Parsing
import Search

/// A quotation at its place: the paragraphs that hold it, and as many around them as have room.
struct LookupPreview {
  private let article: ParsedArticle
  private let quotation: Quotation
  private let highlights: [TextSpan]
  private let today: ArticleDate?
  /// "3 variants in 2 outlets"; nil where nothing else says the same.
  private let variants: String?

  /// Nil where the corpus does not hold the quotation.
  ///
  /// - Parameter others: What says the same.
  init?(
    _ id: QuotationID, query: Query, others: [QuotationID], in context: OverlayContext
  ) {
    guard let found = context.corpus.found(id) else { return nil }
    (quotation, article) = found
    highlights = context.corpus.snippet(of: id, for: query).highlights
    today = context.today
    variants = others.isEmpty ? nil : context.corpus.variantWords(of: id, others)
  }

  func draw(on screen: inout Screen, in frame: Frame) {
    guard frame.width > 0 else { return }
    var rows = frame.rows
    if rows.count >= 6 {
      drawHeading(on: &screen, row: rows.lowerBound, columns: frame.columns)
      screen.write(
        speakers.elided(to: frame.width), row: rows.lowerBound + 1, columns: frame.columns)
      rows = rows.lowerBound + 3..<rows.upperBound
    }
    for (line, row) in zip(lines(columns: frame.width, height: rows.count), rows) {
      screen.write(line, row: row, columns: frame.columns)
    }
  }

  private func drawHeading(on screen: inout Screen, row: Int, columns: Range<Int>) {
    var heading = StyledText(article.headline, style: Style(.plain, .bold))
    let facts = [article.outletName, article.article.date?.long(today: today)]
    let origin = facts.compactMap { $0 }.joined(separator: " · ")
    let room = columns.count - DisplayText(origin).width - 3
    if room >= 12 {
      heading = heading.elided(to: room)
      heading.append("   \(origin)", style: Style(.quiet))
    }
    screen.write(heading.elided(to: columns.count), row: row, columns: columns)
  }

  /// Who said it, as what, and how; or why nobody is given.
  private var speakers: StyledText {
    let speakers = article.speakers(of: quotation)
    var line = StyledText()
    for (id, speaker) in zip(quotation.speakers, speakers) {
      if line.width > 0 { line.append("  ") }
      line.append(
        speaker.kind == .unnamed ? "□ " : "■ ", style: Style(.speaker(Int(id.rawValue))))
      line.append(speaker.name)
      if let role = article.role(of: speaker) { line.append(", \(role)", style: Style(.quiet)) }
    }
    if speakers.isEmpty {
      line.append("□ unknown")
      if let reason = quotation.reason {
        line.append(": \(reason.explanation)", style: Style(.quiet))
      }
    }
    let attribution = quotation.attribution
    let kinds = [quotation.kind.rawValue, attribution.classWords].compactMap { $0 }
    line.append(" · " + kinds.joined(separator: " · "), style: Style(.quiet))
    if let variants { line.append(" · " + variants) }
    if attribution.isDoubtful { line.append(" ?", style: Style(.quiet)) }
    return line
  }

  /// The lines to show; where the quotation's paragraphs alone have no room, those from the
  /// quotation on.
  private func lines(columns: Int, height: Int) -> [StyledText] {
    let extent = quotation.extent
    let paragraphs = reachableParagraphs
    let holding = paragraphs.indices.filter { paragraphs[$0].span.overlaps(extent) }
    guard let first = holding.first, let last = holding.last else {
      return Array(styled(extent).lines(columns: columns).prefix(height))
    }
    var lines = block(paragraphs[first...last], columns: columns)
    if lines.count > height {
      return window(of: paragraphs[first...last], columns: columns, height: height)
    }
    for paragraph in paragraphs[..<first].reversed().prefix(1) where paragraph.role == .body {
      let above = block([paragraph], columns: columns)
      if above.count + 1 + lines.count <= height { lines = above + [StyledText()] + lines }
    }
    for paragraph in paragraphs[(last + 1)...] where lines.count + 2 <= height {
      lines += [StyledText()] + block([paragraph], columns: columns)
    }
    return Array(lines.prefix(height))
  }

  /// The paragraphs near the quotation, those that go on for many screens cut: a frame must not
  /// take longer to draw because somebody wrote a book without a blank line.
  private var reachableParagraphs: [Paragraph] {
    let place = Int(quotation.extent.lower)
    let reach = TextSpan(
      article.text.wordBeginning(from: max(0, place - 3_000))..<max(0, place) + 12_000)
    return article.paragraphs.compactMap { paragraph in
      var paragraph = paragraph
      paragraph.span = TextSpan(
        max(paragraph.span.lower, reach.lower), min(paragraph.span.upper, reach.upper))
      return paragraph.span.isEmpty ? nil : paragraph
    }
  }

  private func block(
    _ paragraphs: some Collection<Paragraph>, columns: Int
  ) -> [StyledText] {
    var lines: [StyledText] = []
    for paragraph in paragraphs {
      if !lines.isEmpty { lines.append(StyledText()) }
      lines += styled(paragraph.span).lines(columns: columns)
    }
    return lines
  }

  /// As many lines as have room, the quotation a third of them down.
  private func window(
    of paragraphs: ArraySlice<Paragraph>, columns: Int, height: Int
  ) -> [StyledText] {
    guard let first = paragraphs.first else { return [] }
    var above = 0
    var offset = Int(first.span.lower)
    for line in styled(first.span).lines(columns: columns) {
      offset += line.glyphs.reduce(0) { $0 + $1.length }
      if offset > Int(quotation.extent.lower) { break }
      above += 1
    }
    let lines = block(paragraphs, columns: columns)
    return Array(
      lines.dropFirst(max(0, min(above - height / 3, lines.count - height))).prefix(height))
  }

  /// A part of the text: the quotation in its speaker's colour, its cue quiet, what was typed lit.
  private func styled(_ span: TextSpan) -> StyledText {
    let speaker = quotation.speakers.first.map { Style.Ink.speaker(Int($0.rawValue)) }
    let said = Style(speaker ?? .plain, speaker == nil ? [.bold, .underline] : .bold)
    let attribution = quotation.attribution
    return StyledText(span, of: article.text) { offset in
      if highlights.contains(where: { $0.contains(offset) }) { return Style(.match, .bold) }
      if attribution.content.contains(where: { $0.contains(offset) }) { return said }
      if attribution.source?.contains(offset) == true {
        return Style(speaker ?? .plain)
      }
      if attribution.cue?.contains(offset) == true { return Style(.quiet) }
      return .plain
    }
  }
}

extension ArticleText {
  /// The first offset from one on that stands after a blank, or the next scalar's where none is near.
  fileprivate func wordBeginning(from offset: Int) -> Int {
    if offset == 0 { return 0 }
    for next in offset..<offset + 200 where self[byteAt: next] == UInt8(ascii: " ") {
      return next + 1
    }
    var next = offset
    while let byte = self[byteAt: next], byte & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
