import Articles
import Parsing

/// What the selected speaker said, each with how it was said.
struct QuotationsPane {
  let reading: Reading
  /// What is known of the speaker beyond this article: "in 3 articles".
  let scope: String
  let today: ArticleDate?
  let isFocused: Bool

  /// The most rows of a quotation's words.
  static let mostRows = 6

  /// The rows of the items, below the head.
  static func rows(of frame: Frame) -> Range<Int> { frame.rows.inset(frame.height > 8 ? 2 : 1) }

  /// The rows that a quotation takes, the one below it included.
  static func itemHeight(_ index: Int, in reading: Reading, columns: Int) -> Int {
    wrapped(index, in: reading, columns: columns).count + 2
  }

  func draw(on screen: inout Screen, in frame: Frame) {
    head.draw(on: &screen, row: frame.rows.lowerBound, columns: frame.columns.inset(0, 1))
    let rows = QuotationsPane.rows(of: frame)
    var row = rows.lowerBound
    let listed = reading.speaker?.quotations ?? []
    for index in listed.indices.dropFirst(reading.quotations.top) {
      guard row < rows.upperBound else { break }
      row = draw(index, listed[index], on: &screen, rows: row..<rows.upperBound, frame.columns)
    }
  }

  /// - Returns: The row for the next quotation.
  private func draw(
    _ index: Int, _ quotation: Int, on screen: inout Screen, rows: Range<Int>, _ columns: Range<Int>
  ) -> Int {
    let isSelected = index == reading.quotations.selected
    let text = columns.inset(3, 1)
    let style = Style(.plain, isSelected && isFocused ? .bold : [])
    var row = rows.lowerBound
    for line in QuotationsPane.wrapped(quotation, in: reading, columns: text.count) {
      guard row < rows.upperBound else { return row }
      screen.write(line.glyphs, row: row, columns: text, style: style)
      row += 1
    }
    if row < rows.upperBound {
      screen.writeField(details(of: quotation), row: row, columns: text, style: Style(.quiet))
      row += 1
    }
    if isSelected {
      let ink = reading.ink(ofQuotation: quotation)
      screen.bar(rows: rows.lowerBound..<row, column: columns.lowerBound + 1, style: Style(ink))
    }
    return row + 1
  }

  private var head: PaneHead {
    guard let speaker = reading.speaker else {
      return PaneHead(title: "Quotations", isFocused: isFocused)
    }
    let place = "\(reading.quotations.selected + 1)/\(speaker.quotations.count)"
    let name = speaker.speaker == nil ? "without a speaker" : "of \(speaker.name)"
    let title = "Quotations \(name) \(speaker.quotations.isEmpty ? "0" : place)"
    return PaneHead(title: title, detail: scope, isFocused: isFocused)
  }

  /// "said · indirect · 11 Mar"; for one without a speaker, why.
  private func details(of index: Int) -> String {
    let quotation = reading.article.quotations[index]
    let cue = quotation.attribution.cue.map { DisplayText(reading.article.text[$0]).description }
    let date = reading.article.article.date?.short(today: today)
    let known = [cue, quotation.kind.rawValue, quotation.reason?.words, date]
    return known.compactMap { $0 }.joined(separator: " · ")
  }

  private static func wrapped(_ index: Int, in reading: Reading, columns: Int) -> [DisplayText] {
    let quotation = reading.article.quotations[index]
    let text = DisplayText(reading.article.words(of: quotation))
    return text.wrapped(columns: columns, mostLines: mostRows)
  }
}

extension UnknownReason {
  /// Why nobody is given, in few words.
  var words: String {
    switch self {
    case .noCue: "nobody near it speaks"
    case .noSource: "the text names no source"
    case .pronounWithoutCandidate: "the pronoun fits nobody"
    case .pronounWithCandidates(let names): "may be \(names.joined(separator: " or "))"
    case .language(let code): "not in English (\(code))"
    }
  }
}
