/// What the lookup does by key; every other key edits what is typed.
enum LookupAction: Hashable, CaseIterable {
  case open, mark, togglePreview, changeOrder, compareVariants, copy, recallEarlier, enterGroups
  case showLanguage
  case selectNext, selectPrevious, selectNextPage, selectPreviousPage
  case close

  /// The keys of each, what help says of it, and the word for the last row, if it stands there.
  static let table: [(action: LookupAction, keys: [Key], help: String, hint: String?)] = [
    (.open, [.enter], "open the article at the quotation", "open"),
    (.mark, [.tab], "mark the quotation, or take its mark away", "mark"),
    (.togglePreview, [.control("t")], "show or hide the preview", "preview"),
    (.changeOrder, [.alt("s")], "order by relevance, date or speaker", "order"),
    (.enterGroups, [.alt("g")], "narrow by speaker, outlet or month", "groups"),
    (.showLanguage, ["?", .function(1)], "what can be typed, and these keys", "help"),
    (.compareVariants, [.alt("v")], "compare the variants of the statement", "variants"),
    (.copy, [.alt("y")], "copy the quotation", "copy"),
    (.recallEarlier, [.control("r")], "an earlier lookup", "earlier"),
    (.selectNext, [.down, .control("n")], "next quotation", nil),
    (.selectPrevious, [.up, .control("p")], "previous quotation", nil),
    (.selectNextPage, [.pageDown], "a page down", nil),
    (.selectPreviousPage, [.pageUp], "a page up", nil),
    (.close, [.escape, .control("c"), .control("g")], "close", "close"),
  ]

  init?(key: Key) {
    guard let row = LookupAction.table.first(where: { $0.keys.contains(key) }) else { return nil }
    self = row.action
  }
}

extension Lookup {
  static let keys = LookupAction.table.map { row in
    KeyMap.Row(keys: row.keys.map(\.label).joined(separator: "  "), help: row.help)
  }

  static let hints = LookupAction.table.compactMap { row in
    row.hint.map { KeyHint(row.keys.first?.label ?? "", $0) }
  }
}
