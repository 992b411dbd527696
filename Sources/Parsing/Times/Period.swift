package import Articles

/// A day, week, month or year of the calendar.
package enum Period: Hashable, Sendable {
  case day(CalendarDay)
  /// The week that begins on this Monday.
  case week(CalendarDay)
  case month(year: Int, month: Int)
  case year(Int)

  package var firstDay: CalendarDay {
    switch self {
    case .day(let day), .week(let day): day
    case .month(let year, let month): Period.first(year, month)
    case .year(let year): Period.first(year, 1)
    }
  }

  package var lastDay: CalendarDay {
    switch self {
    case .day(let day): day
    case .week(let monday): monday + 6
    case .month(let year, 12), .year(let year): Period.first(year + 1, 1) - 1
    case .month(let year, let month): Period.first(year, month + 1) - 1
    }
  }

  /// The month that lies as many months after one.
  static func month(_ count: Int, after day: CalendarDay) -> Period {
    let months = day.year * 12 + day.month - 1 + count
    let year = (months >= 0 ? months : months - 11) / 12
    return .month(year: year, month: months - year * 12 + 1)
  }

  private static func first(_ year: Int, _ month: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: 1) ?? CalendarDay(number: 0)
  }
}

extension Period: CustomStringConvertible {
  /// As ISO 8601 writes it: "2022-03-11", "2022-W10", "2022-03", "2022".
  package var description: String {
    switch self {
    case .day(let day): return day.description
    case .week(let monday):
      // A week belongs to the year of its Thursday.
      let thursday = monday + 3
      let first = Period.first(thursday.year, 1)
      return "\(padded(thursday.year, 4))-W\(padded((thursday.number - first.number) / 7 + 1, 2))"
    case .month(let year, let month): return "\(padded(year, 4))-\(padded(month, 2))"
    case .year(let year): return padded(year, 4)
    }
  }
}
