import Search

@testable import Interface

/// An overlay on an empty screen; searches are answered at once.
struct OverlayStage {
  var overlay: Overlay
  var context: OverlayContext
  /// What the last event came to.
  var outcome = OverlayOutcome.stay()
  /// Everything asked for, searches left out.
  var effects: [Effect] = []
  /// Every search asked for.
  var searches: [Query] = []
  /// False leaves searches without an answer.
  var answersSearches = true

  init(
    _ overlay: Overlay, size: Size = Size(rows: 24, columns: 80), focus: Pane = .articles,
    quotation: QuotationID? = nil, messages: [Message] = [], history: [String] = [],
    marked: Set<QuotationID> = [], corpus: Corpus = SmallCorpus.corpus
  ) {
    self.overlay = overlay
    context = OverlayContext(
      corpus: corpus, size: size, focus: focus, messages: messages, quotation: quotation,
      marked: marked, history: history, today: SmallCorpus.today)
    perform(self.overlay.appear(in: context))
  }

  /// The stage after the keys of a script.
  func after(_ script: String) throws -> OverlayStage {
    var stage = self
    for key in try Key.keys(inScript: script) { stage.send(.key(key)) }
    return stage
  }

  mutating func send(_ event: Event) {
    outcome = overlay.update(event, in: context)
    switch outcome {
    case .stay(let effects), .close(let effects): perform(effects)
    case .toggleMark(let id): context.marked.formSymmetricDifference([id])
    default: break
    }
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      guard case .search(let query, let corpus, let limit) = effect else {
        self.effects.append(effect)
        continue
      }
      searches.append(query)
      guard answersSearches, let results = corpus.results(for: query, limit: limit) else {
        continue
      }
      // The outcome stays that of the event that asked, unless the answer itself leads on.
      let asked = outcome
      send(.answered(results))
      if case .stay = outcome { outcome = asked }
    }
  }

  var screen: Screen {
    var screen = Screen(size: context.size)
    overlay.draw(on: &screen, in: context)
    return screen
  }

  var text: String { screen.description }
}
