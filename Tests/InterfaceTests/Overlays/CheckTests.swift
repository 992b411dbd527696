import Search
import Testing

@testable import Interface

@Suite struct CheckTests {
  private func check(
    _ typed: String = "", size: Size = Size(rows: 24, columns: 80),
    corpus: Corpus = SmallCorpus.corpus
  ) -> OverlayStage {
    OverlayStage(.check(Check(typed: typed)), size: size, corpus: corpus)
  }

  @Test func `A check at 80x24 has the verdict and the nearest quotations`() {
    expect(
      check("We have the money and all the will").screen,
      shows: """
        Was this said?  We have the money and all the will                       altered

          altered
          near to it, but with other words or another sense

        ▌ Ana Bell · Northern Wire · 11 March
        ▌ Ministers split over canal
        ▌ We have the money [-we have the people,-] and [-we have-] {+all+} the will















        Enter open · ↓ next · M-v variants · Esc close
        """)
  }

  @Test func `A check at 200x60`() {
    expect(
      check("No canal opens in summer", size: Size(rows: 60, columns: 200)).screen,
      shows: """
        Was this said?  No canal opens in summer                                                                                                                                                         altered

          altered
          near to it, but with other words or another sense

        ▌ Ana Bell · Coast Radio · 2 March
        ▌ “No canal opens in winter,” said Ana Bell, who was then in opposition, to the
        ▌ surprise of the engineers in the hall.
        ▌ No canal opens in [-winter,-] {+summer+}


















































        Enter open · ↓ next · M-v variants · Esc close
        """)
  }

  @Test func `An empty check says what can be asked`() {
    expect(
      check().screen,
      shows: """
        Was this said?

          Type or paste words: what comes nearest to them is shown with the difference.
          “…” stands for words left out, [brackets] hold words put in, speaker:name in
          front asks about one speaker.


















        Enter open · ↓ next · M-v variants · Esc close
        """)
  }

  @Test func `What is typed or pasted is checked at once`() throws {
    var stage = try check().after("It is what it is")
    #expect(stage.text.contains("exact"))
    stage = check()
    stage.send(.paste("No canal\nopens in winter"))
    #expect(stage.text.contains("exact"))
    #expect(try stage.after("<C-u>").text.contains("Type or paste words"))
  }

  @Test func `Enter opens the nearest quotation, or the one selected`() throws {
    let stage = check("the canal in winter and whatever anyone said in the hall")
    guard case .open = try stage.after("<Enter>").outcome else { return #expect(Bool(false)) }
    let exact = check("No canal opens in winter")
    guard case .open(let id) = try exact.after("<Enter>").outcome else {
      return #expect(Bool(false))
    }
    #expect(id == SmallCorpus.id(1, 0))
    guard case .close = try exact.after("<Esc>").outcome else { return #expect(Bool(false)) }
  }

  @Test func `Enter before the answer opens what the answer brings`() throws {
    var stage = check()
    stage.answersSearches = false
    stage = try stage.after("No canal opens in winter<Enter>")
    guard case .stay = stage.outcome else { return #expect(Bool(false)) }
    let answer = try #require(
      SmallCorpus.corpus.check(AskedText("No canal opens in winter")))
    stage.send(.checked(answer))
    guard case .open(let id) = stage.outcome else { return #expect(Bool(false)) }
    #expect(id == SmallCorpus.id(1, 0))
  }

  @Test func `A statement that others give too is told with its variants`() throws {
    let stage = check(
      "We have the money, we have the people, and we have the will to finish",
      corpus: VariantsTests.corpus)
    #expect(stage.text.contains("2 variants"))
    guard case .push(.variants) = try stage.after("<M-v>").outcome else {
      return #expect(Bool(false))
    }
  }

  @Test func `Words of the article alone are told to be so`() {
    #expect(check("read a note on the door").text.contains("These words stand in an article"))
    #expect(check("speaker:zabriskie No canal opens").text.contains("Somebody else"))
  }

  @Test(arguments: [
    Size(rows: 10, columns: 40), Size(rows: 24, columns: 80), Size(rows: 60, columns: 200),
  ])
  func `Moving among the nearest keeps the selected in sight`(size: Size) throws {
    var stage = check("the canal, the money and the winter in the hall", size: size)
    for _ in 0..<6 {
      stage = try stage.after("<Down>")
      #expect(stage.text.contains("▌"))
    }
  }
}
