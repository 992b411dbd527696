import Articles
import Randomness
import Testing

@testable import Parsing

@Suite struct SayingTimeTests {
  /// Wednesday, 16 March 2022.
  private static let date = ArticleDate(year: 2022, month: 3, day: 16)

  /// When the one thing marked was said, and by which words.
  private func told(_ marked: String, on date: ArticleDate? = Self.date) -> String? {
    let text = MarkedText(marked)
    let segmentation = Segmentation(of: ArticleText(text.text))
    let times = segmentation.sayingTimes(of: text.attributions, on: date)
    guard let time = times.first.flatMap({ $0 }) else { return nil }
    return "\(time.period) by \(ArticleText(text.text)[time.span])"
  }

  // MARK: Where the words stand

  @Test(arguments: [
    ("[source Ana Bell] [cue said] on Friday that [content the canal would open].", "on Friday"),
    ("[content “We will not stop,”] [cue said] [source Ana Bell] on Friday.", "on Friday"),
    ("[content “No,”] [cue said] [source Ana Bell, the minister], on Friday.", "on Friday"),
    ("[content “No,”] [source she] [cue told] reporters in Brin on Friday.", "on Friday"),
    ("[source Bell] [cue said on Friday] [content the canal would open].", "on Friday"),
    ("[source Bell] on Friday [cue said] [content the canal would open].", "on Friday"),
    ("[source Bell], speaking in Brin late on Friday, [cue said] [content no].", "late on Friday"),
    ("On Friday, [source Ana Bell] [cue said] [content the canal would open].", "On Friday"),
    (
      "In a statement issued on Friday, [source Ana Bell] [cue said] [content all was well].",
      "on Friday"
    ),
    (
      "[content The canal will open], [cue according to] [source a statement on Friday].",
      "on Friday"
    ),
  ])
  func `Words beside the cue tell the day`(marked: String, words: String) {
    #expect(told(marked) == "2022-03-11 by \(words)")
  }

  @Test(arguments: [
    "[source Bell] [cue said] [content the canal would open on Friday].",
    "[source Bell] [cue said] that [content on Friday the canal would open].",
    "[content The canal opened on Friday], [source Bell] [cue said].",
    "[source Bell], who resigned on Friday, [cue said] [content she was tired].",
    "After the storm on Friday [source Bell] [cue said] [content the canal was safe].",
    "[source Bell] [cue said] after the storm on Friday [content the canal was safe].",
    "On Friday the canal burst, and two days passed before [source Bell] [cue said] [content no].",
    "[source Bell] [cue will say] on Friday that [content the canal is safe].",
    "[source Bell] is to [cue say] on Friday that [content the canal is safe].",
    "[source Bell] has [cue said] since Friday that [content the canal is safe].",
    "[source Bell] [cue says] every Friday that [content the canal is safe].",
    "[source Bell] [cue said] in Friday’s debate that [content the canal is safe].",
    "[source Bell] [cue said] [content no]. On Friday it rained.",
  ])
  func `Words that belong to something else tell nothing`(marked: String) {
    #expect(told(marked) == nil)
  }

