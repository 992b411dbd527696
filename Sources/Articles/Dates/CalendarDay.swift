/// A day of the proleptic Gregorian calendar, to reckon with.
package struct CalendarDay: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// Nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...12 ~= month, 1...31 ~= day, -9999...9999 ~= year else { return nil }
    number = Self.number(year: year, month: month, day: day)
    guard date.month == month else { return nil }
  }

  /// The day that an article is dated, as its own zone counts it; nil where the calendar has none.
  package init?(_ date: ArticleDate) {
    self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }

  /// Counts in eras of 400 years, which all have 146,097 days, from a March, so that leap days end
  /// the year. A day that the month does not have is one of the next.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package var year: Int { date.year }
  package var month: Int { date.month }

  /// 0 for a Monday, 6 for a Sunday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  package var monday: CalendarDay { self - weekday }

  package static func + (day: CalendarDay, count: Int) -> CalendarDay {
    CalendarDay(number: day.number + count)
  }

  package static func - (day: CalendarDay, count: Int) -> CalendarDay { day + -count }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }

  var date: (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }
}

extension CalendarDay: CustomStringConvertible {
  /// "2022-03-11".
  package var description: String {
    let (year, month, day) = date
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count))
    + digits
}
