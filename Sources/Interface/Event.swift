package import Articles
package import Parsing
package import Search

/// Something that happened to the reader.
package enum Event: Sendable {
  case key(Key)
  /// Text pasted in one piece (bracketed paste).
  case paste(String)
  case mouse(Mouse)
  case resized(Size)
  /// More articles were read and parsed.
  case loaded(Shard)
  /// A snapshot was opened, with all its articles.
  case opened(Corpus)
  /// Everyone who is quoted in a corpus, as `Effect.gather` asked for.
  case gathered(SpeakerDirectory)
  /// Articles that were read before and are there no more, or in another form that was loaded since.
  case withdrawn([ArticleName])
  /// The shards that `Effect.merge` named are one.
  case merged(MergedShards)
  /// The links that `Effect.link` asked for.
  case linked(Links)
  case progress(LoadingProgress)
  /// A file that gave no article, or a note about one: a line for the status bar and `:messages`.
  case message(Message)
  case answered(SearchResults)
  case checked(CheckAnswer)
  case explained(QuotationID, QuotationEvidence)
  /// The time that `Effect.rest` asked for has passed.
  case rested(Rest)
  case copied(CopyOutcome)
}

/// A key or a combination, as one unit.
package enum Key: Hashable, Sendable {
  /// A printable cluster, with Shift already in it.
  case character(Character)
  /// Control with a letter, lower case, or one of "\\]^_@ ".
  case control(Character)
  /// Alt (Meta) with a key.
  case alt(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

package struct Mouse: Hashable, Sendable {
  package var position: Position
  package var action: Action

  package enum Action: Hashable, Sendable {
    case press, doublePress, wheelUp, wheelDown
  }

  package init(position: Position, action: Action) {
    self.position = position
    self.action = action
  }
}

/// How far loading has come.
package struct LoadingProgress: Hashable, Sendable {
  package var articles: Int
  package var quotations: Int
  package var failures: Int
  /// Bytes read and bytes to read, as far as that is known; for the percentage.
  package var bytesRead: Int
  package var bytesInAll: Int?
  package var isDone: Bool

  package init(
    articles: Int = 0, quotations: Int = 0, failures: Int = 0, bytesRead: Int = 0,
    bytesInAll: Int? = nil, isDone: Bool = false
  ) {
    self.articles = articles
    self.quotations = quotations
    self.failures = failures
    self.bytesRead = bytesRead
    self.bytesInAll = bytesInAll
    self.isDone = isDone
  }
}

package struct Message: Hashable, Sendable {
  package var text: String
  package var severity: Severity

  package enum Severity: Sendable {
    case note, warning, error
  }

  package init(_ text: String, severity: Severity = .note) {
    self.text = text
    self.severity = severity
  }
}

/// What is drawn only once the cursor rests, and for which state of the model.
package struct Rest: Hashable, Sendable {
  package var generation: Int
  /// What the cursor moves in; each counts its own generations.
  package var place: Place

  package enum Place: Hashable, Sendable {
    case panes, lookup
  }

  package init(generation: Int, in place: Place = .panes) {
    self.generation = generation
    self.place = place
  }
}

package enum CopyOutcome: Hashable, Sendable {
  /// The tmux server took it.
  case tmux
  /// Sent to the terminal, which cannot confirm (OSC 52).
  case terminal
  case failed(String)
}
