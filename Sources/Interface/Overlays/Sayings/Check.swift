import Articles
import Parsing
import Search

/// Whether some words were said: the nearest quotations, each with the difference.
package struct Check: Sendable {
  private(set) var editor: LineEditor
  /// The newest answer; while another is awaited it stays.
  private(set) var answer: CheckAnswer?
  private var isAwaited = false
  private var selected = 0
  private var scroll = Scroll()
  /// The quotations that the corpus held when it was asked.
  private var askedCount = 0
  /// Enter was pressed before the answer came.
  private var opensWhenAnswered = false

  /// - Parameter typed: What stands in the field, selected: typing replaces it.
  package init(typed: String = "") { editor = LineEditor(typed, isSelected: true) }

  private var asked: AskedText { AskedText(editor.text) }

  private var match: CheckAnswer.Match? {
    guard let nearest = answer?.nearest, nearest.indices.contains(selected) else { return nil }
    return nearest[selected]
  }

  mutating func appear(in context: OverlayContext) -> [Effect] { ask(in: context) }

  private mutating func ask(in context: OverlayContext) -> [Effect] {
    guard !asked.isEmpty else {
      answer = nil
      isAwaited = false
      return []
    }
    isAwaited = true
    askedCount = context.corpus.quotationCount
    return [.check(asked, in: context.corpus)]
  }

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    switch event {
    case .key(let key): return press(key, in: context)
    case .paste(let text): return edit(in: context) { $0.insert(text) }
    case .mouse(let mouse):
      scroll.turn(mouse, lines: lines(in: context).count, height: height(in: context))
    case .checked(let answer) where answer.asked == asked:
      if answer.verdict != self.answer?.verdict || answer.asked != self.answer?.asked {
        selected = 0
        scroll = Scroll()
      }
      self.answer = answer
      isAwaited = false
      if opensWhenAnswered { return open() }
    case .withdrawn: return .stay(ask(in: context))
    case .progress(let progress) where progress.isDone:
      if context.corpus.quotationCount != askedCount { return .stay(ask(in: context)) }
    default: break
    }
    return .stay()
  }

  private mutating func press(_ key: Key, in context: OverlayContext) -> OverlayOutcome {
    opensWhenAnswered = false
    switch CheckAction(key: key) {
    case .open:
      guard isAwaited else { return open() }
      opensWhenAnswered = true
    case .selectNext: select(selected + 1, in: context)
    case .selectPrevious: select(selected - 1, in: context)
    case .compareVariants:
      if let match, let variants = Variants(of: match.id, others: match.others, in: context.corpus)
      {
        return .push(.variants(variants))
      }
    case .scrollDown: scrollPage(.pageDown, in: context)
    case .scrollUp: scrollPage(.pageUp, in: context)
    case .close: return .close()
    case nil: return edit(in: context) { _ = $0.edit(key) }
    }
    return .stay()
  }

  private mutating func open() -> OverlayOutcome {
    opensWhenAnswered = false
    return match.map { .open($0.id) } ?? .stay()
  }

  private mutating func edit(
    in context: OverlayContext, by change: (inout LineEditor) -> Void
  ) -> OverlayOutcome {
    let before = editor.text
    change(&editor)
    return .stay(editor.text == before ? [] : ask(in: context))
  }

  private mutating func scrollPage(_ key: Key, in context: OverlayContext) {
    _ = scroll.move(by: key, lines: lines(in: context).count, height: height(in: context))
  }

  /// Selects a quotation and brings it into sight.
  private mutating func select(_ index: Int, in context: OverlayContext) {
    selected = min(max(0, index), max(0, (answer?.nearest.count ?? 0) - 1))
    let (lines, first) = page(in: context)
    scroll = Scroll()
    let height = height(in: context)
    // As much of it as has room, its head in any case.
    while scroll.top < first.lowerBound, first.upperBound - scroll.top > height,
      case let before = scroll.top
    {
      _ = scroll.move(by: .down, lines: lines.count, height: height)
      if scroll.top == before { break }
    }
  }

  private func height(in context: OverlayContext) -> Int {
    OverlayPage(size: context.size).body.height
  }
}

