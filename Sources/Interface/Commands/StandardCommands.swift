extension CommandTable {
  /// The reader's commands, in the order in which help shows them.
  package static let standard = CommandTable([
    .moving: [
      Row(.moveDown, "down", "j", .down, does: "a line or item down"),
      Row(.moveUp, "up", "k", .up, does: "a line or item up"),
      Row(.moveHalfPageDown, "half-page-down", .control("d"), does: "half a page down"),
      Row(.moveHalfPageUp, "half-page-up", .control("u"), does: "half a page up"),
      Row(.movePageDown, "page-down", " ", .pageDown, .control("f"), does: "a page down"),
      Row(.movePageUp, "page-up", "b", .pageUp, .control("b"), does: "a page up"),
      Row(.moveToTop, "top", "g", .home, does: "to the top"),
      Row(.moveToBottom, "bottom", "G", .end, does: "to the bottom"),
      Row(.openNextArticle, "next-article", "J", does: "next article, from any pane"),
      Row(.openPreviousArticle, "previous-article", "K", does: "previous article, from any pane"),
      Row(
        .goDeeper, "deeper", .enter, "l", .right,
        does: "into its text, quotations or place"),
      Row(.goBack, "back", "h", .left, .backspace, .escape, does: "back one layer"),
    ],
    .panes: [
      Row(.focusNextPane, "next-pane", .tab, does: "next pane"),
      Row(.focusPreviousPane, "previous-pane", .backTab, does: "previous pane"),
      Row(.focusArticles, "articles", "1", does: "to the articles"),
      Row(.focusText, "text", "2", does: "to the text"),
      Row(.focusSpeakers, "speakers", "3", does: "to the speakers"),
      Row(.focusQuotations, "quotations", "4", does: "to the quotations"),
      Row(.zoomPane, "zoom", "z", does: "give the pane the whole screen, and back"),
    ],
    .reading: [
      Row(.selectNextQuotation, "next-quotation", "]", does: "next quotation"),
      Row(.selectPreviousQuotation, "previous-quotation", "[", does: "previous quotation"),
      Row(.moveToNextParagraph, "next-paragraph", "}", only: [.text], does: "next paragraph"),
      Row(
        .moveToPreviousParagraph, "previous-paragraph", "{", only: [.text],
        does: "previous paragraph"),
      Row(
        .toggleAllSpeakers, "all-speakers", "a", does: "speakers of all articles, or of this one"),
      Row(.setPlace, "set-mark", then: .named("m"), does: "remember this place by a letter"),
      Row(.goToPlace, "go-to-mark", then: .named("'"), does: "go to the place of a letter"),
    ],
    .finding: [
      Row(.openLookup, "lookup", "L", "\"", does: "look up what was said, in all articles"),
      Row(.openCheck, "check", "C", does: "check whether words were said, and how else"),
      Row(
        .filterArticles, "filter", "\\", "&", only: allButSpeakers,
        does: "list only articles that answer a query"),
      Row(
        .filterSpeakers, "filter-speakers", "\\", "&", only: [.speakers],
        does: "list speakers by name, slips forgiven"),
      Row(.searchPane, "search", "/", does: "search in this pane"),
      Row(.searchNext, "search-next", "n", does: "next match"),
      Row(.searchPrevious, "search-previous", "N", does: "previous match"),
    ],
    .quotations: [
      Row(.copyQuotation, "copy", "y", does: "copy the quotation"),
      Row(
        .copyCitation, "copy-citation", "Y",
        does: "copy it with speaker, outlet, title, date and link"),
      Row(.toggleMark, "mark", "v", does: "mark it, or take its mark away"),
      Row(.toggleAllMarks, "mark-all", "V", does: "mark all, or none"),
      Row(
        .showProvenance, "provenance", "=", only: allButSpeakers,
        does: "where it is from, and why this speaker"),
      Row(
        .showSpeakerAccount, "speaker", "=", only: [.speakers],
        does: "who a speaker is: names, articles, why they are one"),
      Row(
        .showVariants, "variants", "d", does: "compare it word by word with what says the same"),
      Row(.openLink, "open", "o", does: "open the article's link"),
      Row(.save, "save", "s", does: "save what is marked to a file"),
      Row(.pipe, "pipe", "|", does: "give what is marked to a command"),
      Row(.edit, "edit", "e", does: "read the article in $EDITOR"),
    ],
    .sorting: [
      Row(
        .sortByDate, "sort-newest", then: .two("S", "d"), only: allButSpeakers, does: "newest first"
      ),
      Row(
        .sortByDateReversed, "sort-oldest", then: .two("S", "D"), only: allButSpeakers,
        does: "oldest first"),
      Row(.sortByTitle, "sort-title", then: .two("S", "t"), only: allButSpeakers, does: "by title"),
      Row(
        .sortByTitleReversed, "sort-title-reversed", then: .two("S", "T"), only: allButSpeakers,
        does: "by title, last first"),
      Row(
        .sortByOutlet, "sort-outlet", then: .two("S", "o"), only: allButSpeakers, does: "by outlet"),
      Row(
        .sortByOutletReversed, "sort-outlet-reversed", then: .two("S", "O"), only: allButSpeakers,
        does: "by outlet, last first"),
      Row(
        .sortByQuotations, "sort-quoted", then: .two("S", "q"), only: allButSpeakers,
        does: "most quotations first"),
      Row(
        .sortByQuotationsReversed, "sort-least-quoted", then: .two("S", "Q"), only: allButSpeakers,
        does: "fewest quotations first"),
      Row(
        .sortByArrival, "sort-as-read", then: .two("S", "a"), only: allButSpeakers,
        does: "as they were read"),
      Row(
        .sortByArrivalReversed, "sort-last-read", then: .two("S", "A"), only: allButSpeakers,
        does: "as they were read, last first"),
    ],
    .sortingSpeakers: [
      Row(
        .sortSpeakersByQuotations, "speakers-quoted", then: .two("S", "q"), only: [.speakers],
        does: "speakers of all articles, most quotations first"),
      Row(
        .sortSpeakersByQuotationsReversed, "speakers-few-quoted", then: .two("S", "Q"),
        only: [.speakers], does: "fewest quotations first"),
      Row(
        .sortSpeakersByArticles, "speakers-articles", then: .two("S", "a"), only: [.speakers],
        does: "most articles first"),
      Row(
        .sortSpeakersByArticlesReversed, "speakers-seldom", then: .two("S", "A"),
        only: [.speakers], does: "fewest articles first"),
      Row(
        .sortSpeakersByName, "speakers-name", then: .two("S", "n"), only: [.speakers],
        does: "by name"),
      Row(
        .sortSpeakersByNameReversed, "speakers-from-z", then: .two("S", "N"),
        only: [.speakers], does: "by name, last first"),
      Row(
        .sortSpeakersByLastHeard, "speakers-last-heard", then: .two("S", "h"), only: [.speakers],
        does: "last heard first"),
      Row(
        .sortSpeakersByLastHeardReversed, "speakers-long-silent", then: .two("S", "H"),
        only: [.speakers], does: "longest silent first"),
    ],
    .program: [
      Row(.showHelp, "help", "?", .function(1), does: "these keys"),
      Row(.openPalette, "commands", ":", does: "every command by its name"),
      Row(.showMessages, "messages", does: "what went wrong so far"),
      Row(.toggleMouse, "mouse", "%", does: "mouse on or off; on, it takes text selection"),
      Row(.reload, "reload", "R", does: "read what has changed on disk"),
      Row(.redraw, "redraw", .control("l"), does: "draw the screen anew"),
      Row(.suspend, "suspend", .control("z"), does: "back to the shell until fg"),
      Row(.closeLayer, "close", "q", does: "close the top layer; the last one leaves"),
      Row(.quit, "quit", "Q", does: "leave now"),
      Row(.abort, "abort", .control("c"), does: "give up: leave with exit code 130"),
    ],
  ])

  private typealias Row = Entry
  private static let allButSpeakers = Pane.all.subtracting([.speakers])
}
