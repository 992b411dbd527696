package import Articles
package import Parsing

extension Period {
  /// "Friday, 2022-03-11", "the week of Monday, 2022-03-07", "2022-03".
  package var words: String {
    switch self {
    case .day(let day): "\(day.weekdayName), \(self)"
    case .week(let monday): "\(self), the week from Monday, \(monday)"
    case .month, .year: description
    }
  }
}

extension CalendarDay {
  fileprivate var weekdayName: String {
    let names = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return names[weekday]
  }
}

extension TimeRule {
  /// What the words are taken to mean.
  package var words: String {
    switch self {
    case .day(0): "the day of the article"
    case .day(-1): "the day before the article's"
    case .day(let count): "\(abs(count)) days \(count < 0 ? "before" : "after") the article's"
    case .daysAgo: "so many days before the article's"
    case .weekday: "the last such day up to the article's"
    case .weekdayBefore: "the last such day before the article's"
    case .weekdayOfWeek(let count): "that day of \(Self.words("week", count))"
    case .week(let count): Self.words("week", count)
    case .weeksAgo: "so many weeks before the article's"
    case .month(let count): Self.words("month", count)
    case .year(let count): Self.words("year", count)
    case .date: "a date; without a year, the last such up to the article's day"
    case .namedMonth: "a month; without a year, the last such up to the article's day"
    case .namedYear: "a year"
    }
  }

  private static func words(_ unit: String, _ count: Int) -> String {
    switch count {
    case 0: "the \(unit) of the article"
    case -1: "the \(unit) before the article's"
    default: "\(abs(count)) \(unit)s \(count < 0 ? "before" : "after") the article's"
    }
  }
}

extension SayingTime {
  /// "Friday, 2022-03-11, by “on Friday”: the last such day up to the article's".
  package func words(in text: ArticleText) -> String {
    "\(period.words), by “\(printable(text[span]))”: \(rule.words)"
  }
}
