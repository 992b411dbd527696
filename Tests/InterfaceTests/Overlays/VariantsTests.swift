import Articles
import Parsing
import Search
import Testing

@testable import Interface

@Suite struct VariantsTests {
  /// One statement as three outlets have it, the last cut short.
  static let corpus: Corpus = {
    let versions: [(outlet: String, day: UInt8, words: String)] = [
      (
        "Northern Wire", 11,
        "We have the money, we have the people, and we have the will to finish the work."
      ),
      (
        "Coast Radio", 12,
        "We have the money, we have the people [of Morlin], and we have the will to finish."
      ),
      ("The Morlin Gazette", 14, "we have the people, and we have the will to finish the work"),
    ]
    var corpus = Corpus()
    corpus.append(
      Shard(
        versions.map { version in
          SmallCorpus.article(
            Article(
              id: version.outlet, path: "march.jsonl", title: "Canal: \(version.day) March",
              outlet: version.outlet, date: ArticleDate(year: 2026, month: 3, day: version.day),
              text: ArticleText("“\(version.words)” said Ana Bell.")),
            speakers: [("Ana Bell", .person, [])],
            quotations: [
              SmallCorpus.Said(["“\(version.words)”"], "Ana Bell", "said", by: 0, kind: .direct)
            ])
        }))
    return corpus
  }()

  private func variants(
    of article: Int = 0, size: Size = Size(rows: 24, columns: 80)
  ) throws -> OverlayStage {
    let variants = try #require(Variants(of: SmallCorpus.id(article, 0), in: Self.corpus))
    return OverlayStage(.variants(variants), size: size, corpus: Self.corpus)
  }

  @Test func `Variants at 80x24 stand below each other, the selected beside the first`() throws {
    expect(
      try variants().screen,
      shows: """
        Variants                                                   2 of 3 · in 3 outlets

         = Northern Wire   “We have the money, we have the people, and we have …  11 Mar
        ▌  Coast Radio     “We have the money, we have the people [of Morlin], …  12 Mar
           The Morlin Ga…  “we have the people, and we have the will to finish …  14 Mar
        ────────────────────────────────────────────────────────────────────────────────
           [- Ana Bell · Northern Wire · 11 March
           {+ Ana Bell · Coast Radio · 12 March

           We have the money, we have the people {+[of Morlin],+} and we have the will
           to finish. [-the work.-]












        ] next · [ previous · Enter open · d compare with this · y copy · Esc close
        """)
  }

  @Test func `Variants at 120x40, after a step`() throws {
    expect(
      try variants(size: Size(rows: 40, columns: 120)).after("]").screen,
      shows: """
        Variants                                                                                           3 of 3 · in 3 outlets

         = Northern Wire           “We have the money, we have the people, and we have the will to finish the work.”      11 Mar
           Coast Radio             “We have the money, we have the people [of Morlin], and we have the will to finish.”   12 Mar
        ▌  The Morlin Gazette      “we have the people, and we have the will to finish the work”                          14 Mar
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
           [- Ana Bell · Northern Wire · 11 March
           {+ Ana Bell · The Morlin Gazette · 14 March

           [-We have the money,-] we have the people, and we have the will to finish the
           work




























        ] next · [ previous · Enter open · d compare with this · y copy · Esc close
        """)
  }

  @Test func `What is left out and put in is told without colour, and with it`() throws {
    let screen = try variants().screen
    #expect(screen.text(in: .match) == ["{+[of Morlin],+}"])
    #expect(screen.description.contains("[-the work.-]"))
  }

  @Test func `d compares the others with the one selected`() throws {
    let text = try variants().after("d[").text
    #expect(text.contains("▌  Northern Wire"))
    #expect(text.contains(" = Coast Radio"))
    #expect(text.contains("[-[of Morlin],-]"))
    #expect(try variants().after("d").text.contains("what the others are compared with"))
  }

  @Test func `Enter opens the article at the version`() throws {
    guard case .open(let id) = try variants().after("]<Enter>").outcome else {
      return #expect(Bool(false))
    }
    #expect(id == SmallCorpus.id(2, 0))
    guard case .close = try variants().after("q").outcome else { return #expect(Bool(false)) }
  }

  @Test func `What nobody else says has no variants`() {
    #expect(Variants(of: SmallCorpus.id(0, 0), in: SmallCorpus.corpus) == nil)
    #expect(Variants(of: SmallCorpus.id(9, 9), in: SmallCorpus.corpus) == nil)
  }

  @Test func `A lookup's row stands for all versions, and M-v compares them`() throws {
    let stage = try OverlayStage(.lookup(Lookup(typed: "people")), corpus: Self.corpus).after("")
    #expect(stage.text.contains("3 of 3"))
    #expect(stage.text.contains("×3"))
    #expect(stage.text.contains("2 variants in 3 outlets"))
    guard case .push(.variants) = try stage.after("<M-v>").outcome else {
      return #expect(Bool(false))
    }
    let none = try OverlayStage(.lookup(Lookup())).after("canal<M-v>")
    #expect(none.text.contains("nothing else that was read says the same"))
  }
}
