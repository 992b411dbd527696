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
  /// False leaves the cursor moving: nothing that waits for its rest is drawn.
  var rests = true
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
      if case .check(let asked, let corpus) = effect {
        guard answersSearches, let answer = corpus.check(asked) else { continue }
        resume { $0.send(.checked(answer)) }
        continue
      }
      if case .rest(let rest, _) = effect {
        if rests { resume { $0.send(.rested(rest)) } }
        continue
      }
      guard case .search(let query, let corpus, let limit) = effect else {
        self.effects.append(effect)
        continue
      }
      searches.append(query)
      guard answersSearches, let results = corpus.results(for: query, limit: limit) else {
        continue
      }
      resume { $0.send(.answered(results)) }
    }
  }

  /// Goes on with what an effect came to; the outcome stays that of the first event unless this
  /// one leads on.
  private mutating func resume(_ next: (inout OverlayStage) -> Void) {
    let first = outcome
    next(&self)
    if case .stay = outcome { outcome = first }
  }

  var screen: Screen {
    var screen = Screen(size: context.size)
    overlay.draw(on: &screen, in: context)
    return screen
  }

  var text: String { screen.description }
}
