extension ArticleDate {
  /// Days since 1 January 1970, by the day as written.
  package var daysSince1970: Int {
    CalendarDay.number(year: Int(year), month: Int(month), day: Int(day))
  }

  /// The day that many days after 1 January 1970; nil beyond the years that a date can have.
  package init?(daysSince1970 days: Int) {
    guard -12_000_000...12_000_000 ~= days else { return nil }
    let (year, month, day) = CalendarDay(number: days).date
    guard let year = Int16(exactly: year) else { return nil }
    self.init(year: year, month: UInt8(month), day: UInt8(day))
  }

  /// The instant that many seconds after the beginning of 1970, as UTC has it.
  package init?(secondsSince1970 seconds: Int) {
    let day = seconds.quotientAndRemainder(dividingBy: 86_400)
    let isBefore = day.remainder < 0
    self.init(daysSince1970: day.quotient - (isBefore ? 1 : 0))
    secondOfDay = UInt32(day.remainder + (isBefore ? 86_400 : 0))
    offsetMinutes = 0
  }

  /// Seconds since the beginning of 1 January 1970 UTC; a day without a time counts from its
  /// beginning, a time without an offset as UTC.
  package var instant: Int64 {
    Int64(daysSince1970) * 86_400 + Int64(secondOfDay ?? 0) - Int64(offsetMinutes ?? 0) * 60
  }

  /// Nil where there is no such day.
  init?(checkingYear year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, CalendarDay(year: year, month: month, day: day) != nil else {
      return nil
    }
    self.init(year: Int16(year), month: UInt8(month), day: UInt8(day))
  }
}

extension ArticleDate: Comparable {
  /// By the instant.
  package static func < (left: ArticleDate, right: ArticleDate) -> Bool {
    left.instant < right.instant
  }
}
