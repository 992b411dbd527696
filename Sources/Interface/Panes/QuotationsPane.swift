import Articles
import Parsing
import Search

/// What the selected speaker said, each with how it was said.
struct QuotationsPane {
  let voices: Voices
  let corpus: Corpus
  let marked: Set<QuotationID>
  /// What is known of the speaker beyond this article: "in 3 articles".
  let scope: String
  let today: ArticleDate?
  /// What is searched for in this pane.
  let pattern: FoldedText?
  let isFocused: Bool

  /// The most rows of a quotation's words.
  static let mostRows = 6

  /// The rows of the items, below the head.
  static func rows(of frame: Frame) -> Range<Int> { frame.rows.inset(frame.height > 8 ? 2 : 1) }

  /// The rows that a quotation takes, the one below it included.
  static func itemHeight(_ id: QuotationID, in corpus: Corpus, frame: Frame) -> Int {
    wrapped(id, in: corpus, columns: textColumns(of: frame.columns).count).count + 2
  }

  private static func textColumns(of columns: Range<Int>) -> Range<Int> { columns.inset(3, 1) }

  func draw(on screen: inout Screen, in frame: Frame) {
    head.draw(on: &screen, row: frame.rows.lowerBound, columns: frame.columns.inset(0, 1))
    let rows = QuotationsPane.rows(of: frame)
    var row = rows.lowerBound
    let listed = voices.selected?.quotations ?? []
    for index in listed.indices.dropFirst(voices.quotations.top) {
      guard row < rows.upperBound else { break }
      let isSelected = index == voices.quotations.selected
      row = draw(
        listed[index], isSelected, on: &screen, rows: row..<rows.upperBound, frame.columns)
    }
  }

  /// - Returns: The row for the next quotation.
  private func draw(
    _ id: QuotationID, _ isSelected: Bool, on screen: inout Screen, rows: Range<Int>,
    _ columns: Range<Int>
  ) -> Int {
    let article = corpus[id.article]
    let text = QuotationsPane.textColumns(of: columns)
    let isDoubtful = corpus[id].attribution.isDoubtful
    let style = Style(isDoubtful ? .quiet : .plain, isSelected && isFocused ? .bold : [])
    var row = rows.lowerBound
    let lit = pattern.spans(in: article.words(of: corpus[id]))
    var offset = 0
    for line in QuotationsPane.wrapped(id, in: corpus, columns: text.count) {
      guard row < rows.upperBound else { break }
      screen.write(line.glyphs, row: row, columns: text, style: style)
      screen.light(lit, in: line.glyphs, from: offset, row: row, columns: text)
      offset += line.glyphs.reduce(0) { $0 + $1.length }
      row += 1
    }
    if row < rows.upperBound {
      let details = details(of: corpus[id], in: article)
      screen.writeField(details, row: row, columns: text, style: Style(.quiet))
      row += 1
    }
    if marked.contains(id) {
      screen.write("✓", row: rows.lowerBound, columns: columns.inset(columns.count - 1))
    }
    if isSelected {
      let ink = article.ink(of: corpus[id])
      screen.bar(rows: rows.lowerBound..<row, column: columns.lowerBound, style: Style(ink))
    }
    return row + 1
  }

  private var head: PaneHead {
    guard let speaker = voices.selected else {
      return PaneHead(title: "Quotations", isFocused: isFocused)
    }
    let count = grouped(speaker.quotations.count)
    let place = count == "0" ? "0" : "\(grouped(voices.quotations.selected + 1))/\(count)"
    let whose = speaker.standing == .unknown ? "without a speaker" : "of \(speaker.name)"
    return PaneHead(
      title: "Quotations \(whose)", count: place, detail: scope, isFocused: isFocused)
  }

  /// "said · indirect · said 2022-03-11 · 12 Mar"; for one without a speaker, why; elsewhere than in the text pane,
  /// where.
  private func details(of quotation: Quotation, in article: ParsedArticle) -> String {
    let cue = quotation.attribution.cue.map { cueWords(article.text[$0]) }
    let date = article.article.date?.short(today: today)
    let saidOn = quotation.saidOn.map { "said \($0.period.description)" }
    let outlet = voices.scope == .corpus ? article.outletName : nil
    let known = [
      cue?.isEmpty == true ? nil : cue, quotation.kind.rawValue, quotation.attribution.classWords,
      quotation.reason?.brief, saidOn, date, outlet,
    ]
    let doubt = quotation.attribution.isDoubtful ? "? " : ""
    return doubt + known.compactMap { $0 }.joined(separator: " · ")
  }

  /// "said" for "said:".
  private func cueWords(_ cue: Substring) -> String {
    let words = cue.drop { !$0.isLetter }
    let end = words.lastIndex(where: \.isLetter).map { words.index(after: $0) } ?? words.startIndex
    return DisplayText(words[..<end]).description
  }

  private static func wrapped(_ id: QuotationID, in corpus: Corpus, columns: Int) -> [DisplayText] {
    let text = DisplayText(corpus[id.article].words(of: corpus[id]))
    return text.wrapped(columns: columns, mostLines: mostRows)
  }
}
