package import Search

/// The whole state of the reader: events in, effects and a screen out.
///
/// A value without a clock or a terminal: the same events give the same screens.
package struct Model: Sendable {
  package internal(set) var size: Size
  package internal(set) var corpus = Corpus()
  let configuration: Configuration

  var focus = Pane.articles
  /// The pane above the text where panes are stacked.
  var upper = Pane.articles
  var isZoomed = false

  var articles = ArticleList()
  /// Those that were opened.
  var read: Set<ArticleID> = []
  /// The article in the text pane: the one selected in the list, once the cursor rests there.
  var reading: Reading?
  var voices = Voices()
  /// Everyone across all articles.
  var directory: SpeakerDirectory

  /// The layers over the panes, the top one last.
  var overlays: [Overlay] = []
  /// Keys that begin a command and wait for the next.
  var typedKeys: [Key] = []
  var search: PaneSearch?
  /// What was searched for last, in any pane.
  var lastSearch = ""
  /// What the list is filtered by, as typed.
  var filter = ""
  /// How the speakers were filtered when their prompt opened.
  var beforeSpeakerFilter = ""
  /// How the list was when the filter's prompt opened.
  var beforeFilter: (filter: String, selected: ArticleID?) = ("", nil)
  var places: [Character: Place] = [:]
  /// Where the user was when the reader was left, until its article arrives.
  var resuming: ReadingPlace?
  var marked: Set<QuotationID> = []
  /// Earlier lookups, the newest last.
  var history: [String] = []

  var messages: [Message] = []
  /// The message in the status line, until the next key.
  package internal(set) var notice: Message?
  var progress = LoadingProgress()
  /// Whether the user has done nothing yet and nothing has brought them anywhere.
  var isUntouched = true
  /// Whether shards are being merged: one merge at a time.
  var isMerging = false
  /// Whether a worker looks for links: one search at a time.
  var isLinking = false
  /// Whether a worker looks who is quoted, and whether what it finds counts no more.
  var isGathering = false
  var isGatheringVoid = false
  var isMouseOn = false
  /// Counts the moves in the list; a rest asked for before the last one is void.
  var generation = 0

  /// A place in a text that a letter stands for.
  struct Place: Hashable, Sendable {
    var article: ArticleID
    /// UTF-8 offset of the text at the top of the pane.
    var offset: Int
  }

  package init(size: Size, configuration: Configuration = Configuration()) {
    self.size = size
    self.configuration = configuration
    directory = SpeakerDirectory(authority: configuration.authority)
    corpus = Corpus(linksVersions: !configuration.keepsDuplicates)
    notice = configuration.hint.map { Message($0) }
  }

  /// What is to be done before the first event; call it once.
  package mutating func start() -> [Effect] {
    guard let typed = configuration.lookup ?? (configuration.isPicking ? "" : nil) else {
      return []
    }
    return present(.lookup(Lookup(typed: typed, purpose: lookupPurpose)))
  }

  package mutating func update(_ event: Event) -> [Effect] {
    let selected = articles.selectedID
    let effects = perform(event)
    fit()
    return articles.selectedID == selected ? effects : effects + effectsOfSelecting()
  }

  /// Selecting in the list is shown at once; what stands beside it follows when the cursor rests,
  /// since sending it anew for every key would be slow on a line.
  private mutating func effectsOfSelecting() -> [Effect] {
    let isSeen = arrangement?.frames.keys.contains { $0 != .articles } ?? false
    guard isSeen, let selected = articles.selectedID, selected != reading?.id else { return [] }
    generation += 1
    return [.rest(Rest(generation: generation), milliseconds: 50)]
  }

  private mutating func perform(_ event: Event) -> [Effect] {
    switch event {
    case .key, .paste, .mouse: return takeInput(event)
    case .resized(let size): self.size = size
    case .loaded(let shard):
      load(shard)
      return linkIfDue() + mergeIfDue() + gatherIfDue() + updateOverlays(event)
    case .opened(let corpus):
      open(corpus)
      return linkIfDue() + mergeIfDue() + gatherIfDue() + updateOverlays(event)
    case .gathered(let directory):
      take(directory)
      return gatherIfDue() + updateOverlays(event)
    case .withdrawn(let names):
      withdraw(names)
      return gatherIfDue() + updateOverlays(event)
    case .merged(let shards):
      take(shards)
      return mergeIfDue()
    case .linked(let links):
      take(links)
      return linkIfDue() + updateOverlays(event)
    case .progress(let progress): take(progress)
    case .message(let message): report(message)
    case .answered, .explained, .checked: break
    case .rested(let rest): if rest == Rest(generation: generation) { showSelected() }
    case .copied(let outcome): report(outcome.message)
    }
    return updateOverlays(event)
  }

  private mutating func updateOverlays(_ event: Event) -> [Effect] {
    overlays.isEmpty ? [] : updateCoveredOverlays(event) + updateOverlay(event)
  }

  /// Keeps everything inside the panes as they are now.
  private mutating func fit() {
    guard let arrangement else { return }
    let textFrame = textFrame
    reading?.fit(textFrame)
    if let frame = arrangement.frames[.articles] {
      let height = ArticlesPane.itemHeight(isAiry: arrangement.isAiry)
      articles.scroll.reveal(
        rows: ArticlesPane.rows(of: frame, isAiry: arrangement.isAiry).count + height - 2,
        count: articles.count
      ) { _ in height }
    }
    fitVoices(in: arrangement)
  }

  private mutating func fitVoices(in arrangement: Arrangement) {
    if let frame = arrangement.frames[.speakers] {
      let items = voices.items
      voices.speakers.reveal(rows: SpeakersPane.rows(of: frame).count, count: items.count) {
        SpeakersPane.itemHeight(items[$0])
      }
    }
    if let frame = arrangement.frames[.quotations], let listed = voices.selected?.quotations {
      let corpus = corpus
      voices.quotations.reveal(rows: QuotationsPane.rows(of: frame).count + 1, count: listed.count)
      {
        QuotationsPane.itemHeight(listed[$0], in: corpus, frame: frame)
      }
    }
  }
}

extension Model {
  /// Where the panes stand; nil where the window is too small for them.
  var arrangement: Arrangement? {
    Arrangement(size: size, upper: upper, zoomed: isZoomed ? focus : nil)
  }

  /// Where the text stands; on the whole screen, while it is not seen.
  var textFrame: TextPaneFrame {
    TextPaneFrame(
      arrangement?.frames[.text]
        ?? Frame(rows: 0..<max(1, size.rows - 1), columns: 0..<max(1, size.columns)))
  }

  /// Rows of text in view.
  var textRows: Int { textFrame.rows.count }

  var lookupPurpose: Lookup.Purpose { configuration.isPicking ? .pick : .open }

  mutating func report(_ message: Message) {
    messages.append(message)
    notice = message
  }

  /// Says that what was asked for cannot be done.
  mutating func fail(_ text: String) { notice = Message(text, severity: .error) }

  /// Says something that nobody needs to find again.
  mutating func say(_ text: String) { notice = Message(text) }
}
