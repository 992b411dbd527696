import Articles
import Parsing
import Testing

@testable import Interface

@Suite struct ReaderScreenTests {
  @Test func `An embargo and a mere summary stand above the text`() {
    let parsed = TaggedArticle(title: "Budget", outlet: "Northern Wire", tagged: "Text.").parsed
    var article = parsed.article
    article.embargo = ArticleDate(
      year: 2026, month: 3, day: 16, secondOfDay: 21_600, offsetMinutes: 90)
    article.isSummary = true
    let held = ParsedArticle(
      article: article, paragraphs: parsed.paragraphs, quotations: [], speakers: [], language: "en")
    let stage = Stage(240, 24, articles: [held])
    #expect(
      stage.text.contains(
        "EMBARGO until 16 March 2026, 06:00 UTC+01:30 · summary only · Northern Wire"))
  }

  @Test func `Side by side: articles, text, speakers above quotations`() {
    var stage = Stage(120, 40)
    stage.type("j")
    stage.rest()
    stage.type("l]]]")
    expect(
      stage.screen,
      shows: """
        Articles 2/6         newest ↓ │  Ministers split over canal                            │ Speakers 5     in this article
                                      │  11 March · Northern Wire · by Ida Lorn                │
        ● Harbour vote put off again  │                                                        │ ▌ ■ Ana Bell               2 ”
          12 Mar  The Morlin Gaz… 1 ” │  MORLIN — Transport minister Ana Bell said on Tuesday  │ ▌   Transport minister
                                      │  that the canal would open before winter, hours after  │   ■ Tomas Reck             1 ”
        ▌ Ministers split over canal  │  her deputy told a committee the work was “months      │     deputy
        ▌ 11 Mar  Northern Wire   6 ” │  behind”.                                              │   □ two officials          1 ”
                                      │                                                        │     unnamed
        ● Fishing fleets stay in port │▌ “We have the money, we have the people, and we have   │   ■ Osei Mensah            1 ”
          11 Mar  Northern Wire   0 ” │▌ the will,” Bell told reporters. “What we lack is      │     professor of public works…
                                      │▌ patience.”                                            │   □ unknown                1 ”
        ● Budget talks resume as the… │                                                        │     nobody is named for these
          10 Mar  The Morlin Gaz… 1 ” │  Two officials familiar with the accounts said the     │
                                      │  budget had been spent twice over.                     │
        ● Bridge inquiry hears engin… │                                                        │
          9 Dec 2025   Coast Rad… 1 ” │  According to Osei Mensah, professor of public works   │ ───────────────────────────────
                                      │  at the University of Tarn, the estimate was never     │ Quotations of Ana Bell 2/2
        ● A note found in the harbou… │  realistic.                                            │
          untitled.txt            0 ” │                                                        │    that the canal would open
                                      │  Nobody at the gate would give a name. “It is what it  │    before winter
                                      │  is.”                                                  │    said · indirect · 11 Mar
                                      │                                                        │
                                      │                                                        │ ▌  “We have the money, we have
                                      │                                                        │ ▌  the people, and we have the
                                      │                                                        │ ▌  will,” … “What we lack is
                                      │                                                        │ ▌  patience.”
                                      │                                                        │ ▌  told · direct · 11 Mar
                                      │                                                        │
                                      │                                                        │
                                      │                                                        │
                                      │                                                        │
                                      │                                                        │
                                      │                                                        │
                                      │                                                        │
                                      │                                                        │
                                      │                                                        │
                                      │                                                        │
                                      │                                                        │
                                      │                                                        │
         Northern Wire · 11 Mar · ¶1 of 5 · quotation 3 of 6                                          6 articles  9 ”    ? keys
        """)
  }

  @Test func `Stacked: the list above, the text below`() {
    var stage = Stage(80, 24)
    stage.type("jl]]]")
    expect(
      stage.screen,
      shows: """
        Articles 2/6                                                           newest ↓
        ● Harbour vote put off again
          12 Mar  The Morlin Gazette                                                1 ”
        ▌ Ministers split over canal
        ▌ 11 Mar  Northern Wire                                                     6 ”
        ● Fishing fleets stay in port
          11 Mar  Northern Wire                                                     0 ”

        ────────────────────────────────────────────────────────────────────────────────
          Ministers split over canal
          11 March · Northern Wire · by Ida Lorn

          MORLIN — Transport minister Ana Bell said on Tuesday that the canal would
          open before winter, hours after her deputy told a committee the work was
          “months behind”.

        ▌ “We have the money, we have the people, and we have the will,” Bell told
        ▌ reporters. “What we lack is patience.”

          Two officials familiar with the accounts said the budget had been spent twice
          over.

          According to Osei Mensah, professor of public works at the University of
         Northern Wire · 11 Mar · ¶1 of 5 · quotation 3 of 6  6 articles  9 ”    ? keys
        """)
  }

  @Test func `Stacked: the speakers come up over the list`() {
    var stage = Stage(80, 24)
    stage.type("j3")
    expect(
      stage.screen,
      shows: """
        Speakers 5                                                      in this article
        ▌ ■ Ana Bell                                                                2 ”
        ▌   Transport minister
          ■ Tomas Reck                                                              1 ”
            deputy
          □ two officials                                                           1 ”
            unnamed

        ────────────────────────────────────────────────────────────────────────────────
          Ministers split over canal
          11 March · Northern Wire · by Ida Lorn

          MORLIN — Transport minister Ana Bell said on Tuesday that the canal would
          open before winter, hours after her deputy told a committee the work was
          “months behind”.

          “We have the money, we have the people, and we have the will,” Bell told
          reporters. “What we lack is patience.”

          Two officials familiar with the accounts said the budget had been spent twice
          over.

          According to Osei Mensah, professor of public works at the University of
         Northern Wire · 11 Mar · ¶1 of 5                     6 articles  9 ”    ? keys
        """)
  }

  @Test func `The least screen: two articles' rows and four of text`() {
    let stage = Stage(40, 10)
    expect(
      stage.screen,
      shows: """
        Articles 1/6                   newest ↓
        ▌ Harbour vote put off again
        ▌ 12 Mar  The Morlin Gazette        1 ”
        ────────────────────────────────────────
          Harbour vote put off again
          The council will vote on the harbour
          next month, “or the month after,”
          mayor Ruth Okoye said.

         The Morlin Gazette · 12 M…      ? keys
        """)
  }

  @Test func `A large screen keeps the text at a measure that is read with ease`() {
    var stage = Stage(200, 60)
    stage.type("jl3G")
    expect(
      stage.screen,
      shows: """
        Articles 2/6                                  newest ↓ │    Ministers split over canal                                                        │ Speakers 5                              in this article
                                                               │    11 March · Northern Wire · by Ida Lorn                                            │
        ● Harbour vote put off again                           │                                                                                      │   ■ Ana Bell                                        2 ”
          12 Mar  The Morlin Gazette                       1 ” │    MORLIN — Transport minister Ana Bell said on Tuesday that the canal would open    │     Transport minister
                                                               │    before winter, hours after her deputy told a committee the work was “months       │   ■ Tomas Reck                                      1 ”
        ▌ Ministers split over canal                           │    behind”.                                                                          │     deputy
        ▌ 11 Mar  Northern Wire                            6 ” │                                                                                      │   □ two officials                                   1 ”
                                                               │    “We have the money, we have the people, and we have the will,” Bell told          │     unnamed
        ● Fishing fleets stay in port                          │    reporters. “What we lack is patience.”                                            │   ■ Osei Mensah                                     1 ”
          11 Mar  Northern Wire                            0 ” │                                                                                      │     professor of public works at the University of Tarn
                                                               │    Two officials familiar with the accounts said the budget had been spent twice     │ ▌ □ unknown                                         1 ”
        ● Budget talks resume as the parties look for a way o… │    over.                                                                             │ ▌   nobody is named for these
          10 Mar  The Morlin Gazette                       1 ” │                                                                                      │
                                                               │    According to Osei Mensah, professor of public works at the University of Tarn,    │
        ● Bridge inquiry hears engineer                        │    the estimate was never realistic.                                                 │
          9 Dec 2025   Coast Radio                         1 ” │                                                                                      │
                                                               │    Nobody at the gate would give a name. “It is what it is.”                         │
        ● A note found in the harbour office on Friday is dat… │                                                                                      │
          untitled.txt                                     0 ” │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │ ────────────────────────────────────────────────────────
                                                               │                                                                                      │ Quotations without a speaker 1/1
                                                               │                                                                                      │
                                                               │                                                                                      │ ▌  “It is what it is.”
                                                               │                                                                                      │ ▌  direct · nobody near it speaks · 11 Mar
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
                                                               │                                                                                      │
         Northern Wire · 11 Mar · ¶1 of 5                                                                                                                                             6 articles  9 ”    ? keys
        """)
  }
}
