import Parsing
import Search

extension Model {
  /// Moves in the focused pane.
  mutating func move(_ step: Step) {
    switch focus {
    case .articles:
      let page = page(of: .articles)
      articles.scroll.selected = step.target(
        from: articles.scroll.selected, count: articles.count, page: page)
    case .text: moveInText(step)
    case .speakers:
      let page = page(of: .speakers)
      voices.selectSpeaker(
        step.target(from: voices.speakers.selected, count: voices.items.count, page: page))
    case .quotations:
      let count = voices.selected?.quotations.count ?? 0
      voices.selectQuotation(
        step.target(from: voices.quotations.selected, count: count, page: page(of: .quotations)))
      followQuotation()
    }
  }

  private mutating func moveInText(_ step: Step) {
    guard let reading else { return }
    let rows = textRows
    // A page keeps two lines of the one before.
    let line = step.target(
      from: reading.topLine, count: reading.layout.lines.count, page: max(1, rows - 2))
    self.reading?.scroll(to: line, rows: rows)
  }

  /// Items on a page of a pane.
  private func page(of pane: Pane) -> Int {
    guard let arrangement, let frame = arrangement.frames[pane] else { return 1 }
    switch pane {
    case .articles:
      return ArticlesPane.rows(of: frame, isAiry: arrangement.isAiry).count
        / ArticlesPane.itemHeight(isAiry: arrangement.isAiry)
    case .speakers:
      let rows = SpeakersPane.rows(of: frame).count
      return voices.speakers.page(rows: rows, count: voices.items.count) {
        SpeakersPane.itemHeight(voices.items[$0])
      }
    case .quotations:
      let listed = voices.selected?.quotations ?? []
      let rows = QuotationsPane.rows(of: frame).count
      return voices.quotations.page(rows: rows, count: listed.count) {
        QuotationsPane.itemHeight(listed[$0], in: corpus, frame: frame)
      }
    case .text: return frame.height
    }
  }

  /// Lets the text follow the quotation that is selected in the quotations pane.
  mutating func followQuotation() {
    guard let id = voices.listed, id.article == reading?.id else { return }
    reading?.select(Int(id.index))
    let rows = textRows
    reading?.reveal(corpus[id].extent, rows: rows)
  }

  mutating func scrollToParagraph(_ step: Int) {
    let rows = textRows
    reading?.scrollToParagraph(step, rows: rows)
  }

  mutating func openArticle(_ step: Int) {
    let target = articles.scroll.selected + step
    guard target >= 0, target < articles.count else {
      return say(step > 0 ? "this is the last article" : "this is the first article")
    }
    articles.scroll.selected = target
    openSelected()
  }

  mutating func selectQuotation(_ step: Int) {
    if focus == .articles { showSelected() }
    guard let reading else { return }
    guard let next = reading.quotation(after: step, rows: textRows) else {
      return say(step > 0 ? "no quotation below" : "no quotation above")
    }
    select(QuotationID(article: reading.id, index: UInt32(clamping: next)))
  }

  private mutating func openSelected() {
    showSelected()
    if let id = articles.selectedID { read.insert(id) }
  }
}

// MARK: - Between panes

extension Model {
  mutating func setFocus(_ pane: Pane) {
    if pane != .articles || isZoomed { showSelectedIfLeaving(to: pane) }
    focus = pane
    if pane != .text { upper = pane }
    if pane == .quotations { followQuotation() }
  }

  /// What the list has selected is shown before another pane is looked at.
  private mutating func showSelectedIfLeaving(to pane: Pane) {
    if focus == .articles, pane != .articles { openSelected() }
  }

  mutating func focusPane(_ step: Int) {
    let panes = Pane.allCases
    let index = panes.firstIndex(of: focus) ?? 0
    setFocus(panes[(index + step + panes.count) % panes.count])
  }

  mutating func zoom() {
    isZoomed.toggle()
    showSelected()
  }

  mutating func goDeeper() {
    switch focus {
    case .articles: setFocus(.text)
    case .text: setFocus(.speakers)
    case .speakers: setFocus(.quotations)
    case .quotations: if let id = voices.listed { open(id) }
    }
  }

  mutating func goBack() {
    if search != nil { return endSearch() }
    switch focus {
    case .quotations: setFocus(.speakers)
    case .speakers:
      if voices.roster?.filter.isEmpty == false {
        rearrangeSpeakers { $0.filter = "" }
      } else {
        setFocus(.text)
      }
    case .text: setFocus(.articles)
    case .articles: if isZoomed { zoom() } else if articles.isFiltered { setFilter("") }
    }
  }
}

// MARK: - Marks and places

extension Model {
  mutating func toggleMark(_ id: QuotationID) {
    if marked.remove(id) == nil { marked.insert(id) }
  }

  /// Marks the chosen quotation, or takes its mark away; the text does not show marks.
  mutating func markChosen() {
    guard let chosenQuotation else {
      return say("no quotation is chosen: ] goes to the next one")
    }
    toggleMark(chosenQuotation)
    sayMarked()
  }

  private mutating func sayMarked() {
    say(marked.isEmpty ? "none marked" : "\(grouped(marked.count)) marked")
  }

  /// Marks all quotations of the selected speaker, in other panes all of the article; none, where
  /// all of them are marked.
  mutating func toggleAllMarks() {
    let all: Set<QuotationID>
    if focus == .quotations || focus == .speakers {
      all = Set(voices.selected?.quotations ?? [])
    } else {
      all = Set(
        (reading?.article.quotations.indices ?? 0..<0).compactMap { index in
          reading.map { QuotationID(article: $0.id, index: UInt32(clamping: index)) }
        })
    }
    if all.isSubset(of: marked) { marked.subtract(all) } else { marked.formUnion(all) }
    sayMarked()
  }

  mutating func setPlace(_ name: Character) {
    guard let reading else { return }
    places[name] = Place(article: reading.id, offset: reading.top)
    say("'\(name) leads back here")
  }

  mutating func goToPlace(_ name: Character) {
    guard let place = places[name] else { return fail("no place is called \(name)") }
    if !articles.select(place.article, in: corpus) {
      setFilter("")
      articles.select(place.article, in: corpus)
    }
    show(place.article)
    reading?.scroll(toOffset: place.offset)
    setFocus(.text)
  }

  mutating func reload() -> [Effect] {
    say(
      progress.isDone
        ? "looking for what has changed" : "still reading: what has changed is read next")
    return [.reload]
  }
}
