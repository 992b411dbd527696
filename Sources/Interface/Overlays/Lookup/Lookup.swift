import Search

/// The search for quotations over the whole corpus, a letter at a time.
package struct Lookup: Sendable {
  package let purpose: Purpose
  private(set) var editor: LineEditor
  private(set) var order = Query.Order.relevance
  private(set) var showsPreview = true
  /// The newest answer; while another is awaited its rows stay.
  private(set) var results: SearchResults?
  var cursor = ListCursor()
  /// Who said what was found last, where and when.
  private(set) var groups = LookupGroups()
  /// The quotation in the preview: the selected one, once the cursor rests there. The preview is
  /// most of the screen, and sending it for each row passed would keep a slow line busy.
  private(set) var previewed: QuotationID?
  /// The quotation that the preview waits to show, and how often it has waited.
  private var resting: QuotationID?
  private var rests = 0
  /// What became of the last key.
  private(set) var notice: Message?

  /// What was asked last, until it is answered.
  private var awaited: Query?
  /// How large the corpus was when it was asked.
  private var asked = Asked(Corpus())
  private var limit = Lookup.firstLimit
  /// Enter was pressed before the answer came: it means the first of what is awaited.
  private var opensWhenAnswered = false
  /// Which of the earlier lookups stands in the field, counted from the newest.
  private var recalled: Int?

  private static let firstLimit = 200

  package enum Purpose: Sendable {
    /// Enter goes to the quotation.
    case open
    /// Enter leaves the reader with the quotation chosen (`--pick`).
    case pick
  }

  /// - Parameter typed: What stands in the field, selected: typing replaces it.
  package init(typed: String = "", purpose: Purpose = .open) {
    editor = LineEditor(typed, isSelected: true)
    self.purpose = purpose
  }

  /// What stands in the field.
  package var typed: String { editor.text }

  var selected: QuotationID? {
    guard let hits = results?.hits, hits.indices.contains(cursor.selected) else { return nil }
    return hits[cursor.selected]
  }

  mutating func appear(in context: OverlayContext) -> [Effect] { ask(in: context) }

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    let outcome = respond(to: event, in: context)
    guard case .stay(let effects) = outcome else { return outcome }
    return .stay(effects + followSelection())
  }

  /// Lets the preview follow: at once where there is nothing else to see, else when it rests.
  private mutating func followSelection() -> [Effect] {
    if previewed == nil || selected == nil || !showsPreview { previewed = selected }
    guard selected != previewed, selected != resting else { return [] }
    resting = selected
    rests += 1
    return [.rest(Rest(generation: rests, in: .lookup), milliseconds: 50)]
  }

  private mutating func respond(
    to event: Event, in context: OverlayContext
  ) -> OverlayOutcome {
    switch event {
    case .key(let key): return press(key, in: context)
    case .paste(let text): return edit(in: context) { $0.insert(text) }
    case .mouse(let mouse): return point(mouse, in: context)
    case .answered(let results): return take(results, in: context)
    case .loaded, .withdrawn: return .stay(askAgain(in: context, always: false))
    case .linked:
      let isLast = context.progress.isDone && context.corpus.isLinked
      return .stay(askAgain(in: context, always: isLast))
    case .progress(let progress) where progress.isDone:
      return .stay(askAgain(in: context, always: true))
    case .copied(let outcome): notice = outcome.message
    case .rested(Rest(generation: rests, in: .lookup)):
      previewed = selected
      resting = nil
    default: break
    }
    return .stay()
  }
}

// Asking and being answered.
extension Lookup {
  private func query(in context: OverlayContext) -> Query {
    Query(typed, order: order, today: context.today)
  }

  private mutating func ask(in context: OverlayContext) -> [Effect] {
    let query = query(in: context)
    awaited = query
    asked = Asked(context.corpus)
    return [.search(query, in: context.corpus, limit: limit)]
  }

  /// Asks once more when the corpus has grown by an eighth, or what is linked in it, or at all when
  /// reading has ended: an answer for each shard would only take the worker's time and move rows under
  /// the reader's eyes.
  private mutating func askAgain(in context: OverlayContext, always: Bool) -> [Effect] {
    let now = Asked(context.corpus)
    let isDue = always ? now != asked : awaited == nil && now.isMuchMore(than: asked)
    return isDue ? ask(in: context) : []
  }

