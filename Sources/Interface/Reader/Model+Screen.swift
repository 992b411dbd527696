import Articles
import Parsing
import Search

extension Model {
  /// The whole screen as it is now.
  package var screen: Screen {
    var screen = Screen(size: size)
    guard let arrangement else {
      screen.explainSize()
      return screen
    }
    if overlays.last?.leavesPanes != false {
      draw(arrangement, on: &screen)
    }
    overlays.last?.draw(on: &screen, in: overlayContext)
    return screen
  }

  private func draw(_ arrangement: Arrangement, on screen: inout Screen) {
    for rule in arrangement.rules { screen.rule(rule) }
    for (pane, frame) in arrangement.frames {
      draw(pane, on: &screen, in: frame, isAiry: arrangement.isAiry)
    }
    StatusLine(self).draw(on: &screen, row: arrangement.statusRow)
  }

  private func draw(_ pane: Pane, on screen: inout Screen, in frame: Frame, isAiry: Bool) {
    let isFocused = focus == pane
    let today = configuration.today
    let pattern = search?.pane == pane ? search?.pattern : nil
    switch pane {
    case .articles:
      let pane = ArticlesPane(
        list: articles, corpus: corpus, read: read, today: today, pattern: pattern,
        isFocused: isFocused, isAiry: isAiry)
      pane.draw(on: &screen, in: frame)
      if articles.count == 0 { screen.explain(emptiness, in: frame) }
    case .text:
      guard let reading else { return }
      TextPane(
        reading: reading, outlets: corpus.outletNames(of: reading.id), today: today,
        isFocused: isFocused
      ).draw(on: &screen, in: frame)
    case .speakers:
      SpeakersPane(voices: voices, pattern: pattern, isFocused: isFocused)
        .draw(on: &screen, in: frame)
      if voices.items.isEmpty, let silence { screen.explain(silence, in: frame) }
    case .quotations:
      let pane = QuotationsPane(
        voices: voices, corpus: corpus, marked: marked, scope: speakerScope, today: today,
        pattern: pattern, isFocused: isFocused)
      pane.draw(on: &screen, in: frame)
    }
  }

  /// How many articles quote the selected speaker, where it is more than this one.
  private var speakerScope: String {
    if voices.scope == .corpus { return voices.articleWords }
    guard let reading, let id = voices.selected?.speaker,
      case let count = directory.articleCount(of: id, in: reading.id), count > 1
    else { return "" }
    return "in \(grouped(count)) articles"
  }

  /// Why there are no speakers.
  private var silence: String? {
    guard let roster = voices.roster else { return reading?.article.silence }
    if roster.filter.isEmpty { return "Nobody is quoted so far." }
    return "Nobody is called “\(roster.filter)”. \\ changes the filter, Esc takes it away."
  }

  /// Why the list is empty, and how to go on.
  private var emptiness: String {
    if articles.isFiltered { return "No article answers “\(filter)”. \\ changes the filter." }
    guard progress.isDone else { return "Reading…" }
    let given = configuration.given.isEmpty ? "what was given" : configuration.given
    return "No article in \(given). Text files, folders of them and JSON Lines are read, also "
      + "gzipped. q leaves."
  }
}

extension Overlay {
  /// Whether the panes are seen above it.
  fileprivate var leavesPanes: Bool {
    switch self {
    case .prompt, .palette: true
    case .lookup, .help, .messages, .provenance, .speakerAccount, .variants, .check, .queryHelp:
      false
    }
  }
}

extension Screen {
  fileprivate mutating func rule(_ frame: Frame) {
    if frame.width == 1 {
      rule(rows: frame.rows, column: frame.columns.lowerBound)
    } else {
      for row in frame.rows { rule(row: row, columns: frame.columns) }
    }
  }

  /// Says in an empty pane why it is empty.
  fileprivate mutating func explain(_ words: String, in frame: Frame) {
    let rows = frame.rows.inset(2)
    let lines = DisplayText(words).wrapped(columns: frame.width - 3, mostLines: rows.count)
    for (row, line) in zip(rows, lines) {
      write(line.glyphs, row: row, columns: frame.columns.inset(2), style: Style(.quiet))
    }
  }

  /// Says what size is needed, in the middle of whatever there is.
  fileprivate mutating func explainSize() {
    let least = Arrangement.least
    let text = "Verbatim needs \(least.columns)×\(least.rows), this is \(size.columns)×\(size.rows)"
    let lines = DisplayText(text).wrapped(columns: size.columns, mostLines: max(1, size.rows))
    let top = max(0, (size.rows - lines.count) / 2)
    for (row, line) in zip(top..<top + lines.count, lines) {
      let start = max(0, (size.columns - line.width) / 2)
      write(line.glyphs, row: row, columns: start..<max(start, size.columns))
    }
  }
}
