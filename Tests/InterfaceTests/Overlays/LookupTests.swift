import Articles
import Parsing
import Search
import Testing

@testable import Interface

@Suite struct LookupTests {
  private func lookup(
    _ typed: String = "", size: Size = Size(rows: 24, columns: 80), history: [String] = [],
    corpus: Corpus = SmallCorpus.corpus, purpose: Lookup.Purpose = .open
  ) -> OverlayStage {
    OverlayStage(
      .lookup(Lookup(typed: typed, purpose: purpose)), size: size, history: history, corpus: corpus)
  }

  // MARK: Screens

  @Test func `A lookup at 80x24`() throws {
    expect(
      try lookup().after("canal").screen,
      shows: """
        Lookup  canal                                                 8 of 8 · relevance

        ▌ Ana Bell       that the canal would open before w…  Northern Wire       11 Mar
          Ana Bell       “No canal opens in winter,”          Coast Radio          2 Mar
          Tomas Reck, …  … that the canal was behind whatev…  The Morlin G…  26 Feb 1987
          Tomas Reck     the work was “months behind”         Northern Wire       11 Mar
          Ana Bell       “We have the money, we have the pe…  Northern Wire       11 Mar
          Two officials  the budget had been spent twice ov…  Northern Wire       11 Mar
          Osei Mensah    the estimate was never realistic     Northern Wire       11 Mar
          unknown        “It is what it is,”                  Northern Wire       11 Mar



        ────────────────────────────────────────────────────────────────────────────────
          Ministers split over canal   Northern Wire · 11 March
          ■ Ana Bell, Transport minister · indirect

          MORLIN — Transport minister Ana Bell said on Tuesday that the canal would open
          before winter, hours after her deputy told a committee the work was “months
          behind”.

          “We have the money, we have the people, and we have the will,” Bell told

        Enter open · Tab mark · ^T preview · M-s order · M-g groups · ? help · Esc close
        """)
  }

  @Test func `A lookup at 120x40`() throws {
    expect(
      try lookup(size: Size(rows: 40, columns: 120)).after("bell ca<Down>").screen,
      shows: """
        Lookup  bell ca                                                                                       3 of 8 · relevance

          Ana Bell              that the canal would open before winter                                    Northern Wire  11 Mar
        ▌ Ana Bell              “No canal opens in winter,”                                                Coast Radio     2 Mar
          Ana Bell              “We have the money, we have the people, and we have the will,” Bell told…  Northern Wire  11 Mar


















        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                                “No canal opens in winter,” said Ana Bell, who was then…   Coast Radio · 2 March
                                ■ Ana Bell · direct

                                “No canal opens in winter,” said Ana Bell, who was then in opposition, to the
                                surprise of the engineers in the hall.










        Enter open · Tab mark · ^T preview · M-s order · M-g groups · ? help · M-v variants · M-y copy · ^R earlier · Esc close
        """)
  }

  @Test func `A lookup at 40x10 has speaker and words`() throws {
    expect(
      try lookup(size: Size(rows: 10, columns: 40)).after("the<Tab>").screen,
      shows: """
        Lookup  the                       6 of 8
         ✓Ana Bell    “We have the money, we ha…
        ▌ Tomas Rec…  that the council had wait…
          Ana Bell    that the canal would open…
          Tomas Reck  the work was “months behi…
          Two offic…  the budget had been spent…
          Osei Mens…  the estimate was never re…


        Enter open · Tab mark · Esc close
        """)
  }