  private struct Asked: Equatable {
    private let quotations: Int
    private let linkedArticles: Int

    init(_ corpus: Corpus) {
      quotations = corpus.quotationCount
      linkedArticles = corpus.linkedCount
    }

    func isMuchMore(than other: Asked) -> Bool {
      quotations - other.quotations > other.quotations / 8
        || linkedArticles - other.linkedArticles > other.linkedArticles / 8
    }
  }

  private mutating func take(
    _ answer: SearchResults, in context: OverlayContext
  ) -> OverlayOutcome {
    // An answer to what was typed before, or from a smaller corpus than one that came already.
    guard answer.query == query(in: context), answer.revision >= (results?.revision ?? 0) else {
      return .stay()
    }
    let isSame = results?.query == answer.query
    let kept = isSame && cursor.selected > 0 ? selected.flatMap(answer.hits.firstIndex) : nil
    if !isSame { cursor = ListCursor() }
    if let kept { cursor.selected = kept }
    results = answer
    if let breakdown = answer.breakdown { groups.show(breakdown) }
    awaited = nil
    clamp(in: context)
    return opensWhenAnswered ? open(in: context) : .stay()
  }

  /// Changes what is typed, and asks if that made it another query.
  private mutating func edit(
    in context: OverlayContext, by change: (inout LineEditor) -> Void
  ) -> OverlayOutcome {
    let before = typed
    change(&editor)
    guard typed != before else { return .stay() }
    limit = Lookup.firstLimit
    return .stay(ask(in: context))
  }
}

// Keys and the mouse.
extension Lookup {
  private mutating func press(_ key: Key, in context: OverlayContext) -> OverlayOutcome {
    notice = nil
    opensWhenAnswered = false
    if groups.hasFocus, let outcome = pressInGroups(key, in: context) { return outcome }
    let action = LookupAction(key: key)
    if action != .recallEarlier { recalled = nil }
    switch action {
    case .open: return awaited == nil ? open(in: context) : wait()
    case .mark: return mark(in: context)
    case .togglePreview: showsPreview.toggle()
    case .changeOrder: return changeOrder(in: context)
    case .copy: return copy(in: context)
    case .compareVariants: return compareVariants(in: context)
    case .showLanguage: return .push(.queryHelp(QueryHelp()))
    case .enterGroups: enterGroups()
    case .recallEarlier: return recallEarlier(in: context)
    case .selectNext: return move(by: 1, in: context)
    case .selectPrevious: return move(by: -1, in: context)
    case .selectNextPage: return move(by: page(in: context), in: context)
    case .selectPreviousPage: return move(by: -page(in: context), in: context)
    case .close: return close()
    case nil: return edit(in: context) { _ = $0.edit(key) }
    }
    clamp(in: context)
    return .stay()
  }

  private mutating func point(_ mouse: Mouse, in context: OverlayContext) -> OverlayOutcome {
    switch mouse.action {
    case .wheelUp: return move(by: -Scroll.linesPerTurn, in: context)
    case .wheelDown: return move(by: Scroll.linesPerTurn, in: context)
    case .press, .doublePress:
      if mouse.position.column >= layout(in: context.size).list.columns.upperBound {
        return .stay()
      }
      let rows = layout(in: context.size).list.rows
      let index = cursor.top + mouse.position.row - rows.lowerBound
      guard rows.contains(mouse.position.row), results?.hits.indices.contains(index) == true else {
        return .stay()
      }
      cursor.selected = index
      return mouse.action == .doublePress && awaited == nil ? open(in: context) : .stay()
    }
  }

  private mutating func wait() -> OverlayOutcome {
    opensWhenAnswered = true
    return .stay()
  }

  /// Goes to the selected quotation, or looks for the speaker offered in place of an answer.
  private mutating func open(in context: OverlayContext) -> OverlayOutcome {
    opensWhenAnswered = false
    guard let selected else { return .stay(lookForSuggestion(in: context)) }
    return switch purpose {
    case .open: .leaveLookup(typed: typed, opening: selected)
    case .pick: .close([.quit(.picked(selected))])
    }
  }

