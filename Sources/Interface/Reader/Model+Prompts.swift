import Search

extension Model {
  /// The text of a prompt changed.
  mutating func take(typed text: String, for purpose: Prompt.Purpose) {
    switch purpose {
    case .filter: setFilter(text, selecting: beforeFilter.selected)
    case .filterSpeakers: rearrangeSpeakers(selectsFirst: true) { $0.filter = text }
    case .search: searchPane(for: text)
    case .save, .pipe: break
    }
  }

  mutating func take(entered text: String, for purpose: Prompt.Purpose) -> [Effect] {
    switch purpose {
    case .filter:
      if filter != text { setFilter(text, selecting: beforeFilter.selected) }
      if articles.count == 0 { say("no article answers “\(text)”") }
      showSelected()
    case .filterSpeakers:
      if voices.items.isEmpty { say("nobody is called “\(text)”") }
    case .search:
      finishSearch(for: text)
    case .save:
      if !text.isEmpty {
        return [.save(path: text, text: corpus.export(of: overlayContext.chosen, to: text))]
      }
    case .pipe: if !text.isEmpty { return [.run(.shell(text), input: chosenText)] }
    }
    return []
  }

  mutating func cancel(_ purpose: Prompt.Purpose) {
    switch purpose {
    case .filter: setFilter(beforeFilter.filter, selecting: beforeFilter.selected)
    case .filterSpeakers: cancelSpeakerFilter()
    case .search: cancelSearch()
    case .save, .pipe: break
    }
  }

  /// The chosen quotations with their citations.
  var chosenText: String {
    corpus.citations(of: overlayContext.chosen).map(\.cited).joined(separator: "\n\n")
  }

  /// Lists only the articles that answer a query; an empty one lists all.
  ///
  /// - Parameter wanted: The article to select, where it answers; without one the selected stays.
  mutating func setFilter(_ typed: String, selecting wanted: ArticleID? = nil) {
    filter = typed
    let query = Query(typed, today: configuration.today)
    articles.filter(
      by: query.isEmpty ? nil : corpus.articles(matching: query).map { Set($0) })
    if let wanted { articles.select(wanted, in: corpus) }
  }
}