  /// A lookup whose answers are counted by speaker, outlet and month.
  private func counted(_ typed: String, columns: Int) throws -> OverlayStage {
    var stage = try lookup(size: Size(rows: 14, columns: columns)).after(typed)
    let results = SmallCorpus.corpus.results(for: Query(typed), limit: 9, effort: .everything)
    stage.send(.answered(try #require(results)))
    return stage
  }

  @Test func `Who said what was found stands beside it, where there is room`() throws {
    let wide = try counted("canal", columns: 140)
    #expect(wide.text.contains("speakers"))
    #expect(try counted("canal", columns: 80).text.contains("speakers") == false)
    let narrow = try counted("canal", columns: 80).after("<M-g>")
    #expect(narrow.text.contains("speakers"))
    #expect(narrow.text.contains("Enter narrow"))
    #expect(try narrow.after("<Esc>").text.contains("preview"))
  }

  @Test(arguments: [
    ("<M-g><Enter>", "canal speaker:\"Ana Bell\""),
    ("<M-g><Tab><Enter>", "canal outlet:\"Northern Wire\""),
    ("<M-g><Tab><Tab><Enter>", "canal on:2026-03"),
    ("<M-g><S-Tab><Down><Enter>", "canal on:1987-02"),
  ])
  func `Enter narrows by the group that is selected`(keys: String, typed: String) throws {
    let stage = try counted("canal", columns: 140).after(keys)
    #expect(stage.searches.last?.typed == typed)
  }

  @Test func `A number that is still counted is marked`() throws {
    var stage = try lookup().after("canal")
    stage.send(
      .answered(
        SearchResults(
          query: Query("canal", today: SmallCorpus.today), revision: 9,
          hits: [SmallCorpus.id(0, 0)], total: 5, isExact: false)))
    #expect(stage.text.contains("5+ of 8"))
  }

  @Test func `An empty lookup lists the newest`() {
    expect(
      lookup().screen,
      shows: """
        Lookup                                                        8 of 8 · relevance

        ▌ Ana Bell       that the canal would open before w…  Northern Wire       11 Mar
          Tomas Reck     the work was “months behind”         Northern Wire       11 Mar
          Ana Bell       “We have the money, we have the pe…  Northern Wire       11 Mar
          Two officials  the budget had been spent twice ov…  Northern Wire       11 Mar
          Osei Mensah    the estimate was never realistic     Northern Wire       11 Mar
          unknown        “It is what it is,”                  Northern Wire       11 Mar
          Ana Bell       “No canal opens in winter,”          Coast Radio          2 Mar
          Tomas Reck, …  that the council had waited for th…  The Morlin G…  26 Feb 1987



        ────────────────────────────────────────────────────────────────────────────────
          Ministers split over canal   Northern Wire · 11 March
          ■ Ana Bell, Transport minister · indirect

          MORLIN — Transport minister Ana Bell said on Tuesday that the canal would open
          before winter, hours after her deputy told a committee the work was “months
          behind”.

          “We have the money, we have the people, and we have the will,” Bell told

        Enter open · Tab mark · ^T preview · M-s order · M-g groups · ? help · Esc close
        """)
  }

  @Test func `No match says so and offers the nearest speaker`() throws {
    expect(
      try lookup().after("mensha").screen,
      shows: """
        Lookup  mensha                                                0 of 8 · relevance

          No quotation answers that.
          Enter looks for the speaker Osei Mensah.









        ────────────────────────────────────────────────────────────────────────────────









        Enter open · Tab mark · ^T preview · M-s order · M-g groups · ? help · Esc close
        """)
  }

  @Test func `What was typed is lit, in what is said and in who said it`() throws {
    let screen = try lookup().after("bell canal").screen
    #expect(screen.text(inRow: 2) { $0.ink == .match } == "Bell|canal")
  }

  @Test func `The preview shows the quotation in its speaker's colour, the cue quiet`() throws {
    let screen = try lookup(size: Size(rows: 24, columns: 80)).after("patience").screen
    #expect(screen.text(in: .match) == ["patience", "patience"])
    let said = screen.text(in: .speaker(0)).joined(separator: "\n")
    #expect(said.contains("“We have the money, we have the people, and we have the will,”|Bell"))
    let told = (0..<24).map { screen.text(inRow: $0) { $0 == Style(.quiet) } }
    #expect(told.contains { $0.contains("told") })
  }

  @Test func `A quotation deep in an endless paragraph is shown in its words' midst`() throws {
    let filler = String(repeating: "väntan på båten ", count: 40_000)
    let text = filler + "Ana Bell said “the lock leaks,” and left. " + filler
    let article = SmallCorpus.article(
      Article(id: "a", path: "a", title: "A book", text: ArticleText(text)),
      speakers: [("Ana Bell", .person, [])],
      quotations: [.init(["“the lock leaks,”"], "Ana Bell", "said", by: 0, kind: .direct)])
    var corpus = Corpus()
    corpus.append(Shard([article]))
    let screen = try lookup(corpus: corpus).after("leak").screen
    let rows = screen.description.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = rows[17...21].map { $0.dropFirst(2) }.joined(separator: " ")
    #expect(shown.contains("båten Ana Bell said “the lock leaks,” and left. väntan"), "\(shown)")
    #expect(screen.text(in: .match).contains("leak"))
  }

  // MARK: Asking

  @Test func `Each letter asks, and what is shown stays until the answer comes`() throws {
    var stage = lookup("canal")
    let before = stage.text
    stage.answersSearches = false
    stage.send(.key("x"))
    #expect(stage.searches.map(\.typed) == ["canal", "x"])
    #expect(
      stage.text.split(separator: "\n").dropFirst() == before.split(separator: "\n").dropFirst())
  }

  @Test func `An answer to what was typed before is dropped`() throws {
    var stage = lookup("canal")
    stage.answersSearches = false
    stage.send(.key("x"))
    let old = try #require(SmallCorpus.corpus.results(for: Query("reck"), limit: 9))
    stage.send(.answered(old))
    #expect(stage.text.contains("8 of 8"))
  }

  @Test func `An answer from a smaller corpus than the last one's is dropped`() throws {
    var stage = lookup("canal")
    stage.send(.answered(SearchResults(query: Query("canal"), revision: 0, hits: [], total: 0)))
    #expect(stage.text.contains("8 of 8"))
  }

  @Test func `Enter before the answer opens the first of what was asked for`() throws {
    var stage = lookup("canal")
    stage.answersSearches = false
    for key in try Key.keys(inScript: "estimate<Enter>") { stage.send(.key(key)) }
    guard case .stay = stage.outcome else {
      Issue.record("opened \(stage.outcome) before the answer")
      return
    }
    let answer = try #require(SmallCorpus.corpus.results(for: Query("estimate"), limit: 9))
    stage.send(.answered(answer))
    guard case .leaveLookup("estimate", opening: SmallCorpus.id(0, 4)) = stage.outcome else {
      Issue.record("\(stage.outcome)")
      return
    }
  }

  @Test func `A growing corpus is asked again by eighths, and once more at its end`() {
    var stage = lookup(corpus: Corpus(linksVersions: false))
    #expect(stage.searches.count == 1)
    let article = SmallCorpus.corpus[ArticleID(rawValue: 1)]
    for count in 1...64 {
      let shard = Shard([article])
      stage.context.corpus.append(shard)
      stage.send(.loaded(shard))
      #expect(stage.searches.count <= 1 + min(count, 36))
    }
    let asked = stage.searches.count
    stage.send(.progress(LoadingProgress(articles: 64, isDone: false)))
    #expect(stage.searches.count == asked)
    stage.send(.progress(LoadingProgress(articles: 64, isDone: true)))
    #expect(stage.text.contains("64 of 64"))
    let ended = stage.searches.count
    stage.send(.progress(LoadingProgress(articles: 64, isDone: true)))
    #expect(stage.searches.count == ended)
  }

  @Test func `The selected quotation stays selected when newer ones come before it`() throws {
    var stage = try lookup().after("canal<Down><Down>")
    let selected = try #require(stage.selectedRow)
    var hits = try #require(SmallCorpus.corpus.results(for: Query("canal"), limit: 9)).hits
    hits.insert(SmallCorpus.id(0, 5), at: 0)
    stage.send(.answered(SearchResults(query: Query("canal"), revision: 2, hits: hits, total: 9)))
    #expect(stage.selectedRow == selected)
  }

  @Test func `More is asked for before the last row is reached`() throws {
    var corpus = Corpus(linksVersions: false)
    corpus.append(Shard(Array(repeating: SmallCorpus.corpus[ArticleID(rawValue: 1)], count: 500)))
    let stage = try lookup(corpus: corpus).after(String(repeating: "<PageDown>", count: 70))
    #expect(stage.searches.count > 1)
    #expect(stage.text.contains("500 of 500"))
    guard case .leaveLookup(_, let opened?) = try stage.after("<Enter>").outcome else {
      Issue.record("nothing opened")
      return
    }
    #expect(opened.article == ArticleID(rawValue: 499) || opened.article == ArticleID(rawValue: 0))
  }

  // MARK: Keys

  @Test func `The last lookup stands selected: typing replaces it, moving keeps it`() throws {
    #expect(lookup("bell").screen.text(inRow: 0) { $0.emphasis == .reverse } == "bell")
    #expect(try lookup("bell").after("c").searches.last?.typed == "c")
    #expect(try lookup("bell").after("<Left>").searches.map(\.typed) == ["bell"])
    #expect(try lookup("bell").after("<C-a>x").searches.last?.typed == "xbell")
  }

  @Test func `M-s orders by relevance, date, speaker, and begins again`() throws {
    let stage = try lookup("canal").after("<M-s><M-s><M-s>")
    #expect(stage.searches.map(\.order) == [.relevance, .date, .speaker, .relevance])
    #expect(try lookup("canal").after("<M-s>").text.contains("8 of 8 · newest"))
  }

  @Test func `Tab marks and goes on`() throws {
    let stage = try lookup("canal").after("<Tab>")
    #expect(stage.context.marked == [SmallCorpus.id(0, 0)])
    #expect(stage.selectedRow?.contains("No canal opens") == true)
    #expect(stage.text.contains(" ✓Ana Bell"))
  }

  @Test func `^T gives the preview's rows to the list, and back`() throws {
    let stage = try lookup("canal").after("<C-t>")
    #expect(!stage.text.contains("────"))
    #expect(try stage.after("<C-t>").text == lookup("canal").text)
  }

  @Test func `The preview follows when the cursor rests`() throws {
    var stage = lookup("canal")
    stage.rests = false
    stage = try stage.after("<Down>")
    #expect(stage.selectedRow?.contains("No canal opens") == true)
    #expect(stage.text.contains("  Ministers split over canal   Northern Wire"))
    stage.send(.rested(Rest(generation: 1)))
    #expect(stage.text.contains("  Ministers split over canal   Northern Wire"))
    stage.send(.rested(Rest(generation: 1, in: .lookup)))
    #expect(!stage.text.contains("Ministers split over canal"))
  }

  @Test func `M-y copies what is said and tells what became of it`() throws {
    var stage = try lookup("patience").after("<M-y>")
    guard case .copy(let text) = stage.effects.last else {
      Issue.record("\(stage.effects)")
      return
    }
    #expect(
      text
        == "“We have the money, we have the people, and we have the will,” … “What we lack is patience.”"
    )
    stage.send(.copied(.terminal))
    #expect(stage.text.hasSuffix("sent to the terminal; it cannot confirm"))
    #expect(try stage.after("<Down>").text.hasSuffix("Esc close"))
  }