  private mutating func lookForSuggestion(in context: OverlayContext) -> [Effect] {
    guard let name = results?.suggestion else { return [] }
    editor = LineEditor("speaker:\"\(name)\"")
    return ask(in: context)
  }

  private func close() -> OverlayOutcome {
    switch purpose {
    case .open: .leaveLookup(typed: typed, opening: nil)
    case .pick: .close([.quit(.aborted)])
    }
  }

  private mutating func mark(in context: OverlayContext) -> OverlayOutcome {
    guard let marked = selected else { return .stay() }
    _ = move(by: 1, in: context)
    previewed = selected
    return .toggleMark(marked)
  }

  private func copy(in context: OverlayContext) -> OverlayOutcome {
    let citation = selected.flatMap { context.corpus.citations(of: [$0]).first }
    return .stay(citation.map { [.copy($0.words)] } ?? [])
  }

  /// Shows what else gives the selected statement.
  private mutating func compareVariants(in context: OverlayContext) -> OverlayOutcome {
    guard let selected else { return .stay() }
    let others = results?.standsFor[selected]
    guard let variants = Variants(of: selected, others: others, in: context.corpus) else {
      notice = Message("nothing else that was read says the same")
      return .stay()
    }
    return .push(.variants(variants))
  }

  private mutating func changeOrder(in context: OverlayContext) -> OverlayOutcome {
    let orders = Query.Order.allCases
    let next = (orders.firstIndex(of: order) ?? 0) + 1
    order = orders[next % orders.count]
    return .stay(ask(in: context))
  }

  private mutating func recallEarlier(in context: OverlayContext) -> OverlayOutcome {
    let earlier = context.history.reversed().filter { !$0.isEmpty }
    guard !earlier.isEmpty else {
      notice = Message("no earlier lookup")
      return .stay()
    }
    var place = recalled.map { $0 + 1 } ?? 0
    // The field opens with the newest, so the first press means the one before it.
    if recalled == nil, earlier[0] == typed { place = 1 }
    recalled = place % earlier.count
    let text = earlier[place % earlier.count]
    return edit(in: context) { $0 = LineEditor(text, isSelected: true) }
  }

  /// Moves the selection, and asks for more answers before the last ones are reached.
  private mutating func move(by rows: Int, in context: OverlayContext) -> OverlayOutcome {
    cursor.move(by: rows, count: results?.hits.count ?? 0, height: height(in: context))
    guard let results, awaited == nil, results.hasMore,
      cursor.selected + 2 * height(in: context) >= results.hits.count
    else { return .stay() }
    limit *= 2
    return .stay(ask(in: context))
  }

  private mutating func clamp(in context: OverlayContext) {
    cursor.clamp(count: results?.hits.count ?? 0, height: height(in: context))
  }

  private func height(in context: OverlayContext) -> Int { layout(in: context.size).list.height }
  private func page(in context: OverlayContext) -> Int { max(1, height(in: context) - 1) }

  private mutating func enterGroups() {
    if groups.isEmpty {
      notice = Message("what was found is not counted yet")
    } else {
      groups.hasFocus = true
    }
  }

  /// Nil for keys that mean the same everywhere in the lookup.
  private mutating func pressInGroups(
    _ key: Key, in context: OverlayContext
  ) -> OverlayOutcome? {
    let height = groupsFrame(in: context.size)?.height ?? context.size.rows
    switch key {
    case .enter:
      groups.hasFocus = false
      guard let narrowing = groups.narrowing else { return .stay() }
      return edit(in: context) { editor in
        editor = LineEditor(editor.text.isEmpty ? narrowing : editor.text + " " + narrowing)
      }
    case .tab, .right: groups.changeKind(by: 1)
    case .backTab, .left: groups.changeKind(by: -1)
    case .escape, .alt("g"): groups.hasFocus = false
    default:
      guard let rows = ListCursor.rows(movedBy: key, height: height - 1) else {
        groups.hasFocus = false
        return nil
      }
      groups.move(by: rows, height: height - 1)
    }
    return .stay()
  }
}
