package import Parsing
package import Search

/// Something the reader wants done; the program does it and answers with an event.
package enum Effect: Sendable {
  /// Search this snapshot on a worker; a newer search makes an older one void.
  case search(Query, in: Corpus, limit: Int)
  /// Find out on a worker whether words were said; a newer question makes an older one void.
  case check(AskedText, in: Corpus)
  /// Find anew, on a worker, how a quotation of this article came about.
  case explain(QuotationID, in: ParsedArticle)
  /// Merge these shards on a worker; nothing waits for it.
  case merge(ShardMerge)
  /// Find out on a worker which articles are versions of others, and who says the same.
  case link(LinkSearch)
  /// Take the corpus's new articles into the directory on a worker.
  case gather(SpeakerDirectory, from: Corpus)
  /// Send `.rested` after this time, unless a later one replaces it.
  case rest(Rest, milliseconds: Int)
  case copy(String)
  /// Show a text in `$PAGER` or `$EDITOR`, read-only, or give it to a command's standard input.
  case run(Command, input: String)
  /// Open a link by the system's opener.
  case open(url: String)
  /// Write a file that must not exist yet.
  case save(path: String, text: String)
  /// Read what has changed since it was read.
  case reload
  case setMouse(Bool)
  case redraw
  case suspend
  case quit(Exit)

  package enum Command: Hashable, Sendable {
    case editor
    case shell(String)
  }
}

/// How the reader was left.
package enum Exit: Hashable, Sendable {
  case normal
  /// With a quotation chosen (`--pick`).
  case picked(QuotationID)
  /// Given up (`^C`): exit code 130.
  case aborted
}
