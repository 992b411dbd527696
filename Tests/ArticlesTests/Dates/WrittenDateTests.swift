import Randomness
import Testing

@testable import Articles

@Suite struct WrittenDateTests {
  @Test(arguments: [
    // RFC 822 and its successors, as feeds and mail have them.
    ("Thu, 07 Mar 2024 09:30:05 GMT", "2024-03-07T09:30:05Z"),
    ("7 Mar 2024 09:30 +0530", "2024-03-07T09:30:00+05:30"),
    ("Thu, 7 Mar 24 09:30:00 EST", "2024-03-07T09:30:00-05:00"),
    ("Thu, 07 Mar 99 09:30:00 PDT", "1999-03-07T09:30:00-07:00"),
    ("07 Mar 124 09:30:00 -0000", "2024-03-07T09:30:00Z"),
    ("Thu, 07 Mar 2024 09:30:00 -0500 (EST)", "2024-03-07T09:30:00-05:00"),
    ("Thu, 07 Mar 2024 09:30:00", "2024-03-07T09:30:00"),
    ("Fri, 07 Mar 2024 09:30:00 GMT", "2024-03-07T09:30:00Z"),
    ("Thurs, 07 March 2024 9:30:00 UT", "2024-03-07T09:30:00Z"),
    ("Thu, 07 Mar 2024 24:00:00 GMT", "2024-03-08T00:00:00Z"),
    ("Thu, 07 Mar 2024", "2024-03-07"),
    ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01"),
    // Other programs' habits.
    ("Thu Mar  7 09:30:05 2024", "2024-03-07T09:30:05"),
    ("Thu Mar 7 09:30:05 CET 2024", "2024-03-07T09:30:05+01:00"),
    ("Thu Mar 07 2024 09:30:00 GMT+0100 (Central European Time)", "2024-03-07T09:30:00+01:00"),
    ("20240307093000", "2024-03-07T09:30:00Z"),
    ("2024-03-07 09:30:00 UTC", "2024-03-07T09:30:00Z"),
    ("2024-3-7", "2024-03-07"),
    ("2024/03/07 09:30", "2024-03-07T09:30:00"),
    ("2024.03.07", "2024-03-07"),
    ("2024-03-07T24:00:00Z", "2024-03-08T00:00:00Z"),
    ("2024-12-31T24:00", "2025-01-01T00:00:00"),
    ("2024-03-07T09:30:05.000+0000", "2024-03-07T09:30:05Z"),
    // As people write.
    ("March 7, 2024", "2024-03-07"),
    ("7th of March, 2024", "2024-03-07"),
    ("Sept. 7, 2024, 9:30 a.m. EDT", "2024-09-07T09:30:00-04:00"),
    ("Published: Thursday, March 7, 2024 at 9:30 PM ET", "2024-03-07T21:30:00"),
    ("9:30 p.m. | 7 March 2024", "2024-03-07T21:30:00"),
    ("7 March 2024 06.05 GMT", "2024-03-07T06:05:00Z"),
    ("12:15 am, 7 March 2024", "2024-03-07T00:15:00"),
    ("7. März 2024, 9:30 Uhr", "2024-03-07T09:30:00"),
    ("7 août 2024 à 9h30", ""),
    ("7 août 2024 9h30", "2024-08-07T09:30:00"),
    ("2024 March 7", "2024-03-07"),
    ("25/12/2024", "2024-12-25"),
    ("12/25/2024 18:00", "2024-12-25T18:00:00"),
    ("3.3.2024", "2024-03-03"),
    ("25/12/99", "1999-12-25"),
  ])
  func `A date is read however it is written`(text: String, date: String) {
    #expect((ArticleDate(written: text)?.description ?? "") == date)
  }

  @Test(arguments: [
    "03/04/05", "03/04/2005", "31/01/05", "3.4.2024",
    "", " ", "Thursday", "March 2024", "7 March", "7-8 March 2024", "March 7, 2024 in Politics",
    "31 February 2024", "Thu, 32 Mar 2024", "7 Mar 2024 09:75", "13:30 am 7 March 2024",
    "7 March 2024 7 March 2024", "2024-03/07", "1709800000", "yesterday", "((((", "7 Mar 2024 (",
    "99999999999999999999", "٧ March ٢٠٢٤",
  ])
  func `What could mean several days, or none, is no date`(text: String) {
    #expect(ArticleDate(written: text) == nil)
  }

  @Test(arguments: [
    (20_240_307, "2024-03-07"), (20_240_307_093_000, "2024-03-07T09:30:00Z"),
    (1_709_803_800, "2024-03-07T09:30:00Z"), (1_709_803_800_000, "2024-03-07T09:30:00Z"),
    (20_241_307, ""), (-5, ""), (0, ""), (Int.max, ""), (Int.min, ""),
  ])
  func `A number is a day, or a time since 1970`(number: Int, date: String) {
    #expect((ArticleDate(number: number)?.description ?? "") == date)
  }

  @Test func `Every day has its number, and its day of the week follows the one before`() {
    var weekday = CalendarDay(number: -40_001).weekday
    for number in stride(from: -40_000, through: 40_000, by: 1) {
      guard let date = ArticleDate(daysSince1970: number) else { continue }
      let day = CalendarDay(date)
      if date.daysSince1970 != number || day?.weekday != (weekday + 1) % 7 {
        Issue.record("\(number): \(date)")
        return
      }
      weekday = (weekday + 1) % 7
    }
    #expect(CalendarDay(year: 2024, month: 3, day: 7)?.weekday == 3)
    #expect(ArticleDate(daysSince1970: .max) == nil)
  }

  @Test func `No words trap`() {
    var random = SeededGenerator(seed: 20_240_307)
    let pieces = [
      "7", "03", "2024", "99", "Mar", "March", "Thu", ",", "/", "-", ".", ":", "+", " ", "GMT",
      "EST",
      "am", "pm", "T", "Z", "0100", "24:00", "é", "(", ")", "\u{301}", "th", "٧", "9:30", "h",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      guard let date = ArticleDate(written: text) else { continue }
      #expect(1...12 ~= date.month && 1...31 ~= date.day, "seed 20240307: \(text)")
    }
  }
}
