import Search

extension Model {
  /// Gives a key, a paste or the mouse to the top overlay, else to the panes.
  mutating func takeInput(_ event: Event) -> [Effect] {
    notice = nil
    resuming = nil
    isUntouched = false
    if let command = commandForTerminal(event) { return perform(command) }
    if arrangement == nil { return takeInputTooSmall(event) }
    if !overlays.isEmpty { return updateOverlay(event) }
    switch event {
    case .key(let key): return take(key)
    case .mouse(let mouse):
      take(mouse)
      return []
    case .paste:
      say("nothing takes a paste here: L looks it up, C checks it")
      return []
    default: return []
    }
  }

  /// Whether characters go into a field.
  package var isTyping: Bool { overlays.last?.isTyping ?? false }

  /// What is asked of the terminal itself, whatever is shown on it.
  private func commandForTerminal(_ event: Event) -> Command? {
    guard case .key(let key) = event,
      case .command(let command, _) = CommandTable.standard.match([key], in: focus)
    else { return nil }
    return [.redraw, .suspend].contains(command) ? command : nil
  }

  /// In a window that shows nothing, only leaving means something.
  private func takeInputTooSmall(_ event: Event) -> [Effect] {
    guard case .key(let key) = event else { return [] }
    switch key {
    case "q", "Q": return [.quit(.normal)]
    case .control("c"): return [.quit(.aborted)]
    default: return []
    }
  }

  private mutating func take(_ key: Key) -> [Effect] {
    let keys = typedKeys + [key]
    typedKeys = []
    switch CommandTable.standard.match(keys, in: focus) {
    case .nothing: return []
    case .beginning:
      typedKeys = keys
      return []
    case .command(let command, let place): return perform(command, place: place)
    }
  }

  /// Tells the top overlay and does what it asks for.
  mutating func updateOverlay(_ event: Event) -> [Effect] {
    guard var overlay = overlays.popLast() else { return [] }
    let outcome = overlay.update(event, in: overlayContext)
    overlays.append(overlay)
    switch outcome {
    case .stay(let effects): return effects
    case .push(let overlay): return present(overlay)
    case .toggleMark(let id):
      toggleMark(id)
      return []
    case .typed(let text, let purpose):
      take(typed: text, for: purpose)
      return []
    default: break
    }
    overlays.removeLast()
    return finish(outcome)
  }

  /// Does what an overlay that closed asks for.
  private mutating func finish(_ outcome: OverlayOutcome) -> [Effect] {
    switch outcome {
    case .close(let effects): return effects
    case .fail(let words):
      fail(words)
      return []
    case .perform(let command):
      if let key = CommandTable.standard.keyAwaitingPlace(for: command) {
        typedKeys = [key]
        return []
      }
      return perform(command)
    case .leaveLookup(let typed, let quotation):
      remember(lookup: typed)
      if let quotation { open(quotation) }
      return []
    case .open(let quotation): return leaveOverlays(for: quotation)
    case .entered(let text, let purpose): return take(entered: text, for: purpose)
    case .cancelled(let purpose):
      cancel(purpose)
      return []
    case .stay, .push, .toggleMark, .typed: return []
    }
  }

  /// Goes to a quotation from whatever is open; a lookup below is remembered.
  private mutating func leaveOverlays(for quotation: QuotationID) -> [Effect] {
    for case .lookup(let lookup) in overlays { remember(lookup: lookup.typed) }
    overlays = []
    if lookupPurpose == .pick { return [.quit(.picked(quotation))] }
    open(quotation)
    return []
  }

  /// Tells the overlays below the top one what happened; input is not theirs.
  mutating func updateCoveredOverlays(_ event: Event) -> [Effect] {
    overlays.indices.dropLast().flatMap { index -> [Effect] in
      guard case .stay(let effects) = overlays[index].update(event, in: overlayContext) else {
        return []
      }
      return effects
    }
  }

  mutating func present(_ overlay: Overlay) -> [Effect] {
    var overlay = overlay
    let effects = overlay.appear(in: overlayContext)
    overlays.append(overlay)
    return effects
  }

  var overlayContext: OverlayContext {
    OverlayContext(
      corpus: corpus, size: size, focus: focus, messages: messages, article: reading?.id,
      quotation: chosenQuotation, marked: marked, history: history, progress: progress,
      today: configuration.today)
  }

  /// The quotation that commands are about: in the speakers and quotations panes the one selected
  /// there, else the current one.
  var chosenQuotation: QuotationID? {
    switch focus {
    case .speakers, .quotations: voices.listed
    case .articles, .text: reading?.quotationID
    }
  }

  private mutating func remember(lookup typed: String) {
    guard !typed.allSatisfy(\.isWhitespace) else { return }
    history.removeAll { $0 == typed }
    history.append(typed)
  }
}