  @Test func `Two times that do not agree tell nothing`() {
    #expect(
      told("On Monday, [source Bell] [cue said] on Friday that [content all was well].") == nil)
  }

  @Test func `What is only thought has no day`() {
    var text = MarkedText("[source Bell] [cue hoped] on Friday that [content it would rain].")
      .attributions
    text[0].cueClass = .thought
    let segmentation = Segmentation(
      of: ArticleText("Bell hoped on Friday that it would rain."))
    #expect(segmentation.sayingTimes(of: text, on: Self.date) == [nil])
  }

  // MARK: What the words mean

  @Test(arguments: [
    ("today", "2022-03-16"), ("earlier today", "2022-03-16"), ("tonight", "2022-03-16"),
    ("this morning", "2022-03-16"), ("yesterday", "2022-03-15"), ("late yesterday", "2022-03-15"),
    ("last night", "2022-03-15"), ("the day before yesterday", "2022-03-14"),
    ("three days ago", "2022-03-13"), ("on Wednesday", "2022-03-16"), ("Tuesday", "2022-03-15"),
    ("on Tuesday night", "2022-03-15"), ("late on Thursday", "2022-03-10"),
    ("last Wednesday", "2022-03-09"), ("last Tuesday", "2022-03-15"),
    ("on Friday last week", "2022-03-11"), ("last week", "2022-W10"),
    ("earlier this week", "2022-W11"), ("two weeks ago", "2022-W09"),
    ("earlier this month", "2022-03"), ("last month", "2022-02"), ("last year", "2021"),
    ("earlier this year", "2022"), ("on March 11", "2022-03-11"), ("on 11 March", "2022-03-11"),
    ("on the 11th of March", "2022-03-11"), ("on Dec. 30", "2021-12-30"),
    ("on March 17", "2021-03-17"), ("on Feb. 3, 2019", "2019-02-03"),
    ("on Friday, March 11,", "2022-03-11"), ("on Friday, 11 March 2022,", "2022-03-11"),
    ("in February", "2022-02"), ("in December", "2021-12"), ("in March 2020", "2020-03"),
    ("in 2014", "2014"),
  ])
  func `Words mean a time as the article's day has it`(words: String, time: String) {
    let said = told("[source Bell] [cue said] \(words) that [content all was well].")
    #expect(said?.prefix { $0 != " " } == time[...], "\(words): \(said ?? "nothing")")
  }

  @Test(arguments: [
    "by Friday", "until Friday", "from Friday", "next Friday", "a Friday", "every Friday",
    "on Monday, March 11,", "on February 30", "in may", "in 2031", "on 40 March",
    "between Monday and Friday", "as of today", "on Friday next week",
  ])
  func `Words that mean no time, or one ahead, are passed over`(words: String) {
    #expect(told("[source Bell] [cue said] \(words) that [content all was well].") == nil)
  }

  @Test func `Without the article's date only a whole date tells anything`() {
    let said = { (words: String) in
      told("[source Bell] [cue said] \(words) that [content all was well].", on: nil)
    }
    #expect(said("on Friday") == nil)
    #expect(said("yesterday") == nil)
    #expect(said("on March 11") == nil)
    #expect(said("in March") == nil)
    #expect(said("on March 11, 2019") == "2019-03-11 by on March 11, 2019")
  }

  @Test func `The article's own zone says which day it is`() {
    let late = ArticleDate(
      year: 2022, month: 3, day: 16, secondOfDay: 23 * 3600, offsetMinutes: -5 * 60)
    #expect(
      told("[source Bell] [cue said] today that [content all was well].", on: late)
        == "2022-03-16 by today")
  }

  // MARK: The calendar

  @Test func `Days and their numbers agree over all years`() {
    var number = CalendarDay(year: -1, month: 1, day: 1)?.number ?? 0
    for year in [-1, 0, 1, 1899, 1900, 1999, 2000, 2024, 2100] {
      guard let first = CalendarDay(year: year, month: 1, day: 1) else { continue }
      number = first.number
      for month in 1...12 {
        for day in 1...31 {
          guard let found = CalendarDay(year: year, month: month, day: day) else { continue }
          #expect(found.number == number)
          #expect((found.year, found.month) == (year, month))
          number += 1
        }
      }
    }
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.weekday == 3)
    #expect(CalendarDay(year: 2023, month: 2, day: 29) == nil)
  }

  @Test func `A period has its first and its last day`() {
    let days = { (period: Period) in "\(period.firstDay) \(period.lastDay)" }
    #expect(days(.month(year: 2024, month: 2)) == "2024-02-01 2024-02-29")
    #expect(days(.month(year: 2023, month: 12)) == "2023-12-01 2023-12-31")
    #expect(days(.year(2023)) == "2023-01-01 2023-12-31")
    let monday = CalendarDay(year: 2024, month: 12, day: 30)
    #expect(monday.map { days(.week($0)) } == "2024-12-30 2025-01-05")
    #expect(monday.map { "\(Period.week($0))" } == "2025-W01")
  }

  @Test func `No attribution and no text makes it trap`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let words = [
      "said", "on", "Friday", "March", "11", ",", "2022", "last", "week", "“No,”", ".", "Bell",
      "'s",
      "40", "99999999999999999999", "ago", "days", "two", "in", "May", "to", "\n\n",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...30, using: &random))
        .compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
      let segmentation = Segmentation(of: ArticleText(text))
      let span = {
        let lower = UInt32.random(in: 0...80, using: &random)
        return TextSpan(lower, lower + UInt32.random(in: 0...20, using: &random))
      }
      let attributions = (0..<4).map { _ in
        Attribution(
          source: Bool.random(using: &random) ? span() : nil,
          cue: Bool.random(using: &random) ? span() : nil, content: [span()])
      }
      let date = ArticleDate(
        year: .random(in: .min ... .max, using: &random),
        month: .random(in: 0...255, using: &random),
        day: .random(in: 0...255, using: &random))
      let times = segmentation.sayingTimes(of: attributions, on: date)
      for (time, attribution) in zip(times, attributions) {
        guard let time else { continue }
        #expect(!attribution.content.contains { $0.overlaps(time.span) }, "seed \(seed): \(text)")
      }
    }
  }
}