// MARK: - Drawing

extension Check {
  func draw(on screen: inout Screen, in context: OverlayContext) {
    let page = OverlayPage(on: &screen)
    let field = page.drawHead("Was this said?", notes: notes, on: &screen)
    let lines = lines(in: context)
    scroll.draw(lines, in: page.body, on: &screen)
    page.drawFoot(CheckAction.hints, on: &screen)
    editor.draw(on: &screen, row: 0, columns: field)
  }

  private var notes: [String] { [answer.map { isAwaited ? "…" : $0.verdict.rawValue } ?? ""] }

  private func lines(in context: OverlayContext) -> [StyledText] { page(in: context).lines }

  /// What stands below the field, and which lines of it are the selected quotation's.
  private func page(in context: OverlayContext) -> (lines: [StyledText], selected: Range<Int>) {
    let columns = max(1, min(context.size.columns - 3, 80))
    guard let answer else {
      let help =
        "Type or paste words: what comes nearest to them is shown with the difference. “…” stands "
        + "for words left out, [brackets] hold words put in, speaker:name in front asks about one "
        + "speaker."
      return (StyledText(help, style: Style(.quiet)).lines(columns: columns).hanging(at: 2), 0..<0)
    }
    var lines = [StyledText(answer.verdict.rawValue, style: Style(.plain, .bold))].hanging(at: 2)
    lines +=
      StyledText(answer.verdict.meaning, style: Style(.quiet)).lines(columns: columns)
      .hanging(at: 2)
    if let remark = answer.remark {
      let words = context.corpus.words(of: remark, today: context.today)
      lines += StyledText(words).lines(columns: columns).hanging(at: 2)
    }
    var chosen = 0..<0
    for (index, match) in answer.nearest.enumerated() {
      lines.append(StyledText())
      let start = lines.count
      lines += self.lines(of: match, columns: columns, isSelected: index == selected, in: context)
      if index == selected { chosen = start..<lines.count }
    }
    return (lines, chosen)
  }

  private func lines(
    of match: CheckAnswer.Match, columns: Int, isSelected: Bool, in context: OverlayContext
  ) -> [StyledText] {
    guard let found = context.corpus.found(match.id) else { return [] }
    var head = found.article.saidLine(of: found.quotation, today: context.today)
    if found.quotation.kind != .direct { head += " · \(found.quotation.kind.rawValue)" }
    if !match.others.isEmpty { head += " · " + variantWords(match.others.count) }
    let lines =
      StyledText(head, style: Style(.plain, isSelected ? .bold : [])).lines(columns: columns)
      + StyledText(printable(found.article.headline), style: Style(.quiet)).lines(columns: columns)
      + StyledText(match.difference).lines(columns: columns)
    return lines.map { line in
      var barred = StyledText(isSelected ? "▌ " : "  ")
      barred.append(line)
      return barred
    }
  }
}

/// What the check does by key; every other key edits what is asked.
enum CheckAction: OverlayAction {
  case open, selectNext, selectPrevious, compareVariants, scrollDown, scrollUp, close

  static let table = [
    Row(.open, [.enter], "open the article at the quotation", hint: "open"),
    Row(.selectNext, [.down, .control("n")], "next quotation", hint: "next"),
    Row(.selectPrevious, [.up, .control("p")], "previous quotation"),
    Row(.compareVariants, [.alt("v")], "compare the quotation's variants", hint: "variants"),
    Row(.scrollDown, [.pageDown], "a page down"),
    Row(.scrollUp, [.pageUp], "a page up"),
    Row(.close, [.escape, .control("c"), .control("g")], "close", hint: "close"),
  ]
}
