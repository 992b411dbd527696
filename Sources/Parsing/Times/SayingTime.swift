package import Articles

/// When something was said, and the words of the article that tell it.
package struct SayingTime: Hashable, Sendable {
  package var period: Period
  /// "on Friday", with its preposition.
  package var span: TextSpan
  package var rule: TimeRule

  package init(period: Period, span: TextSpan, rule: TimeRule) {
    self.period = period
    self.span = span
    self.rule = rule
  }
}

/// What words that tell a time mean.
package enum TimeRule: Hashable, Sendable {
  /// So many days after the article's: 0, -1.
  case day(Int)
  case daysAgo
  /// The last such day up to the article's, or the last before it.
  case weekday, weekdayBefore
  /// That day of the week so many weeks after the article's.
  case weekdayOfWeek(Int)
  /// So many weeks, months, years after the article's.
  case week(Int), month(Int), year(Int)
  case weeksAgo
  /// A month and a day; without a year the last such day up to the article's.
  case date
  /// A month; without a year the last such up to the article's.
  case namedMonth
  case namedYear
}

extension TimeRule {
  /// What a row of the table says it means: "weekday of week -1"; nil for "nothing" and for what is no
  /// meaning.
  init?(_ words: Substring) {
    let parts = words.split(separator: " ")
    let count = parts.last.flatMap { Int($0) }
    switch (parts.dropLast(count == nil ? 0 : 1).joined(separator: " "), count) {
    case ("day", let count?): self = .day(count)
    case ("days ago", nil): self = .daysAgo
    case ("weekday", nil): self = .weekday
    case ("weekday before", nil): self = .weekdayBefore
    case ("weekday of week", let count?): self = .weekdayOfWeek(count)
    case ("week", let count?): self = .week(count)
    case ("weeks ago", nil): self = .weeksAgo
    case ("month", let count?): self = .month(count)
    case ("year", let count?): self = .year(count)
    case ("date", nil): self = .date
    case ("month", nil): self = .namedMonth
    case ("year", nil): self = .namedYear
    default: return nil
    }
  }

  /// The time that words mean in an article of a day; nil where it cannot be told: without the
  /// article's day, or where it would lie ahead.
  func period(of words: TimeWords, on today: CalendarDay?) -> Period? {
    let period = reckoned(words, on: today)
    if let today, let period, period.firstDay > today { return nil }
    return period
  }

  private func reckoned(_ words: TimeWords, on today: CalendarDay?) -> Period? {
    switch self {
    case .date: return words.date(on: today)
    case .namedMonth: return words.namedMonth(on: today)
    case .namedYear: return words.year.map { .year($0) }
    default: break
    }
    guard let today else { return nil }
    switch self {
    case .day(let count): return .day(today + count)
    case .daysAgo: return words.number.map { .day(today - $0) }
    case .weekday: return words.weekday.map { .day(today.last($0)) }
    case .weekdayBefore: return words.weekday.map { .day((today - 1).last($0)) }
    case .weekdayOfWeek(let count):
      return words.weekday.map { .day(today.monday + count * 7 + $0) }
    case .week(let count): return .week(today.monday + count * 7)
    case .weeksAgo: return words.number.map { .week(today.monday - $0 * 7) }
    case .month(let count): return Period.month(count, after: today)
    case .year(let count): return .year(today.year + count)
    case .date, .namedMonth, .namedYear: return nil
    }
  }
}

/// The words of an expression that stand for something: which weekday, which month.
struct TimeWords {
  /// 0 for Monday.
  var weekday: Int?
  var month: Int?
  var day: Int?
  var year: Int?
  var number: Int?

  fileprivate func date(on today: CalendarDay?) -> Period? {
    guard let month, let day else { return nil }
    guard let found = self.day(month, day, on: today) else { return nil }
    // A weekday that the calendar denies tells that the year is another one.
    return weekday.map { $0 == found.weekday } ?? true ? .day(found) : nil
  }

  private func day(_ month: Int, _ day: Int, on today: CalendarDay?) -> CalendarDay? {
    if let year { return CalendarDay(year: year, month: month, day: day) }
    guard let today else { return nil }
    let years = [today.year, today.year - 1].lazy
    return years.compactMap { CalendarDay(year: $0, month: month, day: day) }.first { $0 <= today }
  }

  fileprivate func namedMonth(on today: CalendarDay?) -> Period? {
    guard let month else { return nil }
    if let year { return .month(year: year, month: month) }
    return today.map { .month(year: month > $0.month ? $0.year - 1 : $0.year, month: month) }
  }
}

extension CalendarDay {
  /// The last such day of the week, this one included.
  fileprivate func last(_ weekday: Int) -> CalendarDay {
    self - ((self.weekday - weekday) % 7 + 7) % 7
  }
}
