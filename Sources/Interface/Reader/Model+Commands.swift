import Articles
import Parsing
import Search

extension Model {
  /// Does what a command says.
  mutating func perform(_ command: Command, place: Character? = nil) -> [Effect] {
    if let step = Step(command) {
      move(step)
      return []
    }
    if let sorting = command.sorting {
      articles.sort(by: ListOrder(key: sorting.key, isReversed: sorting.isReversed), in: corpus)
      return []
    }
    if let order = command.speakerOrder {
      rearrangeSpeakers { $0.order = order }
      return []
    }
    if let pane = command.pane {
      setFocus(pane)
      return []
    }
    if let effects = performReading(command, place: place) { return effects }
    return performElsewhere(command)
  }

  /// What moves in the text or between the panes; nil for other commands.
  private mutating func performReading(_ command: Command, place: Character?) -> [Effect]? {
    switch command {
    case .openNextArticle: openArticle(1)
    case .openPreviousArticle: openArticle(-1)
    case .goDeeper: goDeeper()
    case .goBack: goBack()
    case .focusNextPane: focusPane(1)
    case .focusPreviousPane: focusPane(-1)
    case .zoomPane: zoom()
    case .selectNextQuotation: selectQuotation(1)
    case .selectPreviousQuotation: selectQuotation(-1)
    case .moveToNextParagraph: scrollToParagraph(1)
    case .moveToPreviousParagraph: scrollToParagraph(-1)
    case .toggleAllSpeakers: toggleAllSpeakers()
    case .searchNext: searchNext(1)
    case .searchPrevious: searchNext(-1)
    case .toggleMark: markChosen()
    case .toggleAllMarks: toggleAllMarks()
    case .setPlace: if let place { setPlace(place) }
    case .goToPlace: if let place { goToPlace(place) }
    default: return nil
    }
    return []
  }

  /// What opens an overlay, or is done outside of the reader.
  private mutating func performElsewhere(_ command: Command) -> [Effect] {
    switch command {
    case .openLookup:
      return present(.lookup(Lookup(typed: history.last ?? "", purpose: lookupPurpose)))
    case .openCheck: return present(.check(Check(typed: chosenWords)))
    case .showVariants: return showVariants()
    case .filterArticles:
      beforeFilter = (filter, articles.selectedID)
      return present(.prompt(Prompt(.filter, text: filter)))
    case .filterSpeakers: return beginSpeakerFilter()
    case .searchPane: return beginSearch()
    case .save: return promptForChosen(.save)
    case .pipe: return promptForChosen(.pipe)
    case .showProvenance: return present(.provenance(Provenance()))
    case .showSpeakerAccount: return showSpeakerAccount()
    case .openPalette: return present(.palette(Palette()))
    case .showMessages: return present(.messages(MessageLog()))
    case .showHelp: return present(.help(Help()))
    case .copyQuotation: return copy(\.words)
    case .copyCitation: return copy(\.cited)
    case .openLink: return openLink()
    case .edit: return reading.map { [.run(.editor, input: $0.article.text.string)] } ?? []
    case .toggleMouse: return toggleMouse()
    case .reload: return reload()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .closeLayer: return closeLayer()
    case .quit: return [.quit(.normal)]
    case .abort: return [.quit(.aborted)]
    default: return []
    }
  }

  private mutating func promptForChosen(_ purpose: Prompt.Purpose) -> [Effect] {
    guard !overlayContext.chosen.isEmpty else {
      say("no quotation is chosen: ] goes to the next one")
      return []
    }
    return present(.prompt(Prompt(purpose)))
  }

  private mutating func copy(_ words: KeyPath<Citation, String>) -> [Effect] {
    guard let id = chosenQuotation, let citation = corpus.citations(of: [id]).first else {
      say("no quotation is chosen: ] goes to the next one")
      return []
    }
    return [.copy(citation[keyPath: words])]
  }

  /// What the chosen quotation says, without the marks around it; empty where none is chosen.
  private var chosenWords: String {
    guard let id = chosenQuotation, let found = corpus.found(id) else { return "" }
    return found.article.words(of: found.quotation).filter { !"“”\"".contains($0) }
  }

  private mutating func showVariants() -> [Effect] {
    guard let id = chosenQuotation else {
      say("no quotation is chosen: ] goes to the next one")
      return []
    }
    guard let variants = Variants(of: id, in: corpus) else {
      say("nothing else that was read says the same")
      return []
    }
    return present(.variants(variants))
  }

  private mutating func openLink() -> [Effect] {
    if let url = reading?.article.article.url { return [.open(url: url)] }
    say("this article has no link")
    return []
  }

  private mutating func toggleMouse() -> [Effect] {
    isMouseOn.toggle()
    say(isMouseOn ? "mouse on" : "mouse off")
    return [.setMouse(isMouseOn)]
  }

  /// Closes what is on top of the list: zoom, another pane, the filter; at last leaves.
  private mutating func closeLayer() -> [Effect] {
    if isZoomed {
      zoom()
    } else if focus != .articles {
      setFocus(.articles)
    } else if articles.isFiltered {
      setFilter("")
    } else {
      return [.quit(.normal)]
    }
    return []
  }
}

extension Command {
  /// The pane that the command gives the focus.
  fileprivate var pane: Pane? {
    switch self {
    case .focusArticles: .articles
    case .focusText: .text
    case .focusSpeakers: .speakers
    case .focusQuotations: .quotations
    default: nil
    }
  }
}
