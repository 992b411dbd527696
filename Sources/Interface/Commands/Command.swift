/// A part of the reader that can have the focus.
package enum Pane: String, Hashable, Sendable, CaseIterable {
  case articles, text, speakers, quotations

  package static let all = Set(allCases)
}

/// Something the reader does when it is told to; `CommandTable` has the keys and words of each.
package enum Command: Hashable, Sendable, CaseIterable {
  // Moving in the focused pane.
  case moveDown, moveUp, moveHalfPageDown, moveHalfPageUp, movePageDown, movePageUp
  case moveToTop, moveToBottom

  // From any pane.
  case openNextArticle, openPreviousArticle
  case goDeeper, goBack

  case focusNextPane, focusPreviousPane
  case focusArticles, focusText, focusSpeakers, focusQuotations
  case zoomPane

  case selectNextQuotation, selectPreviousQuotation
  case moveToNextParagraph, moveToPreviousParagraph
  case toggleAllSpeakers

  case searchPane, searchNext, searchPrevious
  case openLookup, openCheck, filterArticles

  case sortByDate, sortByTitle, sortByOutlet, sortByQuotations, sortByArrival
  case sortByDateReversed, sortByTitleReversed, sortByOutletReversed
  case sortByQuotationsReversed, sortByArrivalReversed

  case filterSpeakers
  case sortSpeakersByQuotations, sortSpeakersByArticles, sortSpeakersByName
  case sortSpeakersByLastHeard
  case sortSpeakersByQuotationsReversed, sortSpeakersByArticlesReversed
  case sortSpeakersByNameReversed, sortSpeakersByLastHeardReversed

  case toggleMark, toggleAllMarks
  case copyQuotation, copyCitation
  case openLink, save, pipe, edit
  case setPlace, goToPlace
  case showProvenance, showSpeakerAccount, showVariants

  case toggleMouse, openPalette, showMessages, showHelp
  case reload, redraw, suspend
  case closeLayer, quit, abort
}

extension Command {
  package enum SortKey: String, Hashable, Sendable, CaseIterable {
    /// The newest first.
    case date
    case title, outlet
    /// The most first.
    case quotations
    /// As they were given.
    case arrival
  }

  /// What the list is sorted by after this command, and whether the other way round.
  package var sorting: (key: SortKey, isReversed: Bool)? {
    switch self {
    case .sortByDate: (.date, false)
    case .sortByDateReversed: (.date, true)
    case .sortByTitle: (.title, false)
    case .sortByTitleReversed: (.title, true)
    case .sortByOutlet: (.outlet, false)
    case .sortByOutletReversed: (.outlet, true)
    case .sortByQuotations: (.quotations, false)
    case .sortByQuotationsReversed: (.quotations, true)
    case .sortByArrival: (.arrival, false)
    case .sortByArrivalReversed: (.arrival, true)
    default: nil
    }
  }
}

extension Command {
  package enum SpeakerSortKey: String, Hashable, Sendable, CaseIterable {
    /// The most first.
    case quotations, articles
    case name
    /// The latest first.
    case lastHeard
  }

  /// What the speakers of all articles are sorted by after this command.
  var speakerOrder: SpeakerOrder? {
    switch self {
    case .sortSpeakersByQuotations: SpeakerOrder(key: .quotations)
    case .sortSpeakersByQuotationsReversed: SpeakerOrder(key: .quotations, isReversed: true)
    case .sortSpeakersByArticles: SpeakerOrder(key: .articles)
    case .sortSpeakersByArticlesReversed: SpeakerOrder(key: .articles, isReversed: true)
    case .sortSpeakersByName: SpeakerOrder(key: .name)
    case .sortSpeakersByNameReversed: SpeakerOrder(key: .name, isReversed: true)
    case .sortSpeakersByLastHeard: SpeakerOrder(key: .lastHeard)
    case .sortSpeakersByLastHeardReversed: SpeakerOrder(key: .lastHeard, isReversed: true)
    default: nil
    }
  }
}
