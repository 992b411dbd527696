import Articles
import Parsing
import Search

/// Where the reader is on the left, what the program is doing on the right; a message instead,
/// until the next key.
struct StatusLine {
  private let place: String
  /// From what matters most to what goes first where there is no room.
  private let doings: [String]
  private let isBusy: Bool
  private let notice: Message?
  /// Whether the key for help is not named by the notice already.
  private let namesHelp: Bool

  init(_ model: Model) {
    place = model.placeWords
    isBusy = !model.progress.isDone
    doings = model.progress.words(of: model.corpus)
    notice = model.pendingKeysWords.map { Message($0) } ?? model.notice
    namesHelp = notice == nil || notice?.text != model.configuration.hint
  }

  func draw(on screen: inout Screen, row: Int) {
    let columns = (0..<screen.size.columns).inset(1, 1)
    let help = screen.writeTrailing(
      namesHelp ? "? keys" : "", row: row, columns: columns, style: Style(.quiet))
    let room = columns.lowerBound..<max(columns.lowerBound, help - 4)
    if let notice {
      screen.writeField(notice.text, row: row, columns: room, style: Style(notice.severity))
      return
    }
    let end = drawDoings(on: &screen, row: row, columns: room)
    screen.writeField(
      place, row: row, columns: room.lowerBound..<max(room.lowerBound, end - 2),
      style: Style(.quiet))
  }

  /// As many as stand beside the place; the first, if it is news, in any case.
  ///
  /// - Returns: The column where they begin.
  private func drawDoings(on screen: inout Screen, row: Int, columns: Range<Int>) -> Int {
    var shown = doings
    let room = columns.count - DisplayText(place).width - 2
    while shown.count > (isBusy ? 1 : 0), DisplayText(shown.joined(separator: "  ")).width > room {
      shown.removeLast()
    }
    return screen.writeTrailing(
      shown.joined(separator: "  "), row: row, columns: columns, style: Style(.quiet))
  }
}

extension Style {
  fileprivate init(_ severity: Message.Severity) {
    switch severity {
    case .note: self.init(Ink.plain)
    case .warning: self.init(Ink.warning)
    case .error: self.init(Ink.error)
    }
  }
}

extension LoadingProgress {
  /// "1,204 articles", "9,318 ”", "reading 62%", "1 file failed (:messages)".
  fileprivate func words(of corpus: Corpus) -> [String] {
    var words: [String] = []
    if !isDone { words.append(readingWords) }
    if failures > 0 {
      words.append("\(grouped(failures)) \(failures == 1 ? "file" : "files") failed (:messages)")
    }
    let count = corpus.articleCount
    words.append("\(grouped(count)) \(count == 1 ? "article" : "articles")")
    words.append("\(grouped(corpus.quotationCount)) ”")
    return words
  }

  private var readingWords: String {
    guard let bytesInAll, bytesInAll > 0 else { return "reading" }
    let share = Double(max(0, min(bytesRead, bytesInAll))) / Double(bytesInAll)
    return "reading \(Int(share * 100))%"
  }
}

extension Model {
  /// "Northern Wire · 11 Mar · ¶3 of 9 · quotation 2 of 11".
  fileprivate var placeWords: String {
    guard let id = articles.selectedID else { return "" }
    let article = corpus.head(of: id)
    var words = [article.outletName]
    if let date = article.article.date { words.append(date.short(today: configuration.today)) }
    if let reading, reading.id == id {
      words.append("¶\(reading.paragraph.number) of \(reading.paragraph.count)")
      let count = reading.article.quotations.count
      if let quotation = reading.quotation {
        words.append("quotation \(quotation + 1) of \(count)")
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What can follow the keys typed so far.
  fileprivate var pendingKeysWords: String? {
    typedKeys.first.map { "\($0.label) " + CommandTable.standard.continuations(of: $0, in: focus) }
  }
}
