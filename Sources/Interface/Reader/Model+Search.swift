import Articles
import Parsing
import Search

extension Model {
  mutating func beginSearch() -> [Effect] {
    let last = search?.typed ?? lastSearch
    search = PaneSearch("", in: focus, from: searchOrigin)
    return present(.prompt(Prompt(.search, text: last)))
  }

  /// Looks for what was typed so far, from where the search began.
  mutating func searchPane(for typed: String) {
    let before = search ?? PaneSearch("", in: focus, from: searchOrigin)
    search = before.narrowed(to: typed)
    returnToOrigin()
    lightText()
    findMatch(1, canStay: true)
  }

  /// Keeps the search for `n` and `N`.
  mutating func finishSearch(for typed: String) {
    guard !typed.isEmpty else { return endSearch() }
    if search?.typed != typed { searchPane(for: typed) }
    lastSearch = typed
    notice = nil
    if !hasMatch { say("nothing here matches “\(typed)”") }
  }

  mutating func cancelSearch() {
    returnToOrigin()
    endSearch()
  }

  mutating func endSearch() {
    search = nil
    reading?.matches = []
  }

  /// Goes to the next match (1) or the one before (-1) in the focused pane.
  mutating func searchNext(_ step: Int) {
    let typed = search?.typed ?? lastSearch
    guard !typed.isEmpty else { return say("nothing was searched for: / searches") }
    if search?.pane != focus {
      search = PaneSearch(typed, in: focus, from: searchOrigin)
      lightText()
    }
    findMatch(step, canStay: false)
  }

  /// Lights the matches in the text pane, if that is where the search is.
  mutating func lightText() {
    guard let search, search.pane == .text, let reading else {
      self.reading?.matches = []
      return
    }
    let text = FoldedText(reading.article.text.string)
    self.reading?.matches = text.spans(of: search.pattern)
  }

  private var searchOrigin: PaneSearch.Origin {
    switch focus {
    case .articles: articles.scroll.selected
    case .text: reading?.top ?? 0
    case .speakers: voices.speakers.selected
    case .quotations: voices.quotations.selected
    }
  }

  private mutating func returnToOrigin() {
    guard let search else { return }
    switch search.pane {
    case .text: reading?.scroll(toOffset: search.origin)
    case .articles, .speakers, .quotations: selectItem(search.origin, in: search.pane)
    }
  }

  private mutating func selectItem(_ index: Int, in pane: Pane) {
    switch pane {
    case .articles: articles.scroll.select(index, of: articles.count)
    case .speakers: voices.selectSpeaker(index)
    case .quotations:
      voices.selectQuotation(index)
      followQuotation()
    case .text: break
    }
  }
}

// MARK: - Finding

extension Model {
  /// Whether anything in the pane matches; in a list the selected item, where the search led.
  private var hasMatch: Bool {
    guard let search else { return false }
    if search.pane == .text { return reading?.matches.isEmpty == false }
    return FoldedText(searchedText(ofItem: searchOrigin, in: search.pane)).contains(search.pattern)
  }

  private mutating func findMatch(_ step: Int, canStay: Bool) {
    guard let search, !search.pattern.isEmpty else { return }
    if search.pane == .text {
      findInText(step, canStay: canStay)
    } else {
      findInList(search, step, canStay: canStay)
    }
  }

  private mutating func findInText(_ step: Int, canStay: Bool) {
    guard let reading, let target = reading.match(step) else {
      if !canStay { say("nothing here matches “\(search?.typed ?? "")”") }
      return
    }
    if target.isWrapped { sayWrapped(step) }
    let rows = textRows
    self.reading?.goToMatch(target.index, rows: rows)
  }

  /// Goes through the items from the selected one on, once around.
  private mutating func findInList(_ search: PaneSearch, _ step: Int, canStay: Bool) {
    let count = itemCount(of: search.pane)
    guard count > 0, !(canStay && search.isVain) else { return }
    let start = searchOrigin
    for distance in (canStay ? 0 : 1)..<count {
      let index = start + step * distance
      let wrapped = (index % count + count) % count
      let text = FoldedText(searchedText(ofItem: wrapped, in: search.pane))
      if text.contains(search.pattern) {
        if wrapped != index { sayWrapped(step) }
        return selectItem(wrapped, in: search.pane)
      }
    }
    if canStay {
      self.search?.isVain = true
    } else if !hasMatch {
      say("nothing here matches “\(search.typed)”")
    }
  }

  private mutating func sayWrapped(_ step: Int) {
    say(step > 0 ? "past the end: on from the top" : "past the top: on from the end")
  }

  private func itemCount(of pane: Pane) -> Int {
    switch pane {
    case .articles: articles.count
    case .speakers: voices.items.count
    case .quotations: voices.selected?.quotations.count ?? 0
    case .text: 0
    }
  }

  /// What a list shows of an item.
  private func searchedText(ofItem index: Int, in pane: Pane) -> String {
    switch pane {
    case .articles: return articles[index].map { corpus.head(of: $0).headline } ?? ""
    case .speakers:
      guard voices.items.indices.contains(index) else { return "" }
      return voices.items[index].name
    case .quotations:
      guard let listed = voices.selected?.quotations, listed.indices.contains(index) else {
        return ""
      }
      return corpus[listed[index].article].words(of: corpus[listed[index]])
    case .text: return ""
    }
  }
}
