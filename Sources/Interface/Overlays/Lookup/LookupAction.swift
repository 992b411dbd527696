/// What the lookup does by key; every other key edits what is typed.
enum LookupAction: OverlayAction {
  case open, mark, togglePreview, changeOrder, compareVariants, copy, recallEarlier, enterGroups
  case showLanguage
  case selectNext, selectPrevious, selectNextPage, selectPreviousPage
  case close

  static let table = [
    Row(.open, [.enter], "open the article at the quotation", hint: "open"),
    Row(.mark, [.tab], "mark the quotation, or take its mark away", hint: "mark"),
    Row(.togglePreview, [.control("t")], "show or hide the preview", hint: "preview"),
    Row(.changeOrder, [.alt("s")], "order by relevance, date or speaker", hint: "order"),
    Row(.enterGroups, [.alt("g")], "narrow by speaker, outlet or month", hint: "groups"),
    Row(.showLanguage, ["?", .function(1)], "what can be typed, and these keys", hint: "help"),
    Row(.compareVariants, [.alt("v")], "compare the variants of the statement", hint: "variants"),
    Row(.copy, [.alt("y")], "copy the quotation", hint: "copy"),
    Row(.recallEarlier, [.control("r")], "an earlier lookup", hint: "earlier"),
    Row(.selectNext, [.down, .control("n")], "next quotation"),
    Row(.selectPrevious, [.up, .control("p")], "previous quotation"),
    Row(.selectNextPage, [.pageDown], "a page down"),
    Row(.selectPreviousPage, [.pageUp], "a page up"),
    Row(.close, [.escape, .control("c"), .control("g")], "close", hint: "close"),
  ]
}