  @Test func `^R brings earlier lookups back, from the newest on and round again`() throws {
    let stage = lookup("three", history: ["one", "two", "three"])
    #expect(try stage.after("<C-r>").searches.last?.typed == "two")
    #expect(try stage.after("<C-r><C-r>").searches.last?.typed == "one")
    #expect(try stage.after("<C-r><C-r><C-r>").searches.last?.typed == "three")
    #expect(try lookup().after("<C-r>").text.hasSuffix("no earlier lookup"))
  }

  @Test(arguments: ["<Esc>", "<C-c>", "<C-g>"])
  func `A lookup is left by three keys and remembers what was typed`(key: String) throws {
    guard case .leaveLookup("bell", opening: nil) = try lookup().after("bell" + key).outcome else {
      Issue.record("not left")
      return
    }
  }

  @Test func `Enter where nothing answers looks for the speaker offered`() throws {
    let stage = try lookup().after("mensha<Enter>")
    #expect(stage.searches.last?.typed == "speaker:\"Osei Mensah\"")
    #expect(stage.text.contains("1 of 8"))
  }

  @Test func `Picking leaves the reader with the quotation, or given up`() throws {
    let stage = lookup("reck", purpose: .pick)
    #expect(try stage.after("<Enter>").exit == .picked(SmallCorpus.id(0, 1)))
    #expect(try stage.after("<Esc>").exit == .aborted)
  }

  @Test func `The mouse selects, turns and opens`() throws {
    var stage = lookup("canal")
    stage.send(.mouse(Mouse(position: Position(row: 4, column: 9), action: .press)))
    #expect(stage.selectedRow?.contains("the canal was behind") == true)
    stage.send(.mouse(Mouse(position: Position(row: 4, column: 9), action: .wheelUp)))
    #expect(stage.selectedRow?.contains("that the canal would open") == true)
    stage.send(.mouse(Mouse(position: Position(row: 3, column: 9), action: .doublePress)))
    guard case .leaveLookup(_, opening: SmallCorpus.id(1, 0)) = stage.outcome else {
      Issue.record("\(stage.outcome)")
      return
    }
  }

  @Test func `A quotation that the corpus lost is left out`() throws {
    var stage = lookup("canal")
    stage.context.corpus = Corpus()
    #expect(!stage.text.contains("Ana Bell"))
  }
}

extension OverlayStage {
  /// The row with the bar of the selected item.
  fileprivate var selectedRow: String? {
    text.split(separator: "\n").map(String.init).first { $0.hasPrefix("▌") }
  }

  fileprivate var exit: Exit? {
    if case .quit(let exit) = effects.last { exit } else { nil }
  }
}
