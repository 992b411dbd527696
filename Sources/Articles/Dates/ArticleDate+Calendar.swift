extension ArticleDate {
  /// Days since 1 January 1970, by the day as written.
  ///
  /// Counts in eras of 400 years, which all have 146,097 days, from a March, so that leap days end
  /// the year.
  package var daysSince1970: Int {
    let year = Int(year) - (month <= 2 ? 1 : 0)
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let monthFromMarch = (Int(month) + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int(day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that many days after 1 January 1970; nil beyond the years that a date can have.
  package init?(daysSince1970 days: Int) {
    guard -12_000_000...12_000_000 ~= days else { return nil }
    let day = days + 719_468
    let era = (day >= 0 ? day : day - 146_096) / 146_097
    let dayOfEra = day - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard let year = Int16(exactly: year) else { return nil }
    self.init(
      year: year, month: UInt8(month), day: UInt8(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1))
  }

  /// The instant that many seconds after the beginning of 1970, as UTC has it.
  package init?(secondsSince1970 seconds: Int) {
    let day = seconds.quotientAndRemainder(dividingBy: 86_400)
    let isBefore = day.remainder < 0
    self.init(daysSince1970: day.quotient - (isBefore ? 1 : 0))
    secondOfDay = UInt32(day.remainder + (isBefore ? 86_400 : 0))
    offsetMinutes = 0
  }

  /// 1 is Monday, 7 Sunday, as ISO 8601 counts.
  package var weekday: Int {
    let day = (daysSince1970 + 3) % 7
    return (day < 0 ? day + 7 : day) + 1
  }

  /// Seconds since the beginning of 1 January 1970 UTC; a day without a time counts from its
  /// beginning, a time without an offset as UTC.
  package var instant: Int64 {
    Int64(daysSince1970) * 86_400 + Int64(secondOfDay ?? 0) - Int64(offsetMinutes ?? 0) * 60
  }

  static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Nil where there is no such day.
  init?(checkingYear year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month,
      1...Self.dayCount(ofMonth: month, year: year) ~= day
    else { return nil }
    self.init(year: Int16(year), month: UInt8(month), day: UInt8(day))
  }
}

extension ArticleDate: Comparable {
  /// By the instant.
  package static func < (left: ArticleDate, right: ArticleDate) -> Bool {
    left.instant < right.instant
  }
}
