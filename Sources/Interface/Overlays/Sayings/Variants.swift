import Articles
import Parsing
package import Search

/// A statement as several articles have it: each version beside one of them, word by word.
package struct Variants: Sendable {
  /// The quotation that the others are compared with.
  private(set) var base: QuotationID
  /// All that give the statement, the oldest first.
  private(set) var versions: [QuotationID]
  private(set) var cursor = ListCursor()
  private var scroll = Scroll()
  private var notice: Message?

  /// Nil where nothing else says the same.
  ///
  /// - Parameter others: What was found to say the same; else the corpus tells.
  package init?(of id: QuotationID, others: [QuotationID]? = nil, in corpus: Corpus) {
    let others = others ?? corpus.variants(of: id)
    guard !others.isEmpty, corpus.found(id) != nil else { return nil }
    base = id
    versions = corpus.byDate([id] + others)
    // The first that is another: to see oneself beside oneself tells nothing.
    cursor.selected = versions.firstIndex { $0 != id } ?? 0
  }

  private var selected: QuotationID? {
    versions.indices.contains(cursor.selected) ? versions[cursor.selected] : nil
  }

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    switch event {
    case .key(let key):
      notice = nil
      return press(key, in: context)
    case .mouse(let mouse):
      scroll.turn(mouse, lines: comparison(in: context).count, height: frames(in: context).1.height)
    case .copied(let outcome): notice = outcome.message
    default: break
    }
    return .stay()
  }

  private mutating func press(_ key: Key, in context: OverlayContext) -> OverlayOutcome {
    switch VariantsAction(key: key) {
    case .selectNext: move(by: 1, in: context)
    case .selectPrevious: move(by: -1, in: context)
    case .open: if let selected { return .open(selected) }
    case .compareWith:
      if let selected {
        base = selected
        scroll = Scroll()
      }
    case .copy:
      let citation = selected.flatMap { context.corpus.citations(of: [$0]).first }
      return .stay(citation.map { [.copy($0.cited)] } ?? [])
    case .close: return .close()
    case nil:
      if key.closesPage { return .close() }
      let height = frames(in: context).1.height
      _ = scroll.move(by: key, lines: comparison(in: context).count, height: height)
    }
    return .stay()
  }

  private mutating func move(by rows: Int, in context: OverlayContext) {
    cursor.move(by: rows, count: versions.count, height: frames(in: context).0.height)
    scroll = Scroll()
  }
}

// MARK: - Drawing

extension Variants {
  /// The list, and below a line the comparison.
  private func frames(in context: OverlayContext) -> (Frame, Frame) {
    let body = OverlayPage(size: context.size).body
    let listed = max(1, min(versions.count, (body.height - 1) / 3))
    let middle = min(body.rows.lowerBound + listed, body.rows.upperBound)
    return (
      Frame(rows: body.rows.lowerBound..<middle, columns: body.columns),
      Frame(
        rows: min(middle + 1, body.rows.upperBound)..<body.rows.upperBound, columns: body.columns)
    )
  }

  func draw(on screen: inout Screen, in context: OverlayContext) {
    let page = OverlayPage(on: &screen)
    let (list, lower) = frames(in: context)
    page.drawHead("Variants", notes: notes(in: context), on: &screen)
    var cursor = cursor
    cursor.clamp(count: versions.count, height: list.height)
    for (index, row) in zip(
      cursor.visible(count: versions.count, height: list.height), list.rows)
    {
      draw(versions[index], isSelected: index == cursor.selected, on: &screen, row, in: context)
    }
    if list.rows.upperBound < page.body.rows.upperBound {
      screen.rule(row: list.rows.upperBound, columns: page.body.columns)
    }
    let lines = comparison(in: context)
    scroll.draw(lines, in: Frame(rows: lower.rows, columns: Self.measure(lower)), on: &screen)
    if let notice {
      page.drawFoot(notice, on: &screen)
    } else {
      page.drawFoot(VariantsAction.hints, on: &screen)
    }
  }

  private func notes(in context: OverlayContext) -> [String] {
    let count = "\(grouped(cursor.selected + 1)) of \(grouped(versions.count))"
    let outlets = Set(versions.map { context.corpus.head(of: $0.article).outletName }).count
    return [outlets > 1 ? "\(count) · in \(grouped(outlets)) outlets" : count, count]
  }

  private func draw(
    _ id: QuotationID, isSelected: Bool, on screen: inout Screen, _ row: Int,
    in context: OverlayContext
  ) {
    guard let found = context.corpus.found(id) else { return }
    let all = 0..<screen.size.columns
    let style = Style(.plain, isSelected ? .bold : [])
    if isSelected { screen.write("▌", row: row, columns: all) }
    if id == base { screen.write("=", row: row, columns: 1..<max(1, all.upperBound)) }
    let day = found.article.article.date?.short(today: context.today) ?? ""
    screen.writeTrailing(day, row: row, columns: all, style: Style(.quiet))
    let end = max(3, all.upperBound - DisplayText(day).width - 2)
    let outlet = DisplayText(found.article.outletName).elided(to: max(8, end / 5))
    let left = screen.write(outlet.glyphs, row: row, columns: 3..<end, style: style)
    let words = StyledText(found.article.words(of: found.quotation), style: Style(.quiet))
    let start = max(left + 2, 3 + max(8, end / 5) + 2)
    screen.write(words.elided(to: max(0, end - start)), row: row, columns: start..<max(start, end))
  }

  /// What the lines are broken to.
  private static func measure(_ frame: Frame) -> Range<Int> {
    let left = min(3, frame.columns.upperBound)
    return left..<max(left, min(frame.columns.upperBound, left + 80))
  }

  private func comparison(in context: OverlayContext) -> [StyledText] {
    let (_, frame) = frames(in: context)
    let columns = Self.measure(frame).count
    guard let selected, let one = context.corpus.found(base),
      let other = context.corpus.found(selected)
    else { return [] }
    let difference = WordDifference(
      from: SpokenText(one.quotation, in: one.article),
      to: SpokenText(other.quotation, in: other.article))
    var lines: [StyledText] = []
    for (mark, found) in [("[-", one), ("{+", other)] {
      var line = StyledText("\(mark) ", style: Style(.quiet))
      line.append(found.article.saidLine(of: found.quotation, today: context.today))
      lines += line.lines(columns: columns)
    }
    lines.append(StyledText())
    if base == selected {
      lines += StyledText("This is what the others are compared with.", style: Style(.quiet))
        .lines(columns: columns)
    } else if difference.isEmpty {
      lines += StyledText("The same words.", style: Style(.quiet)).lines(columns: columns)
    }
    return lines + StyledText(difference).lines(columns: columns)
  }
}

/// What the variants do by key; every other key scrolls.
enum VariantsAction: OverlayAction {
  case open, compareWith, copy, selectNext, selectPrevious, close

  static let table = [
    Row(.selectNext, ["]", "j", .down, .control("n")], "next version", hint: "next"),
    Row(.selectPrevious, ["[", "k", .up, .control("p")], "previous version", hint: "previous"),
    Row(.open, [.enter], "open the article at it", hint: "open"),
    Row(.compareWith, ["d"], "compare the others with this one", hint: "compare with this"),
    Row(.copy, ["y", "Y"], "copy it with speaker, outlet, title, date and link", hint: "copy"),
    Row(.close, [.escape, "q"], "close", hint: "close"),
  ]
}
